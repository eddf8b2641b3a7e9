package org.cognitojunit.emulator.internal.operation.user;

import java.time.Clock;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.user.User;

/** Keeps a user from signing in, and revokes the sign-ins there are for good. */
record AdminDisableUser(UserPools pools, Clock clock) implements Operation {

    @Override
    public Output apply(Input input) {
        UserPool pool = pools.get(input.string("UserPoolId"));
        User user = pool.users()
                .change(
                        pool.users().get(input.string("Username")),
                        u -> u.with(draft -> draft.enabled(false).modified(clock.instant())));
        pool.signIns().revokeAll(user.sub());
        return Output.empty();
    }
}
