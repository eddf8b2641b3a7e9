package org.cognitojunit.emulator.internal.operation.limit;

import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.protocol.Input;
import org.cognitojunit.emulator.internal.protocol.Operation;
import org.cognitojunit.emulator.internal.protocol.Output;

/** Shows the rate that the account has for a category of API calls. */
record GetProvisionedLimit(UserPools pools) implements Operation {

    @Override
    public Output apply(Input input) {
        return LimitView.of(input, LimitView.category(input), pools.limits());
    }
}
