package org.cognitojunit.emulator.internal.operation.group;

import java.util.stream.Stream;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.operation.Services;

/** The operations of this package. */
public final class GroupOperations {

    private GroupOperations() {}

    /** All of them. */
    public static Stream<Operation> all(Services services) {
        return Stream.of(
                new AdminAddUserToGroup(services.pools()),
                new AdminListGroupsForUser(services.pools(), services.pages()),
                new AdminRemoveUserFromGroup(services.pools()),
                new CreateGroup(services.pools(), services.clock()),
                new DeleteGroup(services.pools()),
                new GetGroup(services.pools()),
                new ListGroups(services.pools(), services.pages()),
                new ListUsersInGroup(services.pools(), services.pages()),
                new UpdateGroup(services.pools(), services.clock()));
    }
}
