package org.cognitojunit.emulator.internal.operation.branding;

import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Shows the style of managed login that a client has. */
record DescribeManagedLoginBrandingByClient(UserPools pools) implements Operation {

    @Override
    public Output apply(Input input) {
        UserPool pool = pools.get(input.string("UserPoolId"));
        String client = pool.clients().get(input.string("ClientId")).id();
        return pool.configurations()
                .brandings()
                .of(client)
                .findFirst()
                .map(branding -> BrandingView.of(pool, branding))
                .orElseThrow(() -> CognitoError.resourceNotFound(
                        "Managed login branding does not exist for the client " + client + "."));
    }
}
