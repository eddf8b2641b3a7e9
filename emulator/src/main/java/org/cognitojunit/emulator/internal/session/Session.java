package org.cognitojunit.emulator.internal.session;

import java.time.Instant;

/**
 * What lies between a challenge and its answer.
 *
 * @param challenge the challenge that may be answered with it
 * @param used whether it was answered successfully already
 */
public record Session(
        String token, String clientId, String sub, String challenge, String eventId, Instant expires, boolean used) {

    Session use() {
        return new Session(token, clientId, sub, challenge, eventId, expires, true);
    }
}
