package org.cognitojunit.emulator.internal.operation.federation;

import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.federation.IdentityProvider;
import org.cognitojunit.emulator.internal.operation.Page;
import org.cognitojunit.emulator.internal.operation.Pages;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Lists the identity providers of a pool, in the order of their names. */
record ListIdentityProviders(UserPools pools, Pages pages) implements Operation {

    private static final int PAGE = 60;

    @Override
    public Output apply(Input input) {
        UserPool pool = pools.get(input.string("UserPoolId"));
        Page<IdentityProvider> page = pages.listing(name(), pool.id())
                .from(input.optional("NextToken").orElse(null), Pages::invalidToken)
                .take(
                        input.integer("MaxResults").filter(max -> max > 0).orElse(PAGE),
                        pool.identityProviders().all().values(),
                        IdentityProvider::name);
        return Output.of(
                        "Providers",
                        page.items().stream().map(ProviderView::listed).toList())
                .with("NextToken", page.nextToken());
    }
}
