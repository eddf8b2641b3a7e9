package org.cognitojunit.emulator.internal.operation.event;

import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.user.User;

/** Whose events a call is about, in a pool that keeps them. */
record EventUser(UserPool pool, User user) {

    static EventUser of(UserPools pools, Input input) {
        UserPool pool = pools.get(input.string("UserPoolId"));
        if (!pool.settings().protectsAgainstThreats()) {
            throw CognitoError.of(
                    "UserPoolAddOnNotEnabledException",
                    "Threat protection is not enabled for the user pool " + pool.id()
                            + ". Set AdvancedSecurityMode in UserPoolAddOns to AUDIT or ENFORCED.");
        }
        return new EventUser(pool, pool.users().get(input.string("Username")));
    }
}
