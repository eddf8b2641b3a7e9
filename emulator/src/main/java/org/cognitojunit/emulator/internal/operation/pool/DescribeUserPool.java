package org.cognitojunit.emulator.internal.operation.pool;

import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Shows a pool's settings, schema and tags. */
record DescribeUserPool(UserPools pools) implements Operation {

    @Override
    public Output apply(Input input) {
        return Output.of("UserPool", UserPoolView.described(pools.get(input.string("UserPoolId"))));
    }
}
