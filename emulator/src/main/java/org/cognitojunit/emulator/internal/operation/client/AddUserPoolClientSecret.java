package org.cognitojunit.emulator.internal.operation.client;

import java.time.Clock;
import java.util.Optional;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.client.AppClient;
import org.cognitojunit.emulator.internal.client.ClientSecret;
import org.cognitojunit.emulator.internal.ids.Ids;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Adds a second secret to a confidential client: the caller's, or a new one, which is shown this once. */
record AddUserPoolClientSecret(UserPools pools, Clock clock, Ids ids) implements Operation {

    @Override
    public Output apply(Input input) {
        return pools.change(input.string("UserPoolId"), pool -> add(pool, input));
    }

    private Output add(UserPool pool, Input input) {
        AppClient before = pool.clients().get(input.string("ClientId"));
        Optional<String> given = input.optional("ClientSecret");
        AppClient after = before.withSecret(given.orElseGet(() -> ids.clientSecret(before.id())), clock.instant());
        pool.clients().put(after);
        ClientSecret added = after.secrets().newest();
        return Output.of(
                "ClientSecretDescriptor",
                ClientView.of(added)
                        .with("ClientSecretValue", given.isPresent() ? Optional.empty() : Optional.of(added.value())));
    }
}
