package org.cognitojunit.emulator.internal.operation.limit;

import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.quota.ApiCategory;

/** Provisions a rate for a category of API calls. */
record UpdateProvisionedLimit(UserPools pools) implements Operation {

    @Override
    public Output apply(Input input) {
        ApiCategory category = LimitView.category(input);
        pools.limits().provision(category, input.integer("RequestedLimitValue").orElseThrow());
        return LimitView.of(input, category, pools.limits());
    }
}
