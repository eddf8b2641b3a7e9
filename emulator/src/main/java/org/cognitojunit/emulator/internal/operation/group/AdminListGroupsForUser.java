package org.cognitojunit.emulator.internal.operation.group;

import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.operation.Page;
import org.cognitojunit.emulator.internal.operation.Pages;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.user.Group;
import org.cognitojunit.emulator.internal.user.User;

/** Lists the groups that a user is in, in the order of their names, whatever their precedence. */
record AdminListGroupsForUser(UserPools pools, Pages pages) implements Operation {

    private static final int PAGE = 60;

    @Override
    public Output apply(Input input) {
        UserPool pool = pools.get(input.string("UserPoolId"));
        User user = pool.users().get(input.string("Username"));
        Page<Group> page = pages.listing(name(), pool.id(), user.sub())
                .from(input.optional("NextToken").orElse(null), Pages::invalidToken)
                .take(input.integer("Limit").orElse(PAGE), pool.groups().of(user.sub()), Group::name);
        return GroupView.of(pool, page);
    }
}
