package org.cognitojunit.emulator.internal.operation.group;

import java.time.Clock;
import java.util.Optional;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.user.Group;

/**
 * Changes a group. What is left out stays, and so does the description if an empty one is sent; only a call that brings
 * something, new or not, counts as a modification.
 */
record UpdateGroup(UserPools pools, Clock clock) implements Operation {

    @Override
    public Output apply(Input input) {
        UserPool pool = pools.get(input.string("UserPoolId"));
        Optional<String> description = input.optional("Description").filter(text -> !text.isEmpty());
        Optional<Integer> precedence = input.integer("Precedence");
        String name = input.string("GroupName");
        pool.groups().get(name);
        Optional<String> roleArn = GroupRole.arn(pool, input);
        boolean modifies = description.isPresent() || roleArn.isPresent() || precedence.isPresent();
        Group changed = pool.groups()
                .change(
                        name,
                        group -> new Group(
                                name,
                                description.or(group::description),
                                roleArn.or(group::roleArn),
                                precedence.or(group::precedence),
                                group.created(),
                                modifies ? clock.instant() : group.modified()));
        return GroupView.of(pool, changed);
    }
}
