package org.cognitojunit.emulator.internal.operation.mfa;

import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Shows what a user can sign in with. */
record AdminGetUserAuthFactors(UserPools pools) implements Operation {

    @Override
    public Output apply(Input input) {
        UserPool pool = pools.get(input.string("UserPoolId"));
        return AuthFactorsView.of(pool, pool.users().get(input.string("Username")));
    }
}
