package org.cognitojunit.emulator.internal.operation.device;

import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.token.AccessTokens;

/** Shows a device of the caller. */
record GetDevice(AccessTokens accessTokens) implements Operation {

    @Override
    public Output apply(Input input) {
        return DeviceView.USER.one(DeviceOwner.bearer(accessTokens, input).device(input));
    }
}
