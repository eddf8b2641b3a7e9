package org.cognitojunit.emulator.internal.operation.client;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.client.AppClient;
import org.cognitojunit.emulator.internal.client.ClientRequest;
import org.cognitojunit.emulator.internal.client.ClientSecrets;
import org.cognitojunit.emulator.internal.client.ClientSettings;
import org.cognitojunit.emulator.internal.ids.ChosenIds;
import org.cognitojunit.emulator.internal.ids.Ids;
import org.cognitojunit.emulator.internal.pool.TierFeature;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Creates an app client, public or with a secret. */
record CreateUserPoolClient(UserPools pools, Clock clock, Ids ids) implements Operation {

    @Override
    public Output apply(Input input) {
        AppClient client = pools.change(input.string("UserPoolId"), pool -> create(pool, input));
        return Output.of("UserPoolClient", ClientView.of(client));
    }

    private AppClient create(UserPool pool, Input input) {
        if (input.flag("GenerateSecret") && input.has("ClientSecret")) {
            throw CognitoError.invalidParameter("Only one of GenerateSecret or ClientSecret can be set.");
        }
        ClientSettings settings = ClientRequest.creation(input, pool.offer());
        pool.settings().tier().require(TierFeature.in(settings));
        Instant now = clock.instant();
        String id = ChosenIds.ofClient(settings.name()).orElseGet(() -> ids.clientId(pool.id(), settings.name()));
        AppClient client = new AppClient(id, pool.id(), secrets(id, input, now), settings, now, now);
        pool.clients().add(client);
        return client;
    }

    private ClientSecrets secrets(String clientId, Input input, Instant now) {
        return input.optional("ClientSecret")
                .or(() -> input.flag("GenerateSecret") ? Optional.of(ids.clientSecret(clientId)) : Optional.empty())
                .map(value -> ClientSecrets.first(clientId, value, now))
                .orElse(ClientSecrets.NONE);
    }
}
