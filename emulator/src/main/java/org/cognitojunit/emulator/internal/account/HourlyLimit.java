package org.cognitojunit.emulator.internal.account;

import java.time.Clock;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.user.User;

/** Lets every user call an operation so many times in an hour. */
public final class HourlyLimit {

    private final int calls;
    private final Clock clock;

    public HourlyLimit(int calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    /**
     * Counts a call.
     *
     * @throws CognitoError {@code LimitExceededException} if the user has used up the hour's calls
     */
    public void count(UserPool pool, User user) {
        if (!pool.hourlyCalls().count(user.sub(), this, calls, clock.instant())) {
            throw CognitoError.of("LimitExceededException", "Attempt limit exceeded, please try after some time.");
        }
    }
}
