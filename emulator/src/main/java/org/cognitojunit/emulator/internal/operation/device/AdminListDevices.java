package org.cognitojunit.emulator.internal.operation.device;

import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.operation.Pages;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Lists the devices of a user, in the order of their keys. */
record AdminListDevices(UserPools pools, Pages pages) implements Operation {

    @Override
    public Output apply(Input input) {
        return DeviceView.ADMIN.list(name(), pages, DeviceOwner.named(pools, input), input);
    }
}
