package org.cognitojunit.emulator.internal.operation.session;

import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Shows how long a client reuses single sign-on sessions. */
record GetUserPoolClientSessionConfiguration(UserPools pools) implements Operation {

    @Override
    public Output apply(Input input) {
        UserPool pool = pools.get(input.string("UserPoolId"));
        return SessionConfigurationView.of(pool, pool.clients().get(input.string("ClientId")));
    }
}
