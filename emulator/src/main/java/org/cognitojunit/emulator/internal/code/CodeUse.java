package org.cognitojunit.emulator.internal.code;

import java.time.Duration;
import org.cognitojunit.emulator.internal.api.CognitoError;

/** What a code is good for. A user has at most one good code for each. */
public enum CodeUse {
    CONFIRM_SIGN_UP(Duration.ofHours(24)),
    RESET_PASSWORD(Duration.ofHours(1)),
    VERIFY_EMAIL(Duration.ofHours(24)),
    VERIFY_PHONE_NUMBER(Duration.ofHours(24));

    private final Duration lifetime;

    CodeUse(Duration lifetime) {
        this.lifetime = lifetime;
    }

    Duration lifetime() {
        return lifetime;
    }

    /** The use of a code that verifies an attribute. */
    public static CodeUse verificationOf(String attribute) {
        return switch (attribute) {
            case "email" -> VERIFY_EMAIL;
            case "phone_number" -> VERIFY_PHONE_NUMBER;
            default ->
                throw CognitoError.invalidParameter(
                        "Invalid attribute name. Only phone_number and email can be verified.");
        };
    }
}
