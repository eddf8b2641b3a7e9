package org.cognitojunit.emulator.internal.operation.device;

import java.time.Clock;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.token.AccessTokens;

/** Remembers a device of the caller, or no longer does. */
record UpdateDeviceStatus(AccessTokens accessTokens, Clock clock) implements Operation {

    @Override
    public Output apply(Input input) {
        DeviceOwner.bearer(accessTokens, input)
                .change(input, device -> RememberedStatus.applied(device, input, clock.instant()));
        return Output.empty();
    }
}
