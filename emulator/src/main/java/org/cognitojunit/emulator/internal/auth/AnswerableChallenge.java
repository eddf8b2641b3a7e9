package org.cognitojunit.emulator.internal.auth;

import org.cognitojunit.emulator.internal.protocol.Output;
import org.cognitojunit.emulator.internal.session.Session;
import org.cognitojunit.emulator.internal.session.Sessions;
import org.cognitojunit.emulator.internal.user.User;

/** A question that comes back with an answer. */
interface AnswerableChallenge {

    /** The {@code ChallengeName}. */
    String name();

    /**
     * Takes an answer.
     *
     * @param attempt what was sent
     * @param session the session in which the challenge was put, checked to be good for it
     * @param user the session's user
     */
    Output answer(Attempt attempt, Session session, User user);

    /** Takes an answer of somebody who does not exist, which the client hides. Most challenges are never put to such. */
    default Output answerOfNobody(Attempt attempt, Session session) {
        throw Sessions.invalid();
    }
}
