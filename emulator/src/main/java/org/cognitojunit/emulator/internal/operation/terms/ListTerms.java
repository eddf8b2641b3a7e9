package org.cognitojunit.emulator.internal.operation.terms;

import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.configuration.Configuration;
import org.cognitojunit.emulator.internal.operation.Page;
import org.cognitojunit.emulator.internal.operation.Pages;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Lists the terms documents of a pool, in the order of their ids. */
record ListTerms(UserPools pools, Pages pages) implements Operation {

    private static final int PAGE = 60;

    @Override
    public Output apply(Input input) {
        UserPool pool = pools.get(input.string("UserPoolId"));
        Page<Configuration> page = pages.listing(name(), pool.id())
                .from(input.optional("NextToken").orElse(null), Pages::invalidToken)
                .take(
                        input.integer("MaxResults").orElse(PAGE),
                        pool.configurations().terms().all().values(),
                        Configuration::id);
        return Output.of(
                        "Terms",
                        page.items().stream()
                                .map(terms -> TermsView.listed(terms).tree())
                                .toList())
                .with("NextToken", page.nextToken());
    }
}
