package org.cognitojunit.emulator.internal.operation.device;

import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.token.AccessTokens;

/** Forgets a device of the caller, who has to do without it from then on. */
record ForgetDevice(AccessTokens accessTokens) implements Operation {

    @Override
    public Output apply(Input input) {
        DeviceOwner.bearer(accessTokens, input).forget(input);
        return Output.empty();
    }
}
