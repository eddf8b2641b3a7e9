package org.cognitojunit.emulator.internal.operation.user;

import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.protocol.Input;
import org.cognitojunit.emulator.internal.protocol.Operation;
import org.cognitojunit.emulator.internal.protocol.Output;

/** Deletes a user, enabled or not. */
record AdminDeleteUser(UserPools pools) implements Operation {

    @Override
    public Output apply(Input input) {
        UserPool pool = pools.get(input.string("UserPoolId"));
        pool.delete(pool.users().get(input.string("Username")));
        return Output.empty();
    }
}
