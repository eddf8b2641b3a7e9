package org.cognitojunit.emulator.internal.operation.resourceserver;

import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.resourceserver.ResourceServer;

/** Adds a resource server to a pool. */
record CreateResourceServer(UserPools pools) implements Operation {

    @Override
    public Output apply(Input input) {
        return pools.change(input.string("UserPoolId"), pool -> {
            ResourceServer server = ResourceServer.of(input);
            pool.resourceServers().add(server);
            return ResourceServerView.of(pool, server);
        });
    }
}
