package org.cognitojunit.emulator.internal.auth;

import java.util.Map;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.session.Session;
import org.cognitojunit.emulator.internal.user.User;

/** A question that a user answers on the way to tokens. Each is one class; {@link Challenges} lists them. */
interface Challenge {

    /** The {@code ChallengeName}. */
    String name();

    /** The {@code ChallengeParameters} for a user. */
    Map<String, String> parameters(UserPool pool, User user);

    /** Whether it is the challenge that was put in a session. Where two have one name, the session knows which it was. */
    default boolean isPutIn(Session session) {
        return session.challenge().equals(name());
    }

    /** Whether it is put to a user who has shown by then who they are. */
    default boolean comesAfterFirstFactor() {
        return true;
    }

    /**
     * Takes an answer.
     *
     * @param attempt what was sent
     * @param session the session in which the challenge was put, checked to be good for it
     * @param user the session's user
     */
    Output answer(Attempt attempt, Session session, User user);
}
