package org.cognitojunit.emulator.internal.operation.group;

import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Deletes a group, with members or without. */
record DeleteGroup(UserPools pools) implements Operation {

    @Override
    public Output apply(Input input) {
        pools.get(input.string("UserPoolId")).groups().remove(input.string("GroupName"));
        return Output.empty();
    }
}
