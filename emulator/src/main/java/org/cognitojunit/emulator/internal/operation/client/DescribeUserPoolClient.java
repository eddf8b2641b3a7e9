package org.cognitojunit.emulator.internal.operation.client;

import org.cognitojunit.emulator.internal.client.AppClient;
import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.protocol.Input;
import org.cognitojunit.emulator.internal.protocol.Operation;
import org.cognitojunit.emulator.internal.protocol.Output;

/** Shows an app client, its secret included. */
record DescribeUserPoolClient(UserPools pools) implements Operation {

    @Override
    public Output apply(Input input) {
        AppClient client = pools.get(input.string("UserPoolId")).clients().get(input.string("ClientId"));
        return Output.of("UserPoolClient", ClientView.of(client));
    }
}
