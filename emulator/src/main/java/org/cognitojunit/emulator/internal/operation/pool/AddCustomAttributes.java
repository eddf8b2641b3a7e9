package org.cognitojunit.emulator.internal.operation.pool;

import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.protocol.Input;
import org.cognitojunit.emulator.internal.protocol.Operation;
import org.cognitojunit.emulator.internal.protocol.Output;

/** Adds custom attributes to a pool's schema, from which they can never be taken away. */
public record AddCustomAttributes(UserPools pools) implements Operation {

    @Override
    public Output apply(Input input) {
        pools.addCustomAttributes(input.string("UserPoolId"), input.structures("CustomAttributes"));
        return Output.empty();
    }
}
