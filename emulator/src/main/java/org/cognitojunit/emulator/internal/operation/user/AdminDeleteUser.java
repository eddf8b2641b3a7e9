package org.cognitojunit.emulator.internal.operation.user;

import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.protocol.Input;
import org.cognitojunit.emulator.internal.protocol.Operation;
import org.cognitojunit.emulator.internal.protocol.Output;
import org.cognitojunit.emulator.internal.user.Users;

/** Deletes a user, enabled or not. */
record AdminDeleteUser(UserPools pools) implements Operation {

    @Override
    public Output apply(Input input) {
        Users users = pools.get(input.string("UserPoolId")).users();
        users.remove(users.get(input.string("Username")));
        return Output.empty();
    }
}
