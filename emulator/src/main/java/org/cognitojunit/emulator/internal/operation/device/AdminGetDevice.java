package org.cognitojunit.emulator.internal.operation.device;

import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Shows a device of a user. */
record AdminGetDevice(UserPools pools) implements Operation {

    @Override
    public Output apply(Input input) {
        return DeviceView.ADMIN.one(DeviceOwner.named(pools, input).device(input));
    }
}
