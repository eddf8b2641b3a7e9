package org.cognitojunit.emulator.internal.operation.federation;

import java.time.Clock;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.federation.IdentityProvider;
import org.cognitojunit.emulator.internal.federation.ProviderRequest;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Changes an identity provider. What the caller leaves out stays; details that are sent replace the ones before. */
record UpdateIdentityProvider(UserPools pools, Clock clock) implements Operation {

    @Override
    public Output apply(Input input) {
        return pools.change(input.string("UserPoolId"), pool -> {
            IdentityProvider before = pool.identityProviders().get(input.string("ProviderName"));
            IdentityProvider after =
                    ProviderRequest.update(before, input, pool.settings().schema(), clock.instant());
            pool.identityProviders().replace(after);
            return ProviderView.of(pool, after);
        });
    }
}
