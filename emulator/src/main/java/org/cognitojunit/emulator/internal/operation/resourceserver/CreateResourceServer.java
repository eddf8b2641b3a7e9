package org.cognitojunit.emulator.internal.operation.resourceserver;

import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.protocol.Input;
import org.cognitojunit.emulator.internal.protocol.Operation;
import org.cognitojunit.emulator.internal.protocol.Output;
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
