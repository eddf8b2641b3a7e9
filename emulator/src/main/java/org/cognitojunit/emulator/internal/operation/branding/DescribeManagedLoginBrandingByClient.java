package org.cognitojunit.emulator.internal.operation.branding;

import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.protocol.CognitoError;
import org.cognitojunit.emulator.internal.protocol.Input;
import org.cognitojunit.emulator.internal.protocol.Operation;
import org.cognitojunit.emulator.internal.protocol.Output;

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
