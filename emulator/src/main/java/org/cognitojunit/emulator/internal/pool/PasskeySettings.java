package org.cognitojunit.emulator.internal.pool;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a pool says about passkeys.
 *
 * @param allowed whether users may sign in with one
 * @param relyingPartyIdOrNull the domain that they are made for; null where nobody set it
 * @param userVerification {@code required} or {@code preferred}: whether an authenticator must make sure who holds it
 * @param areTwoFactors whether a passkey that verifies its user spares the second factor
 */
public record PasskeySettings(
        boolean allowed, @Nullable String relyingPartyIdOrNull, String userVerification, boolean areTwoFactors) {

    public Optional<String> relyingPartyId() {
        return Optional.ofNullable(relyingPartyIdOrNull);
    }

    public boolean requireUserVerification() {
        return userVerification.equals("required");
    }
}
