package org.cognitojunit.emulator.internal.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.cognitojunit.emulator.internal.expiry.ExpirySweep;

/** Who is signed in to the sign-in pages of one pool, found by the value of a browser's cookie. */
public final class BrowserSessions {

    /** How long one lasts, however much it is used. */
    public static final Duration VALIDITY = Duration.ofHours(1);

    private final Map<String, BrowserSession> byToken = new ConcurrentHashMap<>();
    private final ExpirySweep sweep = new ExpirySweep();

    /**
     * A browser that is signed in.
     *
     * @param token the cookie's value
     * @param clientId the client through which the user signed in; the session is good for all clients of the pool
     * @param provider the identity provider that the user came from, {@code COGNITO} for a user of the pool itself
     * @param loginVersion the version of the pages, a change of which ends the session
     */
    public record BrowserSession(
            String token, String sub, String clientId, String provider, int loginVersion, Instant authTime) {

        boolean isExpired(Instant now) {
            return !now.isBefore(authTime.plus(VALIDITY));
        }
    }

    public void add(BrowserSession session) {
        sweep.clear(byToken.values(), earlier -> earlier.isExpired(session.authTime()));
        byToken.put(session.token(), session);
    }

    /** A session that is not over. */
    public Optional<BrowserSession> find(String token, Instant now) {
        return Optional.ofNullable(byToken.get(token)).filter(session -> !session.isExpired(now));
    }

    public void end(String token) {
        byToken.remove(token);
    }

    /** Ends the sessions of a deleted user. */
    public void forget(String sub) {
        byToken.values().removeIf(session -> session.sub().equals(sub));
    }

    /** The same sessions, apart from these. */
    public BrowserSessions copy() {
        BrowserSessions copy = new BrowserSessions();
        copy.byToken.putAll(byToken);
        return copy;
    }
}
