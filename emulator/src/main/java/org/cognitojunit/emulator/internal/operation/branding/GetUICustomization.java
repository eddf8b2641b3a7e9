package org.cognitojunit.emulator.internal.operation.branding;

import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.configuration.Configuration;
import org.cognitojunit.emulator.internal.configuration.Configurations;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Shows the looks of a client's classic pages: its own, those of the pool, or an empty object where there are none. */
record GetUICustomization(UserPools pools) implements Operation {

    @Override
    public Output apply(Input input) {
        UserPool pool = pools.get(input.string("UserPoolId"));
        Configurations all = pool.configurations().customizations();
        Output looks = all.find(UICustomizationView.owner(pool, input))
                .or(() -> all.find(Configuration.WHOLE_POOL))
                .map(found -> UICustomizationView.of(pool, found))
                .orElseGet(Output::empty);
        return Output.of("UICustomization", looks);
    }
}
