package org.cognitojunit.emulator.internal.operation.auth;

import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.auth.Flows;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Begins a sign-in from the user's own device. */
record InitiateAuth(UserPools pools, Flows flows) implements Operation {

    @Override
    public Output apply(Input input) {
        return flows.initiate(pools.publicClient(input.string("ClientId")), input);
    }
}
