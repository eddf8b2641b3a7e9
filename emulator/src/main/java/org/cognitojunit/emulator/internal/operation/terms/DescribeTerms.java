package org.cognitojunit.emulator.internal.operation.terms;

import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Shows a terms document by its id. */
record DescribeTerms(UserPools pools) implements Operation {

    @Override
    public Output apply(Input input) {
        UserPool pool = pools.get(input.string("UserPoolId"));
        return TermsView.of(pool, pool.configurations().terms().get(input.string("TermsId")));
    }
}
