package org.cognitojunit.emulator.internal.operation.resourceserver;

import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Removes a resource server. Clients keep the names of its scopes until their settings change. */
record DeleteResourceServer(UserPools pools) implements Operation {

    @Override
    public Output apply(Input input) {
        return pools.change(input.string("UserPoolId"), pool -> {
            pool.resourceServers().remove(input.string("Identifier"));
            return Output.empty();
        });
    }
}
