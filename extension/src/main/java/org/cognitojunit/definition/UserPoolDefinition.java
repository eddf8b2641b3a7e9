package org.cognitojunit.definition;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What a test's user pool is to be.
 *
 * @param client the pool's app client
 * @param groups the pool's groups, each name once
 * @param users the pool's users, each name once
 * @param lifecycle how long the pool lives
 */
public record UserPoolDefinition(
        ClientDefinition client, List<GroupDefinition> groups, List<UserDefinition> users, Lifecycle lifecycle) {

    public UserPoolDefinition {
        groups = List.copyOf(groups);
        users = List.copyOf(users);
        requireUnique("group", groups.stream().map(GroupDefinition::name).toList());
        requireUnique("user", users.stream().map(UserDefinition::name).toList());
        for (UserDefinition user : users) {
            requireKnownGroups(user, groups);
        }
    }

    private static void requireUnique(String what, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException("There are two " + what + "s named '" + name + "'. Rename one.");
            }
        }
    }

    private static void requireKnownGroups(UserDefinition user, List<GroupDefinition> groups) {
        List<String> known = groups.stream().map(GroupDefinition::name).toList();
        for (String group : user.groups()) {
            if (!known.contains(group)) {
                throw new IllegalArgumentException("User '" + user.name() + "' is in the group '" + group
                        + "', which the pool does not have. Its groups: " + known + ".");
            }
        }
    }

    /** A builder that begins with the defaults of {@code @CognitoUserPool}. */
    public static UserPoolDefinitionBuilder<UserPoolDefinition> builder() {
        return new UserPoolDefinitionBuilder<>(Function.identity());
    }
}
