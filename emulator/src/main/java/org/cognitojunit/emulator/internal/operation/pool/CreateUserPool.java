package org.cognitojunit.emulator.internal.operation.pool;

import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.protocol.Input;
import org.cognitojunit.emulator.internal.protocol.Operation;
import org.cognitojunit.emulator.internal.protocol.Output;

/** Creates a pool, with Cognito's defaults for whatever the caller leaves out. */
record CreateUserPool(UserPools pools) implements Operation {

    @Override
    public Output apply(Input input) {
        return Output.of("UserPool", UserPoolView.created(pools.create(input)));
    }
}
