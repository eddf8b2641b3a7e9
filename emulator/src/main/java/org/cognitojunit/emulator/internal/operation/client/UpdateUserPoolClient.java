package org.cognitojunit.emulator.internal.operation.client;

import java.time.Clock;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.client.AppClient;
import org.cognitojunit.emulator.internal.client.ClientRequest;
import org.cognitojunit.emulator.internal.client.ClientSettings;
import org.cognitojunit.emulator.internal.pool.TierFeature;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Replaces an app client's settings. What the caller leaves out goes back to its default; name and secret stay. */
record UpdateUserPoolClient(UserPools pools, Clock clock) implements Operation {

    @Override
    public Output apply(Input input) {
        AppClient client = pools.change(input.string("UserPoolId"), pool -> update(pool, input));
        return Output.of("UserPoolClient", ClientView.of(client));
    }

    private AppClient update(UserPool pool, Input input) {
        AppClient before = pool.clients().get(input.string("ClientId"));
        ClientSettings settings = ClientRequest.update(before, input, pool.offer());
        pool.settings().tier().require(TierFeature.in(settings));
        AppClient after = before.with(settings, clock.instant());
        pool.clients().put(after);
        return after;
    }
}
