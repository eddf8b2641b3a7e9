package org.cognitojunit.emulator.internal.operation.device;

import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Forgets a device of a user. */
record AdminForgetDevice(UserPools pools) implements Operation {

    @Override
    public Output apply(Input input) {
        DeviceOwner.named(pools, input).forget(input);
        return Output.empty();
    }
}
