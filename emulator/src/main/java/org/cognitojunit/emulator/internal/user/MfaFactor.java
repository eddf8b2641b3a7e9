package org.cognitojunit.emulator.internal.user;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a user can prove besides a password. The names are those of {@code UserMFASettingList} and of the challenges. */
public enum MfaFactor {
    SMS_MFA("phone_number"),
    SOFTWARE_TOKEN_MFA(null),
    EMAIL_OTP("email");

    private final @Nullable String attribute;

    MfaFactor(@Nullable String attribute) {
        this.attribute = attribute;
    }

    /** The attribute that codes are sent to. */
    public Optional<String> attribute() {
        return Optional.ofNullable(attribute);
    }

    public static Optional<MfaFactor> named(String name) {
        return Arrays.stream(values())
                .filter(factor -> factor.name().equals(name))
                .findFirst();
    }
}
