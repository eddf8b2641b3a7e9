package org.cognitojunit.emulator.internal.operation.group;

import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.user.Users;

/** Puts a user into a group. One who is in it already stays in it. */
record AdminAddUserToGroup(UserPools pools) implements Operation {

    @Override
    public Output apply(Input input) {
        Users users = pools.get(input.string("UserPoolId")).users();
        users.join(users.get(input.string("Username")), input.string("GroupName"));
        return Output.empty();
    }
}
