package org.cognitojunit.emulator.internal.trigger;

/** How somebody becomes a user. */
public enum SignUpSource {
    SIGN_UP("PreSignUp_SignUp"),
    ADMIN_CREATE_USER("PreSignUp_AdminCreateUser"),
    EXTERNAL_PROVIDER("PreSignUp_ExternalProvider");

    private final String triggerSource;

    SignUpSource(String triggerSource) {
        this.triggerSource = triggerSource;
    }

    String triggerSource() {
        return triggerSource;
    }
}
