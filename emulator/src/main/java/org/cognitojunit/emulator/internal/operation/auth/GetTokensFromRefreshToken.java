package org.cognitojunit.emulator.internal.operation.auth;

import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.auth.Refreshes;
import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.pool.UserPools.PoolClient;

/** Exchanges a refresh token for new tokens. Other than REFRESH_TOKEN_AUTH it takes the client's secret as it is. */
record GetTokensFromRefreshToken(UserPools pools, Refreshes refreshes) implements Operation {

    @Override
    public Output apply(Input input) {
        PoolClient target = pools.publicClient(input.string("ClientId"));
        ClientProof.require(target.client(), input.optional("ClientSecret"));
        return Output.of(
                "AuthenticationResult",
                refreshes.refresh(
                        target.pool(),
                        target.client(),
                        input.string("RefreshToken"),
                        input.map("ClientMetadata"),
                        input.optional("DeviceKey").orElse(null),
                        input.origin()));
    }
}
