package org.cognitojunit.emulator.internal.operation.session;

import java.time.Clock;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.user.User;

/** Ends a session of a user, with all its tokens. */
record AdminRevokeUserSession(UserPools pools, Clock clock) implements Operation {

    @Override
    public Output apply(Input input) {
        UserPool pool = pools.get(input.string("UserPoolId"));
        User user = pool.users().get(input.string("Username"));
        UserSessions.of(pool, user, clock.instant()).revoke(input);
        return Output.empty();
    }
}
