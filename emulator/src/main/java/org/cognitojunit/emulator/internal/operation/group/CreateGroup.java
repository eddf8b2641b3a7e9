package org.cognitojunit.emulator.internal.operation.group;

import java.time.Clock;
import java.time.Instant;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.user.Group;

/** Creates a group. */
record CreateGroup(UserPools pools, Clock clock) implements Operation {

    @Override
    public Output apply(Input input) {
        UserPool pool = pools.get(input.string("UserPoolId"));
        Instant now = clock.instant();
        Group group = new Group(
                input.string("GroupName"),
                input.optional("Description").filter(text -> !text.isEmpty()),
                GroupRole.arn(pool, input),
                input.integer("Precedence"),
                now,
                now);
        pool.groups().add(group);
        return GroupView.of(pool, group);
    }
}
