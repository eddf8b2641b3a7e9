package org.cognitojunit.emulator.internal.operation.client;

import java.util.Optional;
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
        // Of what is on the page, so that a page may be short, or empty, and not the last.
        Optional<String> type = input.optional("ClientType");
        Page<AppClient> page = pages.listing(name(), pool.id())
                .from(input.optional("NextToken").orElse(null), Pages::invalidToken)
                .take(
                        input.integer("MaxResults").orElse(MOST),
                        pool.clients().all().values(),
                        AppClient::id);
        return Output.of(
                        "UserPoolClients",
                        page.items().stream()
                                .filter(client -> type.isEmpty()
                                        || type.get().equals(client.type().name()))
                                .map(ClientView::listed)
                                .toList())
                .with("NextToken", page.nextToken());
    }
}
