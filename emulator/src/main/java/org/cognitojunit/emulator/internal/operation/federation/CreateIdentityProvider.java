package org.cognitojunit.emulator.internal.operation.federation;

import java.time.Clock;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.federation.IdentityProvider;
import org.cognitojunit.emulator.internal.federation.ProviderRequest;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Adds an identity provider to a pool. */
record CreateIdentityProvider(UserPools pools, Clock clock) implements Operation {

    @Override
    public Output apply(Input input) {
        return pools.change(input.string("UserPoolId"), pool -> {
            IdentityProvider provider =
                    ProviderRequest.creation(input, pool.settings().schema(), clock.instant());
            pool.identityProviders().add(provider, pool.id());
            return ProviderView.of(pool, provider);
        });
    }
}
