package org.cognitojunit.emulator.internal.operation.limit;

import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Shows the rate that the account has for a category of API calls. */
record GetProvisionedLimit(UserPools pools) implements Operation {

    @Override
    public Output apply(Input input) {
        return LimitView.of(input, LimitView.category(input), pools.limits());
    }
}
