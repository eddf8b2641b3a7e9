package org.cognitojunit.emulator.internal.operation.resourceserver;

import java.util.List;
import java.util.Map;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.operation.Page;
import org.cognitojunit.emulator.internal.operation.Pages;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.resourceserver.ResourceServer;

/** Lists the resource servers of a pool, in the order of their identifiers. */
record ListResourceServers(UserPools pools, Pages pages) implements Operation {

    private static final int PAGE = 50;

    @Override
    public Output apply(Input input) {
        UserPool pool = pools.get(input.string("UserPoolId"));
        Page<ResourceServer> page = pages.listing(name(), pool.id())
                .from(input.optional("NextToken").orElse(null), Pages::invalidToken)
                .take(
                        input.integer("MaxResults").orElse(PAGE),
                        pool.resourceServers().all().values(),
                        ResourceServer::identifier);
        List<Map<String, Object>> servers = page.items().stream()
                .map(server -> ResourceServerView.tree(pool, server))
                .toList();
        return Output.of("ResourceServers", servers).with("NextToken", page.nextToken());
    }
}
