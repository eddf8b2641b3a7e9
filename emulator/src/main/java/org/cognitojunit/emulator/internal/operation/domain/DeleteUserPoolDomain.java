package org.cognitojunit.emulator.internal.operation.domain;

import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Takes a domain from its pool, so that the name is free again. */
record DeleteUserPoolDomain(UserPools pools) implements Operation {

    @Override
    public Output apply(Input input) {
        return pools.change(input.string("UserPoolId"), pool -> delete(pool, input));
    }

    private static Output delete(UserPool pool, Input input) {
        pool.domains().remove(pool.domains().get(input.string("Domain")));
        return Output.empty();
    }
}
