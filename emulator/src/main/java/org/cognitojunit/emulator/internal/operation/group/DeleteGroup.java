package org.cognitojunit.emulator.internal.operation.group;

import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.protocol.Input;
import org.cognitojunit.emulator.internal.protocol.Operation;
import org.cognitojunit.emulator.internal.protocol.Output;

/** Deletes a group, with members or without. */
record DeleteGroup(UserPools pools) implements Operation {

    @Override
    public Output apply(Input input) {
        pools.get(input.string("UserPoolId")).groups().remove(input.string("GroupName"));
        return Output.empty();
    }
}
