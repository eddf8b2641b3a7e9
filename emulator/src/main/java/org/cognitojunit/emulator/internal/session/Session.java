package org.cognitojunit.emulator.internal.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What lies between a challenge and its answer.
 *
 * @param challenge the challenge that may be answered with it
 * @param used whether it was answered successfully already
 * @param stateOrNull what the challenge has to remember besides; null for most, and for a session that was used
 * @param deviceKeyOrNull the device that the caller has said to be; null if it has said nothing
 * @param progress the factors that were proven before
 */
public record Session(
        String token,
        String clientId,
        String sub,
        String challenge,
        String eventId,
        Instant expires,
        boolean used,
        @Nullable SessionState stateOrNull,
        @Nullable String deviceKeyOrNull,
        Progress progress) {

    /** A session for a challenge whose answer says anew which device it comes from. */
    public Session(
            String token,
            String clientId,
            String sub,
            String challenge,
            String eventId,
            Instant expires,
            boolean used,
            @Nullable SessionState stateOrNull,
            Progress progress) {
        this(token, clientId, sub, challenge, eventId, expires, used, stateOrNull, null, progress);
    }

    Session use() {
        return new Session(token, clientId, sub, challenge, eventId, expires, true, null, deviceKeyOrNull, progress);
    }
}
