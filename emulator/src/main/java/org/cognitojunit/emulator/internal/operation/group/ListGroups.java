package org.cognitojunit.emulator.internal.operation.group;

import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.operation.Page;
import org.cognitojunit.emulator.internal.operation.Pages;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.user.Group;

/** Lists the groups of a pool, in the order of their names. */
record ListGroups(UserPools pools, Pages pages) implements Operation {

    private static final int PAGE = 60;

    @Override
    public Output apply(Input input) {
        UserPool pool = pools.get(input.string("UserPoolId"));
        Page<Group> page = pages.listing(name(), pool.id())
                .from(input.optional("NextToken").orElse(null), Pages::invalidToken)
                .take(
                        input.integer("Limit").orElse(PAGE),
                        after -> pool.groups().all().tailMap(after, false).values().stream(),
                        Group::name);
        return GroupView.of(pool, page);
    }
}
