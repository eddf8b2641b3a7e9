package org.cognitojunit.definition;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a test's user pool is to be.
 *
 * @param name what the test calls the pool; null where it has one only
 * @param settings the pool's own settings
 * @param resourceServers the APIs that clients may have scopes of, each identifier once
 * @param domain the prefix of the pool's domain, where {@code {pool}} stands for an id that no other pool has; null for none
 * @param clients the pool's app clients, at least one, each name once
 * @param groups the pool's groups, each name once
 * @param users the pool's users, each name once
 * @param lifecycle how long the pool lives
 * @param template the CloudFormation templates that say what the pool is or has; null for none
 * @param existing the id of a pool that is there already, where {@code ${name}} stands for a configuration parameter; null for a
 *     pool that is made
 * @param identity what the pool is known by
 * @param keepChanges whether a test finds what the tests of its class before it have changed
 */
public record UserPoolDefinition(
        @Nullable String name,
        PoolSettings settings,
        List<ResourceServerDefinition> resourceServers,
        @Nullable String domain,
        List<ClientDefinition> clients,
        List<GroupDefinition> groups,
        List<UserDefinition> users,
        Lifecycle lifecycle,
        @Nullable TemplateDefinition template,
        @Nullable String existing,
        PoolIdentity identity,
        boolean keepChanges) {

    /** A pool whose id and addresses the backend chooses, put back before each test. */
    public UserPoolDefinition(
            @Nullable String name,
            PoolSettings settings,
            List<ResourceServerDefinition> resourceServers,
            @Nullable String domain,
            List<ClientDefinition> clients,
            List<GroupDefinition> groups,
            List<UserDefinition> users,
            Lifecycle lifecycle,
            @Nullable TemplateDefinition template,
            @Nullable String existing) {
        this(
                name,
                settings,
                resourceServers,
                domain,
                clients,
                groups,
                users,
                lifecycle,
                template,
                existing,
                PoolIdentity.DEFAULT,
                false);
    }

    public UserPoolDefinition {
        resourceServers = List.copyOf(resourceServers);
        clients = List.copyOf(clients);
        groups = List.copyOf(groups);
        users = List.copyOf(users);
        Checks.unique(
                "resource server",
                resourceServers.stream()
                        .map(ResourceServerDefinition::identifier)
                        .toList());
        Checks.unique("client", clients.stream().map(ClientDefinition::name).toList());
        Checks.unique("group", groups.stream().map(GroupDefinition::name).toList());
        Checks.unique("user", users.stream().map(UserDefinition::name).toList());
        if (clients.isEmpty()) {
            throw new IllegalArgumentException("The pool has no app client. Define one.");
        }
        if (existing == null) {
            requireNoExistingClients(clients);
        }
        if (template == null && existing == null) {
            for (UserDefinition user : users) {
                requireKnownGroups(user, groups);
            }
        }
    }

    private static void requireNoExistingClients(List<ClientDefinition> clients) {
        for (ClientDefinition client : clients) {
            if (client.existing() != null) {
                throw new IllegalArgumentException("The client '" + client.name() + "' is an existing one, "
                        + client.existing() + ", and the pool is not. Give existing for the pool, too.");
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

    /** The pool's first client, which is the only one in most tests. */
    public ClientDefinition client() {
        return clients.get(0);
    }

    /** A builder that begins with the defaults of {@code @CognitoUserPool}. */
    public static UserPoolDefinitionBuilder<UserPoolDefinition> builder() {
        return new UserPoolDefinitionBuilder<>(Function.identity());
    }
}
