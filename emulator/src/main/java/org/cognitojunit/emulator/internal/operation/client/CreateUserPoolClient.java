package org.cognitojunit.emulator.internal.operation.client;

import java.time.Clock;
import java.time.Instant;
import org.cognitojunit.emulator.internal.client.AppClient;
import org.cognitojunit.emulator.internal.client.NewClient;
import org.cognitojunit.emulator.internal.ids.Ids;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.protocol.Input;
import org.cognitojunit.emulator.internal.protocol.Operation;
import org.cognitojunit.emulator.internal.protocol.Output;

/** Creates an app client. */
public record CreateUserPoolClient(UserPools pools, Clock clock, Ids ids) implements Operation {

    @Override
    public Output apply(Input input) {
        UserPool pool = pools.get(input.string("UserPoolId"));
        Instant now = clock.instant();
        String id = ids.clientId(pool.id(), input.string("ClientName"));
        String secret = input.flag("GenerateSecret") ? ids.clientSecret(id) : null;
        AppClient client = new AppClient(id, pool.id(), secret, NewClient.settings(input), now, now);
        pool.clients().put(client);
        return Output.of("UserPoolClient", ClientView.of(client));
    }
}
