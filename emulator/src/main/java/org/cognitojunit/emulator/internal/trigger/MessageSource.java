package org.cognitojunit.emulator.internal.trigger;

/** Why a message is sent. */
public enum MessageSource {
    SIGN_UP("SignUp"),
    ADMIN_CREATE_USER("AdminCreateUser"),
    RESEND_CODE("ResendCode"),
    FORGOT_PASSWORD("ForgotPassword"),
    UPDATE_USER_ATTRIBUTE("UpdateUserAttribute"),
    VERIFY_USER_ATTRIBUTE("VerifyUserAttribute"),
    AUTHENTICATION("Authentication");

    private final String suffix;

    MessageSource(String suffix) {
        this.suffix = suffix;
    }

    /** As {@code triggerSource} of a trigger, for example {@code CustomMessage_SignUp}. */
    String of(String trigger) {
        return trigger + "_" + suffix;
    }
}
