package org.cognitojunit.emulator.internal.operation.client;

import org.cognitojunit.emulator.internal.client.AppClients;
import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.protocol.Input;
import org.cognitojunit.emulator.internal.protocol.Operation;
import org.cognitojunit.emulator.internal.protocol.Output;

/** Deletes an app client. */
public record DeleteUserPoolClient(UserPools pools) implements Operation {

    @Override
    public Output apply(Input input) {
        AppClients clients = pools.get(input.string("UserPoolId")).clients();
        clients.remove(clients.get(input.string("ClientId")));
        return Output.empty();
    }
}
