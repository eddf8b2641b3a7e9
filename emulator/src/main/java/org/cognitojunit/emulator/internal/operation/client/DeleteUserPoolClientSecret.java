package org.cognitojunit.emulator.internal.operation.client;

import java.time.Clock;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.client.AppClient;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Deletes one of a client's two secrets. */
record DeleteUserPoolClientSecret(UserPools pools, Clock clock) implements Operation {

    @Override
    public Output apply(Input input) {
        return pools.change(input.string("UserPoolId"), pool -> {
            AppClient client = pool.clients().get(input.string("ClientId"));
            pool.clients().put(client.withoutSecret(input.string("ClientSecretId"), clock.instant()));
            return Output.empty();
        });
    }
}
