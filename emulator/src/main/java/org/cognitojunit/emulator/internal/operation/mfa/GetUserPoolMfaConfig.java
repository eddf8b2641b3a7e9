package org.cognitojunit.emulator.internal.operation.mfa;

import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Shows the MFA settings of a pool. */
record GetUserPoolMfaConfig(UserPools pools) implements Operation {

    @Override
    public Output apply(Input input) {
        return Output.empty()
                .withAll(pools.get(input.string("UserPoolId")).settings().mfaTree());
    }
}
