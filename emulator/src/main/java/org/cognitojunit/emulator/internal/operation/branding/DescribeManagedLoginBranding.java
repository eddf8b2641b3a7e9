package org.cognitojunit.emulator.internal.operation.branding;

import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Shows a style of managed login by its id. */
record DescribeManagedLoginBranding(UserPools pools) implements Operation {

    @Override
    public Output apply(Input input) {
        UserPool pool = pools.get(input.string("UserPoolId"));
        return BrandingView.of(pool, pool.configurations().brandings().get(input.string("ManagedLoginBrandingId")));
    }
}
