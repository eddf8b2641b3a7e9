package org.cognitojunit.emulator.internal.auth;

import java.time.Clock;
import java.util.Map;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.session.Session;
import org.cognitojunit.emulator.internal.user.User;

/** SELECT_CHALLENGE: the user chooses a first factor, and may begin with it in the same call. */
final class SelectChallenge implements Challenge {

    private final Clock clock;
    private final FirstFactors factors;

    SelectChallenge(Clock clock, FirstFactors factors) {
        this.clock = clock;
        this.factors = factors;
    }

    @Override
    public String name() {
        return "SELECT_CHALLENGE";
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
        FirstFactor factor = factors.offered(chosen, user, attempt.pool())
                .orElseThrow(() ->
                        CognitoError.invalidParameter("ANSWER " + chosen + " is not one of the available challenges."));
        // Where this is refused, by a wrong password for one, the user may choose again.
        return attempt.pool().sessions().use(session, clock.instant(), () -> factor.begin(attempt, user));
    }
}
