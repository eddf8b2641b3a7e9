package org.cognitojunit.emulator.internal.session;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.cognitojunit.emulator.internal.expiry.ExpirySweep;

/**
 * The sign-ins on the pages of one pool that wait for the answer to a challenge. A browser's cookie finds its own; the session
 * of the challenge does not leave the emulator.
 */
public final class PendingSignIns {

    private final Map<String, PendingSignIn> byToken = new ConcurrentHashMap<>();
    private final ExpirySweep sweep = new ExpirySweep();

    /**
     * A sign-in that waits.
     *
     * @param token the cookie's value
     * @param username the name that the answer is sent under
     * @param challenge the {@code ChallengeName}
     * @param parameters the {@code ChallengeParameters}
     * @param session the {@code Session} of the challenge
     */
    public record PendingSignIn(
            String token,
            String clientId,
            String username,
            String challenge,
            Map<String, String> parameters,
            String session,
            Instant expires) {

        public PendingSignIn {
            parameters = Map.copyOf(parameters);
        }

        @Override
        public String toString() {
            return "PendingSignIn[" + challenge + " through " + clientId + "]";
        }
    }

    public void add(PendingSignIn pending, Instant now) {
        sweep.clear(byToken.values(), earlier -> !now.isBefore(earlier.expires()));
        byToken.put(pending.token(), pending);
    }

    /** The sign-in of a browser through a client, unless it took too long. */
    public Optional<PendingSignIn> find(String token, String clientId, Instant now) {
        return Optional.ofNullable(byToken.get(token))
                .filter(pending -> pending.clientId().equals(clientId))
                .filter(pending -> now.isBefore(pending.expires()));
    }

    public void remove(String token) {
        byToken.remove(token);
    }

    /** The same sign-ins, apart from these. */
    public PendingSignIns copy() {
        PendingSignIns copy = new PendingSignIns();
        copy.byToken.putAll(byToken);
        return copy;
    }
}
