package org.cognitojunit.emulator.internal.operation.pool;

import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Creates a pool, with Cognito's defaults for whatever the caller leaves out. */
record CreateUserPool(UserPools pools) implements Operation {

    @Override
    public Output apply(Input input) {
        return Output.of("UserPool", UserPoolView.created(pools.create(input)));
    }
}
