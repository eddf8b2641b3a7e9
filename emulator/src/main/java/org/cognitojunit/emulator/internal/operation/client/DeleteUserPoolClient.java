package org.cognitojunit.emulator.internal.operation.client;

import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.client.AppClient;
import org.cognitojunit.emulator.internal.client.AppClients;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Deletes an app client, and what was configured for it alone. */
record DeleteUserPoolClient(UserPools pools) implements Operation {

    @Override
    public Output apply(Input input) {
        return pools.change(input.string("UserPoolId"), pool -> delete(pool, input));
    }

    private static Output delete(UserPool pool, Input input) {
        AppClients clients = pool.clients();
        AppClient client = clients.get(input.string("ClientId"));
        clients.remove(client);
        pool.configurations().forgetClient(client.id());
        pool.signIns().endAllOf(client.id());
        return Output.empty();
    }
}
