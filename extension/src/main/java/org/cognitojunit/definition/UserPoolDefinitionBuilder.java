package org.cognitojunit.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Says what a user pool is to be. It can say all that {@code @CognitoUserPool} can.
 *
 * <pre>{@code
 * UserPoolDefinition.builder()
 *     .client(client -> client.authFlows(USER_PASSWORD_AUTH).accessTokenValidity(Duration.ofMinutes(5)))
 *     .group("admins")
 *     .user("alice", user -> user.password("Correct-Horse-1").groups("admins"))
 *     .build();
 * }</pre>
 *
 * @param <R> what {@link #build} makes
 */
public final class UserPoolDefinitionBuilder<R> {

    private final Function<UserPoolDefinition, R> result;
    private ClientDefinition client = ClientDefinition.builder().build();
    private final List<GroupDefinition> groups = new ArrayList<>();
    private final List<UserDefinition> users = new ArrayList<>();
    private Lifecycle lifecycle = Lifecycle.PER_CLASS;

    /**
     * @param result makes what is built of the definition
     */
    public UserPoolDefinitionBuilder(Function<UserPoolDefinition, R> result) {
        this.result = result;
    }

    /** The pool's app client. Default: ADMIN_USER_PASSWORD_AUTH and refresh, no secret, Cognito's validities. */
    public UserPoolDefinitionBuilder<R> client(Consumer<ClientDefinition.Builder> client) {
        ClientDefinition.Builder builder = ClientDefinition.builder();
        client.accept(builder);
        this.client = builder.build();
        return this;
    }

    /** Adds a group that is only a name. */
    public UserPoolDefinitionBuilder<R> group(String name) {
        return group(name, group -> {});
    }

    /** Adds a group. */
    public UserPoolDefinitionBuilder<R> group(String name, Consumer<GroupDefinition.Builder> group) {
        GroupDefinition.Builder builder = GroupDefinition.builder(name);
        group.accept(builder);
        groups.add(builder.build());
        return this;
    }

    /** Adds a user. */
    public UserPoolDefinitionBuilder<R> user(String name, Consumer<UserDefinition.Builder> user) {
        UserDefinition.Builder builder = UserDefinition.builder(name);
        user.accept(builder);
        users.add(builder.build());
        return this;
    }

    /** How long the pool lives. Default {@link Lifecycle#PER_CLASS}. */
    public UserPoolDefinitionBuilder<R> lifecycle(Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
        return this;
    }

    /**
     * Ends the definition.
     *
     * @throws IllegalArgumentException if it contradicts itself, naming what
     */
    public R build() {
        return result.apply(new UserPoolDefinition(client, groups, users, lifecycle));
    }
}
