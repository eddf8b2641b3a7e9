package org.cognitojunit.emulator.internal.operation.log;

import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Shows where the logs of a pool go, which is nowhere unless it was set. */
record GetLogDeliveryConfiguration(UserPools pools) implements Operation {

    @Override
    public Output apply(Input input) {
        return LogDeliveryView.of(pools.get(input.string("UserPoolId")));
    }
}
