package org.cognitojunit.emulator.internal.operation.device;

import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.operation.Pages;
import org.cognitojunit.emulator.internal.token.AccessTokens;

/** Lists the devices of the caller, in the order of their keys. */
record ListDevices(AccessTokens accessTokens, Pages pages) implements Operation {

    @Override
    public Output apply(Input input) {
        return DeviceView.USER.list(name(), pages, DeviceOwner.bearer(accessTokens, input), input);
    }
}
