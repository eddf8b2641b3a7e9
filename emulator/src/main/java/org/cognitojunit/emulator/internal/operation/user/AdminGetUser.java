package org.cognitojunit.emulator.internal.operation.user;

import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Shows a user, found by username, {@code sub} or verified alias. */
record AdminGetUser(UserPools pools) implements Operation {

    @Override
    public Output apply(Input input) {
        UserPool pool = pools.get(input.string("UserPoolId"));
        return UserView.detailed(pool, pool.users().get(input.string("Username")));
    }
}
