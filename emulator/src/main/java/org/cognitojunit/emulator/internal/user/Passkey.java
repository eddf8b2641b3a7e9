package org.cognitojunit.emulator.internal.user;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A user's passkey, which is the public half of a key pair. Immutable.
 *
 * @param id the credential's id, in Base64 for URLs
 * @param relyingPartyId the domain that it was made for, and that alone it works with
 * @param attestedData model of the authenticator, id and public key as the authenticator sent them, in Base64 for URLs
 * @param counter how many signatures it had made when it was last seen; 0 where an authenticator does not count
 * @param attachmentOrNull whether it is part of the user's machine; null if the caller did not say
 * @param transports how a browser reaches it
 */
public record Passkey(
        String id,
        String relyingPartyId,
        String attestedData,
        long counter,
        boolean verifiesUser,
        boolean backupEligible,
        boolean backedUp,
        @Nullable String attachmentOrNull,
        List<String> transports,
        Instant created) {

    public Passkey {
        transports = List.copyOf(transports);
    }

    public Optional<String> attachment() {
        return Optional.ofNullable(attachmentOrNull);
    }

    /** Whether a signature with this count can have come after the last one. A passkey that was copied cannot know. */
    public boolean canCountTo(long next) {
        return next > counter || next == 0 && counter == 0;
    }

    /** After a signature. */
    public Passkey used(long count, boolean isBackedUp) {
        return new Passkey(
                id,
                relyingPartyId,
                attestedData,
                count,
                verifiesUser,
                backupEligible,
                isBackedUp,
                attachmentOrNull,
                transports,
                created);
    }
}
