package org.cognitojunit.emulator.internal.event;

/** What a user was doing. */
public enum EventType {
    SIGN_IN("SignIn"),
    SIGN_UP("SignUp"),
    FORGOT_PASSWORD("ForgotPassword"),
    PASSWORD_CHANGE("PasswordChange"),
    RESEND_CODE("ResendCode");

    private final String wireName;

    EventType(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }
}
