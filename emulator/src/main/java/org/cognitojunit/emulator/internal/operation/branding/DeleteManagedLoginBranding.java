package org.cognitojunit.emulator.internal.operation.branding;

import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.configuration.Configurations;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Deletes a style of managed login. */
record DeleteManagedLoginBranding(UserPools pools) implements Operation {

    @Override
    public Output apply(Input input) {
        return pools.change(input.string("UserPoolId"), pool -> delete(pool, input));
    }

    private static Output delete(UserPool pool, Input input) {
        Configurations all = pool.configurations().brandings();
        all.remove(all.get(input.string("ManagedLoginBrandingId")).id());
        return Output.empty();
    }
}
