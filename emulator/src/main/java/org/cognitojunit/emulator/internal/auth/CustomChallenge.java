package org.cognitojunit.emulator.internal.auth;

import java.util.ArrayList;
import java.util.List;
import org.cognitojunit.emulator.internal.protocol.Output;
import org.cognitojunit.emulator.internal.session.ChallengeAnswer;
import org.cognitojunit.emulator.internal.session.Session;
import org.cognitojunit.emulator.internal.session.SessionState;
import org.cognitojunit.emulator.internal.trigger.Triggers;
import org.cognitojunit.emulator.internal.user.User;

/** CUSTOM_CHALLENGE: a question that the pool's functions made up, and whose answer they judge. */
final class CustomChallenge implements AnswerableChallenge {

    static final String NAME = "CUSTOM_CHALLENGE";

    private final CustomAuth custom;
    private final Triggers triggers;

    CustomChallenge(CustomAuth custom, Triggers triggers) {
        this.custom = custom;
        this.triggers = triggers;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Output answer(Attempt attempt, Session session, User user) {
        return answer(attempt, session, Claimant.of(user));
    }

    @Override
    public Output answerOfNobody(Attempt attempt, Session session) {
        return answer(attempt, session, Claimant.nobody(session.username()));
    }

    private Output answer(Attempt attempt, Session session, Claimant claimant) {
        SessionState.Custom state = (SessionState.Custom) session.state();
        boolean correct = triggers.verifyAuthChallengeResponse(
                claimant.subject(attempt),
                state.privateParameters(),
                attempt.required("ANSWER"),
                attempt.metadata().clientMetadata());
        List<ChallengeAnswer> history = new ArrayList<>(state.history());
        history.add(new ChallengeAnswer(NAME, correct, state.metadata()));
        return custom.goOn(attempt, claimant, List.copyOf(history), session);
    }
}
