package org.cognitojunit.emulator.internal.operation.device;

import java.util.stream.Stream;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.operation.Services;

/** The operations of this package. */
public final class DeviceOperations {

    private DeviceOperations() {}

    /** All of them. */
    public static Stream<Operation> all(Services services) {
        return Stream.of(
                new AdminForgetDevice(services.pools()),
                new AdminGetDevice(services.pools()),
                new AdminListDevices(services.pools(), services.pages()),
                new AdminUpdateDeviceStatus(services.pools(), services.clock()),
                new ConfirmDevice(services.accessTokens(), services.clock()),
                new ForgetDevice(services.accessTokens()),
                new GetDevice(services.accessTokens()),
                new ListDevices(services.accessTokens(), services.pages()),
                new UpdateDeviceStatus(services.accessTokens(), services.clock()));
    }
}
