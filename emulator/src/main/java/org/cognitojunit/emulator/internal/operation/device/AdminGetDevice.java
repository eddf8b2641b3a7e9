package org.cognitojunit.emulator.internal.operation.device;

import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.protocol.Input;
import org.cognitojunit.emulator.internal.protocol.Operation;
import org.cognitojunit.emulator.internal.protocol.Output;

/** Shows a device of a user. */
record AdminGetDevice(UserPools pools) implements Operation {

    @Override
    public Output apply(Input input) {
        return DeviceView.ADMIN.one(DeviceOwner.named(pools, input).device(input));
    }
}
