package org.cognitojunit.emulator.internal.operation.log;

import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.protocol.Input;
import org.cognitojunit.emulator.internal.protocol.Operation;
import org.cognitojunit.emulator.internal.protocol.Output;

/** Shows where the logs of a pool go, which is nowhere unless it was set. */
record GetLogDeliveryConfiguration(UserPools pools) implements Operation {

    @Override
    public Output apply(Input input) {
        return LogDeliveryView.of(pools.get(input.string("UserPoolId")));
    }
}
