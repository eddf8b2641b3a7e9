package org.cognitojunit.emulator.internal.operation.mfa;

import java.util.Map;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.PoolSettings;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Replaces the MFA settings of a pool, and shows what it was given. */
record SetUserPoolMfaConfig(UserPools pools) implements Operation {

    @Override
    public Output apply(Input input) {
        PoolSettings settings = pools.updateMfa(input.string("UserPoolId"), input);
        Map<String, Object> given = input.tree();
        given.remove("UserPoolId");
        return Output.empty()
                .withAll(given)
                .with("MfaConfiguration", settings.mfaMode().name());
    }
}
