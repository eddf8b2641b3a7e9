package org.cognitojunit.emulator.internal.operation.session;

import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Shows whether a pool tracks sessions, and how many a user may have. */
record GetUserPoolSessionConfiguration(UserPools pools) implements Operation {

    @Override
    public Output apply(Input input) {
        return SessionConfigurationView.of(pools.get(input.string("UserPoolId")));
    }
}
