package org.cognitojunit.emulator.internal.session;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What lies between a challenge and its answer.
 *
 * @param username whom the challenge was put to
 * @param subOrNull the user's {@code sub}; null where the client hides that there is no such user
 * @param challenge the challenge that may be answered with it
 * @param state what the challenge needs to know again
 * @param used whether it was answered successfully already
 */
public record Session(
        String token,
        String clientId,
        String username,
        @Nullable String subOrNull,
        String challenge,
        SessionState state,
        String eventId,
        Instant expires,
        boolean used) {

    public Optional<String> sub() {
        return Optional.ofNullable(subOrNull);
    }

    Session use() {
        return new Session(token, clientId, username, subOrNull, challenge, state, eventId, expires, true);
    }
}
