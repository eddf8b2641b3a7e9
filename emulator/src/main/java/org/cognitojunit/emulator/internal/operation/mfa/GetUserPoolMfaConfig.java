package org.cognitojunit.emulator.internal.operation.mfa;

import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.protocol.Input;
import org.cognitojunit.emulator.internal.protocol.Operation;
import org.cognitojunit.emulator.internal.protocol.Output;

/** Shows the MFA settings of a pool. */
record GetUserPoolMfaConfig(UserPools pools) implements Operation {

    @Override
    public Output apply(Input input) {
        return Output.empty()
                .withAll(pools.get(input.string("UserPoolId")).settings().mfaTree());
    }
}
