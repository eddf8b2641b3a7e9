package org.cognitojunit.emulator.internal.operation.user;

import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Deletes a user, enabled or not. */
record AdminDeleteUser(UserPools pools) implements Operation {

    @Override
    public Output apply(Input input) {
        UserPool pool = pools.get(input.string("UserPoolId"));
        pool.delete(pool.users().get(input.string("Username")));
        return Output.empty();
    }
}
