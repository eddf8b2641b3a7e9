package org.cognitojunit.emulator.internal.operation.pool;

import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.operation.Page;
import org.cognitojunit.emulator.internal.operation.Pages;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Lists the pools of the account, in the order of their ids. */
record ListUserPools(UserPools pools, Pages pages) implements Operation {

    @Override
    public Output apply(Input input) {
        Page<UserPool> page = pages.listing(name())
                .from(input.optional("NextToken").orElse(null), Pages::invalidToken)
                .take(input.integer("MaxResults").orElseThrow(), pools.all(), UserPool::id);
        return Output.of(
                        "UserPools",
                        page.items().stream().map(UserPoolView::listed).toList())
                .with("NextToken", page.nextToken());
    }
}
