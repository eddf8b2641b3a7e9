package org.cognitojunit.emulator.internal.operation.auth;

import java.util.Optional;
import org.cognitojunit.emulator.internal.auth.Refreshes;
import org.cognitojunit.emulator.internal.client.AppClient;
import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.pool.UserPools.PoolClient;
import org.cognitojunit.emulator.internal.protocol.CognitoError;
import org.cognitojunit.emulator.internal.protocol.Input;
import org.cognitojunit.emulator.internal.protocol.Operation;
import org.cognitojunit.emulator.internal.protocol.Output;

/** Exchanges a refresh token for new tokens. Other than REFRESH_TOKEN_AUTH it takes the client's secret as it is. */
public record GetTokensFromRefreshToken(UserPools pools, Refreshes refreshes) implements Operation {

    @Override
    public Output apply(Input input) {
        PoolClient target = pools.publicClient(input.string("ClientId"));
        requireSecret(target.client(), input.optional("ClientSecret"));
        return Output.of(
                "AuthenticationResult",
                refreshes.refresh(
                        target.pool(),
                        target.client(),
                        input.string("RefreshToken"),
                        input.map("ClientMetadata"),
                        input.optional("DeviceKey").orElse(null)));
    }

    private static void requireSecret(AppClient client, Optional<String> sent) {
        if (!client.isConfidential()) {
            return;
        }
        if (sent.isEmpty()) {
            throw CognitoError.notAuthorized(
                    "Client " + client.id() + " is configured for secret but secret was not received");
        }
        if (!client.secrets().contains(sent.get())) {
            throw CognitoError.notAuthorized("Unable to verify secret hash for client " + client.id());
        }
    }
}
