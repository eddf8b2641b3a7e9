package org.cognitojunit.emulator.internal.operation.client;

import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.client.AppClient;
import org.cognitojunit.emulator.internal.operation.Page;
import org.cognitojunit.emulator.internal.operation.Pages;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Lists the app clients of a pool, in the order of their ids. */
record ListUserPoolClients(UserPools pools, Pages pages) implements Operation {

    private static final int MOST = 60;

    @Override
    public Output apply(Input input) {
        UserPool pool = pools.get(input.string("UserPoolId"));
        Page<AppClient> page = pages.listing(name(), pool.id())
                .from(input.optional("NextToken").orElse(null), Pages::invalidToken)
                .take(
                        input.integer("MaxResults").orElse(MOST),
                        pool.clients().all().values(),
                        AppClient::id);
        return Output.of(
                        "UserPoolClients",
                        page.items().stream().map(ClientView::listed).toList())
                .with("NextToken", page.nextToken());
    }
}
