package org.cognitojunit.clients.javascript;

import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.user.TestPool;

/** A challenge of a pool's own: who knows the answer is in. */
final class Riddle {

    static final String QUESTION = "6 x 7";
    static final String ANSWER = "42";

    private Riddle() {}

    static void askIn(EmulatorFixture aws, TestPool pool) {
        aws.emulator()
                .trigger(pool.id())
                .defineAuthChallenge(event -> {
                    var session = event.session();
                    if (session.isEmpty()
                            || !session.get(session.size() - 1).challengeName().equals("CUSTOM_CHALLENGE")) {
                        event.customChallenge();
                    } else if (session.get(session.size() - 1).challengeResult()) {
                        event.issueTokens();
                    } else {
                        event.failAuthentication();
                    }
                })
                .createAuthChallenge(event -> {
                    event.publicChallengeParameter("question", QUESTION);
                    event.privateChallengeParameter("answer", ANSWER);
                })
                .verifyAuthChallengeResponse(event -> event.answerCorrect(event.challengeAnswer()
                        .equals(event.privateChallengeParameters().get("answer"))));
    }
}
