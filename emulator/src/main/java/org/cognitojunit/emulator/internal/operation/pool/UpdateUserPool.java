package org.cognitojunit.emulator.internal.operation.pool;

import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Replaces a pool's settings. Most of what the caller leaves out goes back to its default. */
record UpdateUserPool(UserPools pools) implements Operation {

    @Override
    public Output apply(Input input) {
        pools.update(input.string("UserPoolId"), input);
        return Output.empty();
    }
}
