package org.cognitojunit.emulator.internal.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.cognitojunit.emulator.internal.api.CallOrigin;
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
     * @param sso the same session as the operations on user sessions show it; it is good for all clients of the pool
     * @param provider the identity provider that the user came from, {@code COGNITO} for a user of the pool itself
     * @param loginVersion the version of the pages, a change of which ends the session
     */
    public record BrowserSession(String token, SsoSession sso, String provider, int loginVersion) {

        public String sub() {
            return sso.sub();
        }

        /** When the user signed in. */
        public Instant authTime() {
            return sso.created();
        }

        @Override
        public String toString() {
            return "BrowserSession[" + sso.id() + " of " + sub() + "]";
        }

        boolean isExpired(Instant now) {
            return !now.isBefore(authTime().plus(VALIDITY));
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

    /** Ends the session of a browser. */
    public void signOut(String token) {
        byToken.remove(token);
    }

    /** The sessions of a user that have neither ended nor expired. */
    public List<SsoSession> active(String sub, Instant now) {
        return byToken.values().stream()
                .filter(session -> session.sub().equals(sub) && !session.isExpired(now))
                .map(BrowserSession::sso)
                .toList();
    }

    /** Ends a session, if there is one of this id. The token sessions that came through it stay. */
    public void end(String id) {
        byToken.values().removeIf(session -> session.sso().id().equals(id));
    }

    /** Records that a session was active, if there is one of this id. */
    public void touch(String id, Instant now, CallOrigin from) {
        byToken.replaceAll((token, session) -> session.sso().id().equals(id)
                ? new BrowserSession(token, session.sso().active(now, from), session.provider(), session.loginVersion())
                : session);
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
