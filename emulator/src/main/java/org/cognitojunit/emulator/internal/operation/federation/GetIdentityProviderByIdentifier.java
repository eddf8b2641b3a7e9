package org.cognitojunit.emulator.internal.operation.federation;

import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Shows the identity provider that has an identifier. */
record GetIdentityProviderByIdentifier(UserPools pools) implements Operation {

    @Override
    public Output apply(Input input) {
        UserPool pool = pools.get(input.string("UserPoolId"));
        return ProviderView.of(pool, pool.identityProviders().getByIdentifier(input.string("IdpIdentifier")));
    }
}
