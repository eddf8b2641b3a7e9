package org.cognitojunit.emulator.internal.operation.client;

import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.client.AppClient;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Shows an app client, its secret included. */
record DescribeUserPoolClient(UserPools pools) implements Operation {

    @Override
    public Output apply(Input input) {
        AppClient client = pools.get(input.string("UserPoolId")).clients().get(input.string("ClientId"));
        return Output.of("UserPoolClient", ClientView.of(client));
    }
}
