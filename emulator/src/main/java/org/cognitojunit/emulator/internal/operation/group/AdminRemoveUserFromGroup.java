package org.cognitojunit.emulator.internal.operation.group;

import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Takes a user out of a group. The user must exist; neither the membership nor the group needs to. */
record AdminRemoveUserFromGroup(UserPools pools) implements Operation {

    @Override
    public Output apply(Input input) {
        UserPool pool = pools.get(input.string("UserPoolId"));
        String sub = pool.users().get(input.string("Username")).sub();
        pool.groups().removeMember(input.string("GroupName"), sub);
        return Output.empty();
    }
}
