package org.cognitojunit.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cognitojunit.definition.AuthFlow.USER_AUTH;
import static org.cognitojunit.definition.AuthFlow.USER_SRP_AUTH;
import static org.cognitojunit.definition.Lifecycle.PER_METHOD;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolClient;
import org.cognitojunit.PoolGroup;
import org.cognitojunit.PoolUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.definition.AuthFlow;
import org.cognitojunit.definition.ClientDefinition;
import org.cognitojunit.definition.UserDefinition;
import org.cognitojunit.definition.UserPoolDefinition;
import org.junit.jupiter.api.Test;

class DefinitionTest {

    @Test
    void the_annotation_and_the_builder_say_the_same_with_their_defaults() {
        TestKit.run(Defaults.class).passed(1);
    }

    @CognitoUserPool
    static class Defaults {

        @Test
        void test(UserPool pool) {
            assertThat(pool.definition()).isEqualTo(UserPoolDefinition.builder().build());
        }
    }

    @Test
    void the_annotation_and_the_builder_say_the_same_with_everything_set() {
        TestKit.run(Everything.class).passed(1);
    }

    @CognitoUserPool(
            client =
                    @PoolClient(
                            name = "web",
                            authFlows = {USER_AUTH, USER_SRP_AUTH},
                            allowRefresh = false,
                            generateSecret = true,
                            accessTokenValidity = "PT5M",
                            idTokenValidity = "PT6M",
                            refreshTokenValidity = "P7D",
                            authSessionValidity = "PT8M",
                            preventUserExistenceErrors = true,
                            enableTokenRevocation = false),
            groups = {
                @PoolGroup("readers"),
                @PoolGroup(
                        value = "writers",
                        description = "May write",
                        precedence = 0,
                        roleArn = "arn:aws:iam::123456789012:role/writers")
            },
            users = {
                @PoolUser(
                        name = "alice",
                        password = "Correct-Horse-1",
                        attributes = {"email=a=b@example.com", "name="},
                        groups = {"readers", "writers"}),
                @PoolUser(name = "bob", temporaryPassword = "Temp-Horse-1")
            },
            lifecycle = PER_METHOD)
    static class Everything {

        @Test
        void test(UserPool pool) {
            UserPoolDefinition built = UserPoolDefinition.builder()
                    .client(client -> client.name("web")
                            .authFlows(USER_SRP_AUTH, USER_AUTH)
                            .allowRefresh(false)
                            .generateSecret(true)
                            .accessTokenValidity(Duration.ofMinutes(5))
                            .idTokenValidity(Duration.ofMinutes(6))
                            .refreshTokenValidity(Duration.ofDays(7))
                            .authSessionValidity(Duration.ofMinutes(8))
                            .preventUserExistenceErrors(true)
                            .enableTokenRevocation(false))
                    .group("readers")
                    .group(
                            "writers",
                            group -> group.description("May write")
                                    .precedence(0)
                                    .roleArn("arn:aws:iam::123456789012:role/writers"))
                    .user(
                            "alice",
                            user -> user.password("Correct-Horse-1")
                                    .attribute("email", "a=b@example.com")
                                    .attribute("name", "")
                                    .groups("readers", "writers"))
                    .user("bob", user -> user.temporaryPassword("Temp-Horse-1"))
                    .lifecycle(PER_METHOD)
                    .build();

            assertThat(pool.definition()).isEqualTo(built).hasSameHashCodeAs(built);
        }
    }

    @Test
    void a_definition_does_not_change() {
        UserDefinition user = UserDefinition.builder("alice")
                .password("Correct-Horse-1")
                .attribute("email", "alice@example.com")
                .groups("admins")
                .build();

        assertThatThrownBy(() -> user.attributes().put("email", "mallory@example.com"))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> user.groups().add("admins")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> ClientDefinition.builder().build().authFlows().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void flows_go_by_their_newer_names_with_refresh_among_them() {
        ClientDefinition client = ClientDefinition.builder()
                .authFlows(AuthFlow.USER_PASSWORD_AUTH, AuthFlow.ADMIN_USER_PASSWORD_AUTH)
                .build();

        assertThat(client.explicitAuthFlows())
                .containsExactlyInAnyOrder(
                        "ALLOW_USER_PASSWORD_AUTH", "ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH");
    }

    @Test
    void the_older_name_makes_a_client_of_the_older_kind() {
        ClientDefinition client = ClientDefinition.builder()
                .authFlows(AuthFlow.ADMIN_NO_SRP_AUTH, AuthFlow.USER_PASSWORD_AUTH)
                .build();

        assertThat(client.explicitAuthFlows()).containsExactlyInAnyOrder("ADMIN_NO_SRP_AUTH", "USER_PASSWORD_AUTH");
    }

    @Test
    void a_client_without_flows_is_refused() {
        assertThatThrownBy(() -> ClientDefinition.builder().authFlows().build())
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The client permits no auth flow. Name at least one, for example ADMIN_USER_PASSWORD_AUTH.");
    }

    @Test
    void refresh_can_be_named_among_the_flows() {
        ClientDefinition client = ClientDefinition.builder()
                .authFlows(AuthFlow.USER_SRP_AUTH, AuthFlow.REFRESH_TOKEN_AUTH)
                .build();

        assertThat(client)
                .isEqualTo(ClientDefinition.builder()
                        .authFlows(AuthFlow.USER_SRP_AUTH)
                        .build());
        assertThat(client.explicitAuthFlows())
                .containsExactlyInAnyOrder("ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH");
        assertThatThrownBy(() -> ClientDefinition.builder()
                        .authFlows(AuthFlow.REFRESH_TOKEN_AUTH)
                        .allowRefresh(false)
                        .build())
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The client has REFRESH_TOKEN_AUTH among its auth flows, and allowRefresh is false. Remove one of"
                                + " them.");
    }

    @Test
    void the_older_name_without_refresh_is_refused() {
        assertThatThrownBy(() -> ClientDefinition.builder()
                        .authFlows(AuthFlow.ADMIN_NO_SRP_AUTH)
                        .allowRefresh(false)
                        .build())
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "A client with ADMIN_NO_SRP_AUTH always permits refresh, so allowRefresh cannot be false. Use "
                                + "ADMIN_USER_PASSWORD_AUTH in its place.");
    }

    @Test
    void both_kinds_of_password_are_refused() {
        assertThatThrownBy(() -> new UserDefinition("alice", "Correct-Horse-1", "Temp-Horse-1", Map.of(), List.of()))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("User 'alice' has both a password and a temporaryPassword. Give one of the two.");
    }

    @Test
    void two_users_of_one_name_are_refused() {
        assertThatThrownBy(() -> UserPoolDefinition.builder()
                        .user("alice", user -> user.password("Correct-Horse-1"))
                        .user("alice", user -> user.password("Correct-Horse-2"))
                        .build())
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("There are two users named 'alice'. Rename one.");
    }

    @Test
    void two_groups_of_one_name_are_refused() {
        assertThatThrownBy(() -> UserPoolDefinition.builder()
                        .group("admins")
                        .group("admins")
                        .build())
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("There are two groups named 'admins'. Rename one.");
    }

    @Test
    void a_definition_shows_no_password() {
        UserPoolDefinition definition = UserPoolDefinition.builder()
                .user("alice", user -> user.password("Correct-Horse-1"))
                .user("bob", user -> user.temporaryPassword("Temp-Horse-1"))
                .build();

        assertThat(definition.toString()).contains("alice", "bob").doesNotContain("Horse");
    }
}
