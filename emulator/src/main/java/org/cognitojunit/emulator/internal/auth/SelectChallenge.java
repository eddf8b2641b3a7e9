package org.cognitojunit.emulator.internal.auth;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.session.Session;
import org.cognitojunit.emulator.internal.user.User;

/** SELECT_CHALLENGE: the user chooses a factor, and may begin with it in the same call. */
final class SelectChallenge implements Challenge {

    static final String AVAILABLE = "AvailableChallenges";

    private static final String NAME = "SELECT_CHALLENGE";

    private final Clock clock;
    private final Ways ways;

    SelectChallenge(Clock clock, Ways ways) {
        this.clock = clock;
        this.ways = ways;
    }

    /** Puts it, with the challenges to choose from. */
    static Output put(List<String> names, Attempt attempt, User user, NextStep next) {
        return Answer.challenge(NAME, Map.of(), next.newSession(NAME, attempt, user))
                .with(AVAILABLE, names);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean comesAfterFirstFactor() {
        return false;
    }

    @Override
    public Map<String, String> parameters(UserPool pool, User user) {
        return Map.of();
    }

    @Override
    public Output answer(Attempt attempt, Session session, User user) {
        String chosen = attempt.required("ANSWER");
        Way way = ways.named(chosen, attempt, user)
                .orElseThrow(() ->
                        CognitoError.invalidParameter("ANSWER " + chosen + " is not one of the available challenges."));
        // Where this is refused, by a wrong password for one, the user may choose again.
        return attempt.pool().sessions().use(session, clock.instant(), () -> way.begin(attempt, user));
    }
}
