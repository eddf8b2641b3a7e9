package org.cognitojunit.emulator.internal.auth;

import java.util.List;
import java.util.Map;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.session.Session;
import org.cognitojunit.emulator.internal.session.SessionState;
import org.cognitojunit.emulator.internal.session.Sessions;
import org.cognitojunit.emulator.internal.trigger.ChallengeAnswer;
import org.cognitojunit.emulator.internal.trigger.Triggers;
import org.cognitojunit.emulator.internal.user.User;
import org.jspecify.annotations.Nullable;

/** CUSTOM_CHALLENGE: a question that the pool's functions made up, and whose answer they judge. */
final class CustomChallenge implements Challenge {

    static final String NAME = "CUSTOM_CHALLENGE";

    private final CustomAuth custom;
    private final Triggers triggers;

    CustomChallenge(CustomAuth custom, Triggers triggers) {
        this.custom = custom;
        this.triggers = triggers;
    }

    /**
     * What is remembered of a challenge.
     *
     * @param privateParameters what the function that judges the answer gets
     * @param metadata what the function that made the challenge called it
     * @param history the challenges that were answered before
     */
    record State(
            Map<String, String> privateParameters, @Nullable String metadata, List<ChallengeAnswer> history)
            implements SessionState {

        @Override
        public String toString() {
            return "State[" + history.size() + " answered before]";
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    /** What Cognito adds to the parameters that a function makes up. */
    @Override
    public Map<String, String> parameters(UserPool pool, User user) {
        return Map.of("USERNAME", user.username());
    }

    @Override
    public Output answer(Attempt attempt, Session session, User user) {
        if (!(session.stateOrNull() instanceof State state)) {
            throw Sessions.invalid();
        }
        boolean correct = triggers.verifyAuthChallengeResponse(
                attempt.subject(user),
                state.privateParameters(),
                attempt.required("ANSWER"),
                attempt.metadata().clientMetadata());
        ChallengeAnswer answer = new ChallengeAnswer(NAME, correct, state.metadata());
        return custom.goOn(attempt, user, CustomAuth.plus(state.history(), answer), session);
    }
}
