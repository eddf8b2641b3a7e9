package org.cognitojunit.emulator.internal.operation.device;

import java.time.Clock;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Remembers a device of a user, or no longer does. */
record AdminUpdateDeviceStatus(UserPools pools, Clock clock) implements Operation {

    @Override
    public Output apply(Input input) {
        DeviceOwner.named(pools, input)
                .change(input, device -> RememberedStatus.applied(device, input, clock.instant()));
        return Output.empty();
    }
}
