package org.cognitojunit.emulator.internal.operation.device;

import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.protocol.Input;
import org.cognitojunit.emulator.internal.protocol.Operation;
import org.cognitojunit.emulator.internal.protocol.Output;

/** Forgets a device of a user. */
record AdminForgetDevice(UserPools pools) implements Operation {

    @Override
    public Output apply(Input input) {
        DeviceOwner.named(pools, input).forget(input);
        return Output.empty();
    }
}
