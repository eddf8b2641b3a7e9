package org.cognitojunit.emulator.internal.operation.group;

import java.util.List;
import java.util.Map;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.operation.Page;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.user.Group;

/** A group as answers show it. */
final class GroupView {

    private GroupView() {}

    /** An answer that shows one group. */
    static Output of(UserPool pool, Group group) {
        return Output.of("Group", group(pool, group));
    }

    /** An answer that lists groups. */
    static Output of(UserPool pool, Page<Group> page) {
        List<Map<String, Object>> groups =
                page.items().stream().map(group -> group(pool, group).tree()).toList();
        return Output.of("Groups", groups).with("NextToken", page.nextToken());
    }

    private static Output group(UserPool pool, Group group) {
        return Output.of("GroupName", group.name())
                .with("UserPoolId", pool.id())
                .with("Description", group.description())
                .with("RoleArn", group.roleArn())
                .with("Precedence", group.precedence())
                .with("LastModifiedDate", group.modified())
                .with("CreationDate", group.created());
    }
}
