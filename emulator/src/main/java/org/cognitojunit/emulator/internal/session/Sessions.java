package org.cognitojunit.emulator.internal.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.cognitojunit.emulator.internal.api.CognitoError;

/** The sessions of one pool, each good for one successful answer. */
public final class Sessions {

    /** How long a dead session is remembered, so that it can be told from one that never was. */
    private static final Duration REMEMBERED = Duration.ofHours(1);

    /** How many dead sessions are remembered at most, so that whoever signs in all the time does not fill the memory. */
    private static final int MOST_DEAD = 10_000;

    private final Map<String, Session> byToken = new LinkedHashMap<>();

    public synchronized void add(Session session, Instant now) {
        Iterator<Session> oldest = byToken.values().iterator();
        while (oldest.hasNext() && isForgotten(oldest.next(), now)) {
            oldest.remove();
        }
        byToken.put(session.token(), session);
    }

    private boolean isForgotten(Session session, Instant now) {
        boolean dead = session.used() || !now.isBefore(session.expires());
        return dead && byToken.size() > MOST_DEAD
                || session.expires().plus(REMEMBERED).isBefore(now);
    }

    /** Whether there is such a session, or was one not long ago. */
    public synchronized boolean knows(String token) {
        return byToken.containsKey(token);
    }

    /** A session that can be answered: known, unused and not expired. */
    public synchronized Session open(String token, Instant now) {
        Session session = Optional.ofNullable(byToken.get(token)).orElseThrow(Sessions::invalid);
        if (session.used()) {
            throw CognitoError.notAuthorized("Invalid session for the user, session can only be used once.");
        } else if (!now.isBefore(session.expires())) {
            throw CognitoError.notAuthorized("Invalid session for the user, session is expired.");
        }
        return session;
    }

    /** Uses a session up. Of two answers that come at once, one is refused here. */
    public synchronized void use(Session session, Instant now) {
        byToken.put(session.token(), open(session.token(), now).use());
    }

    /**
     * Uses a session up for a step that does more than change a user. If the step is refused, the session is as good as
     * before; meanwhile, any other answer is refused.
     */
    public <T> T use(Session session, Instant now, Supplier<T> step) {
        use(session, now);
        try {
            return step.get();
        } catch (RuntimeException refused) {
            reopen(session);
            throw refused;
        }
    }

    /** The same sessions, apart from these. */
    public synchronized Sessions copy() {
        Sessions copy = new Sessions();
        copy.byToken.putAll(byToken);
        return copy;
    }

    private synchronized void reopen(Session session) {
        byToken.put(session.token(), session);
    }

    /** The refusal of a session that is unknown, or another user's, client's or challenge's. */
    public static CognitoError invalid() {
        return CognitoError.notAuthorized("Invalid session for the user.");
    }
}
