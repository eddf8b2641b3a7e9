package org.cognitojunit.emulator.internal.operation.device;

import java.time.Clock;
import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.protocol.Input;
import org.cognitojunit.emulator.internal.protocol.Operation;
import org.cognitojunit.emulator.internal.protocol.Output;

/** Remembers a device of a user, or no longer does. */
record AdminUpdateDeviceStatus(UserPools pools, Clock clock) implements Operation {

    @Override
    public Output apply(Input input) {
        DeviceOwner.named(pools, input)
                .change(input, device -> RememberedStatus.applied(device, input, clock.instant()));
        return Output.empty();
    }
}
