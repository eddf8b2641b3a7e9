package org.cognitojunit.emulator.internal.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What lies between a challenge and its answer.
 *
 * @param challenge the challenge that may be answered with it
 * @param used whether it was answered successfully already
 * @param stateOrNull what the challenge has to remember besides; null for most, and for a session that was used
 */
public record Session(
        String token,
        String clientId,
        String sub,
        String challenge,
        String eventId,
        Instant expires,
        boolean used,
        @Nullable SessionState stateOrNull) {

    /** A session for a challenge that has nothing to remember. */
    public Session(
            String token,
            String clientId,
            String sub,
            String challenge,
            String eventId,
            Instant expires,
            boolean used) {
        this(token, clientId, sub, challenge, eventId, expires, used, null);
    }

    Session use() {
        return new Session(token, clientId, sub, challenge, eventId, expires, true, null);
    }
}
