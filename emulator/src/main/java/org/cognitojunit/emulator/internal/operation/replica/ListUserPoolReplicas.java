package org.cognitojunit.emulator.internal.operation.replica;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.operation.Page;
import org.cognitojunit.emulator.internal.operation.Pages;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Lists a pool and its secondary replicas, in the order of their regions. */
record ListUserPoolReplicas(UserPools pools, Clock clock, Pages pages) implements Operation {

    private static final int PAGE = 60;

    @Override
    public Output apply(Input input) {
        UserPool pool = pools.get(input.string("UserPoolId"));
        Page<Map<String, Object>> page = pages.listing(name(), pool.id())
                .from(input.optional("NextToken").orElse(null), Pages::invalidToken)
                .take(PAGE, all(pool, clock.instant()).map(Output::tree).toList(), replica ->
                        (String) replica.get("RegionName"));
        return Output.of("UserPoolReplicas", page.items()).with("NextToken", page.nextToken());
    }

    private Stream<Output> all(UserPool pool, Instant now) {
        return Stream.concat(
                Stream.of(ReplicaView.primary(pool, pools.account())),
                pool.replicas().secondaries().stream()
                        .map(replica -> ReplicaView.secondary(pool, replica, pools.account(), now)));
    }
}
