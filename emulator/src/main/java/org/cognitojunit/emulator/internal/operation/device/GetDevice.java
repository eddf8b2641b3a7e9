package org.cognitojunit.emulator.internal.operation.device;

import org.cognitojunit.emulator.internal.protocol.Input;
import org.cognitojunit.emulator.internal.protocol.Operation;
import org.cognitojunit.emulator.internal.protocol.Output;
import org.cognitojunit.emulator.internal.token.AccessTokens;

/** Shows a device of the caller. */
record GetDevice(AccessTokens accessTokens) implements Operation {

    @Override
    public Output apply(Input input) {
        return DeviceView.USER.one(DeviceOwner.bearer(accessTokens, input).device(input));
    }
}
