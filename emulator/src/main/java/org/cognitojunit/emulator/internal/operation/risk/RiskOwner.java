package org.cognitojunit.emulator.internal.operation.risk;

import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.configuration.Configuration;
import org.cognitojunit.emulator.internal.pool.UserPool;

/** What a risk configuration is for: a pool with threat protection, or a client of such a pool. */
final class RiskOwner {

    private RiskOwner() {}

    /** The id of the client, or the mark of the whole pool. */
    static String of(UserPool pool, Input input) {
        input.optional("ClientId").ifPresent(pool.clients()::get);
        if (!pool.settings().protectsAgainstThreats()) {
            throw CognitoError.of(
                    "UserPoolAddOnNotEnabledException",
                    "Threat protection is not enabled for the user pool " + pool.id()
                            + ". Set UserPoolAddOns.AdvancedSecurityMode to AUDIT or ENFORCED.");
        }
        return input.optional("ClientId").orElse(Configuration.WHOLE_POOL);
    }

    static Output view(UserPool pool, Input input) {
        return Output.of("UserPoolId", pool.id()).withAll(input.tree("ClientId"));
    }
}
