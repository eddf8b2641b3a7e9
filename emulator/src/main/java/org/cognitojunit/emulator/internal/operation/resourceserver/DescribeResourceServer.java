package org.cognitojunit.emulator.internal.operation.resourceserver;

import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Shows a resource server. */
record DescribeResourceServer(UserPools pools) implements Operation {

    @Override
    public Output apply(Input input) {
        UserPool pool = pools.get(input.string("UserPoolId"));
        return ResourceServerView.of(pool, pool.resourceServers().get(input.string("Identifier")));
    }
}
