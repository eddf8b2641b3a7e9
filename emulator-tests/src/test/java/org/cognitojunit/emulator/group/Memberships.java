package org.cognitojunit.emulator.group;

import java.util.List;
import org.cognitojunit.emulator.user.TestPool;
import software.amazon.awssdk.services.cognitoidentityprovider.model.GroupType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserType;

/** Who is in which group of a pool. */
record Memberships(TestPool pool) {

    void createGroups(String... names) {
        for (String name : names) {
            pool.cognito().createGroup(r -> r.userPoolId(pool.id()).groupName(name));
        }
    }

    void deleteGroup(String name) {
        pool.cognito().deleteGroup(r -> r.userPoolId(pool.id()).groupName(name));
    }

    void add(String username, String group) {
        pool.cognito()
                .adminAddUserToGroup(
                        r -> r.userPoolId(pool.id()).username(username).groupName(group));
    }

    void remove(String username, String group) {
        pool.cognito()
                .adminRemoveUserFromGroup(
                        r -> r.userPoolId(pool.id()).username(username).groupName(group));
    }

    List<String> of(String username) {
        return pool
                .cognito()
                .adminListGroupsForUser(r -> r.userPoolId(pool.id()).username(username))
                .groups()
                .stream()
                .map(GroupType::groupName)
                .toList();
    }

    List<String> in(String group) {
        return pool.cognito().listUsersInGroup(r -> r.userPoolId(pool.id()).groupName(group)).users().stream()
                .map(UserType::username)
                .toList();
    }
}
