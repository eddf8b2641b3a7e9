package org.cognitojunit.emulator.internal.operation.pool;

import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Adds custom attributes to a pool's schema, which nobody can take out again. */
record AddCustomAttributes(UserPools pools) implements Operation {

    @Override
    public Output apply(Input input) {
        pools.addCustomAttributes(input.string("UserPoolId"), input);
        return Output.empty();
    }
}
