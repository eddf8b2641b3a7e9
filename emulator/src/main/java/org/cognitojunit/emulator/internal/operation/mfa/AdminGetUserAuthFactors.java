package org.cognitojunit.emulator.internal.operation.mfa;

import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.protocol.Input;
import org.cognitojunit.emulator.internal.protocol.Operation;
import org.cognitojunit.emulator.internal.protocol.Output;

/** Shows what a user can sign in with. */
record AdminGetUserAuthFactors(UserPools pools) implements Operation {

    @Override
    public Output apply(Input input) {
        UserPool pool = pools.get(input.string("UserPoolId"));
        return AuthFactorsView.of(pool, pool.users().get(input.string("Username")));
    }
}
