package org.cognitojunit.emulator.internal.operation.federation;

import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Removes an identity provider. Clients that name it keep its name until their settings change. */
record DeleteIdentityProvider(UserPools pools) implements Operation {

    @Override
    public Output apply(Input input) {
        return pools.change(input.string("UserPoolId"), pool -> {
            pool.identityProviders().remove(input.string("ProviderName"));
            return Output.empty();
        });
    }
}
