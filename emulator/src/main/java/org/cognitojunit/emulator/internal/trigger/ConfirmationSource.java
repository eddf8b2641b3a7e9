package org.cognitojunit.emulator.internal.trigger;

/** What a user confirmed. */
public enum ConfirmationSource {
    SIGN_UP("PostConfirmation_ConfirmSignUp"),
    FORGOT_PASSWORD("PostConfirmation_ConfirmForgotPassword");

    private final String triggerSource;

    ConfirmationSource(String triggerSource) {
        this.triggerSource = triggerSource;
    }

    String triggerSource() {
        return triggerSource;
    }
}
