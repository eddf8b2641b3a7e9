package org.cognitojunit.emulator.internal.operation.device;

import java.time.Instant;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.user.Device;

/** What {@code DeviceRememberedStatus} asks for, of which the service model lets two values pass. */
final class RememberedStatus {

    private RememberedStatus() {}

    /** The device as it is to be, which is as it was where a call says nothing. */
    static Device applied(Device device, Input input, Instant now) {
        return input.optional("DeviceRememberedStatus")
                .map(status -> device.remembered(status.equals("remembered"), now))
                .orElse(device);
    }
}
