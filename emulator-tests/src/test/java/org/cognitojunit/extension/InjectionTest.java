package org.cognitojunit.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.definition.AuthFlow.ADMIN_NO_SRP_AUTH;
import static org.cognitojunit.definition.AuthFlow.USER_PASSWORD_AUTH;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.cognitojunit.AppClient;
import org.cognitojunit.Called;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolClient;
import org.cognitojunit.PoolGroup;
import org.cognitojunit.PoolUser;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.emulator.CognitoEmulator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderAsyncClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminGetUserResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExplicitAuthFlowsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.GroupType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PreventUserExistenceErrorTypes;
import software.amazon.awssdk.services.cognitoidentityprovider.model.TimeUnitsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserStatusType;

class InjectionTest {

    @Test
    void everything_is_injected_everywhere() {
        TestKit.run(Everywhere.class).passed(1);
    }

    @CognitoUserPool(
            users = {
                @PoolUser(name = "alice", password = "Correct-Horse-1"),
                @PoolUser(name = "bob", password = "Correct-Horse-1")
            })
    static class Everywhere {

        private static UserPool staticPool;
        private static AppClient staticAppClient;

        @Called("alice")
        private static TestUser staticAlice;

        private static CognitoIdentityProviderClient staticClient;
        private static CognitoIdentityProviderAsyncClient staticAsyncClient;
        private static CognitoEmulator staticEmulator;

        private UserPool pool;
        private AppClient appClient;

        @Called("bob")
        private TestUser bob;

        private CognitoIdentityProviderClient client;
        private CognitoIdentityProviderAsyncClient asyncClient;
        private CognitoEmulator emulator;

        Everywhere(UserPool pool, AppClient appClient, @Called("alice") TestUser alice, CognitoEmulator emulator) {
            check(pool, appClient, alice, emulator);
        }

        @BeforeAll
        static void before_all(
                UserPool pool, AppClient appClient, @Called("alice") TestUser alice, CognitoEmulator emulator) {
            check(pool, appClient, alice, emulator);
        }

        @BeforeEach
        void before_each(
                UserPool pool, AppClient appClient, @Called("alice") TestUser alice, CognitoEmulator emulator) {
            check(pool, appClient, alice, emulator);
        }

        @Test
        void test(
                UserPool pool,
                AppClient appClient,
                @Called("bob") TestUser bob,
                CognitoIdentityProviderClient client,
                CognitoIdentityProviderAsyncClient asyncClient,
                CognitoEmulator emulator) {
            assertThat(pool).isSameAs(staticPool).isSameAs(this.pool);
            assertThat(appClient).isSameAs(staticAppClient).isSameAs(this.appClient);
            assertThat(bob).isSameAs(this.bob).isSameAs(pool.user("bob")).isNotSameAs(staticAlice);
            assertThat(client).isSameAs(staticClient).isSameAs(this.client).isSameAs(pool.client());
            assertThat(asyncClient).isSameAs(staticAsyncClient).isSameAs(this.asyncClient);
            assertThat(emulator).isSameAs(staticEmulator).isSameAs(this.emulator);
        }

        @AfterEach
        void after_each(UserPool pool, AppClient appClient, @Called("alice") TestUser alice, CognitoEmulator emulator) {
            check(pool, appClient, alice, emulator);
        }

        @AfterAll
        static void after_all(
                UserPool pool, AppClient appClient, @Called("alice") TestUser alice, CognitoEmulator emulator) {
            check(pool, appClient, alice, emulator);
        }

        private static void check(UserPool pool, AppClient appClient, TestUser alice, CognitoEmulator emulator) {
            assertThat(pool).isSameAs(staticPool);
            assertThat(appClient).isSameAs(staticAppClient).isSameAs(pool.appClient());
            assertThat(alice).isSameAs(staticAlice).isSameAs(pool.user("alice"));
            assertThat(emulator).isSameAs(staticEmulator);
        }
    }

    @Test
    void the_only_user_needs_no_name() {
        TestKit.run(OnlyUser.class).passed(1);
    }

    @CognitoUserPool(users = @PoolUser(name = "alice", password = "Correct-Horse-1"))
    static class OnlyUser {

        private TestUser field;

        @Test
        void test(TestUser user) {
            assertThat(user.name()).isEqualTo("alice");
            assertThat(field).isSameAs(user);
        }
    }

    @Test
    void an_annotation_of_the_users_own_can_name_a_user() {
        TestKit.run(MetaNamed.class).passed(1);
    }

    @Retention(RetentionPolicy.RUNTIME)
    @Called("bob")
    @interface Bob {}

    @CognitoUserPool(
            users = {
                @PoolUser(name = "alice", password = "Correct-Horse-1"),
                @PoolUser(name = "bob", password = "Correct-Horse-1")
            })
    static class MetaNamed {

        @Bob
        private TestUser field;

        @Test
        void test(@Bob TestUser parameter) {
            assertThat(parameter.name()).isEqualTo("bob");
            assertThat(field).isSameAs(parameter);
        }
    }

    @Test
    void a_client_that_the_test_has_made_itself_stays() {
        TestKit.run(OwnClient.class).passed(1);
    }

    @CognitoUserPool
    static class OwnClient {

        private static final CognitoIdentityProviderClient OWN = CognitoIdentityProviderClient.builder()
                .region(software.amazon.awssdk.regions.Region.US_EAST_1)
                .build();

        private static CognitoIdentityProviderClient staticClient = OWN;
        private CognitoIdentityProviderClient client = OWN;

        @Test
        void test() {
            assertThat(client).isSameAs(OWN);
            assertThat(staticClient).isSameAs(OWN);
        }

        @AfterAll
        static void close() {
            OWN.close();
        }
    }

    @Test
    void the_pool_is_what_the_annotation_says() {
        TestKit.run(FullyDeclared.class).passed(3);
    }

    @CognitoUserPool(
            client =
                    @PoolClient(
                            name = "web",
                            authFlows = USER_PASSWORD_AUTH,
                            allowRefresh = false,
                            generateSecret = true,
                            accessTokenValidity = "PT5M",
                            idTokenValidity = "PT601S",
                            refreshTokenValidity = "P2D",
                            authSessionValidity = "PT4M",
                            preventUserExistenceErrors = true,
                            enableTokenRevocation = false),
            groups = {
                @PoolGroup("readers"),
                @PoolGroup(value = "writers", description = "May write", precedence = 3, roleArn = FullyDeclared.ROLE)
            },
            users = {
                @PoolUser(
                        name = "alice",
                        password = "Correct-Horse-1",
                        attributes = {"email=alice@example.com", "email_verified=true"},
                        groups = {"readers", "writers"}),
                @PoolUser(name = "bob", temporaryPassword = "Temp-Horse-1")
            })
    static class FullyDeclared {

        static final String ROLE = "arn:aws:iam::123456789012:role/writers";

        @Test
        void client(UserPool pool, AppClient appClient) {
            UserPoolClientType client = pool.client()
                    .describeUserPoolClient(r -> r.userPoolId(pool.id()).clientId(appClient.id()))
                    .userPoolClient();

            assertThat(client.clientName()).isEqualTo("web").isEqualTo(appClient.name());
            assertThat(client.clientSecret()).isEqualTo(appClient.secret().orElseThrow());
            assertThat(client.explicitAuthFlows()).containsExactly(ExplicitAuthFlowsType.ALLOW_USER_PASSWORD_AUTH);
            assertThat(client.accessTokenValidity()).isEqualTo(5);
            assertThat(client.tokenValidityUnits().accessToken()).isEqualTo(TimeUnitsType.MINUTES);
            assertThat(client.idTokenValidity()).isEqualTo(601);
            assertThat(client.tokenValidityUnits().idToken()).isEqualTo(TimeUnitsType.SECONDS);
            assertThat(client.refreshTokenValidity()).isEqualTo(2);
            assertThat(client.tokenValidityUnits().refreshToken()).isEqualTo(TimeUnitsType.DAYS);
            assertThat(client.authSessionValidity()).isEqualTo(4);
            assertThat(client.preventUserExistenceErrors()).isEqualTo(PreventUserExistenceErrorTypes.ENABLED);
            assertThat(client.enableTokenRevocation()).isFalse();
        }

        @Test
        void groups(UserPool pool) {
            GroupType writers = pool.client()
                    .getGroup(r -> r.userPoolId(pool.id()).groupName("writers"))
                    .group();
            GroupType readers = pool.client()
                    .getGroup(r -> r.userPoolId(pool.id()).groupName("readers"))
                    .group();

            assertThat(writers.description()).isEqualTo("May write");
            assertThat(writers.precedence()).isEqualTo(3);
            assertThat(writers.roleArn()).isEqualTo(ROLE);
            assertThat(readers.description()).isNull();
            assertThat(readers.precedence()).isNull();
            assertThat(readers.roleArn()).isNull();
        }

        @Test
        void users(UserPool pool, @Called("alice") TestUser alice, @Called("bob") TestUser bob) {
            AdminGetUserResponse first =
                    pool.client().adminGetUser(r -> r.userPoolId(pool.id()).username(alice.name()));
            AdminGetUserResponse second =
                    pool.client().adminGetUser(r -> r.userPoolId(pool.id()).username(bob.name()));

            assertThat(first.userStatus()).isEqualTo(UserStatusType.CONFIRMED);
            assertThat(first.userAttributes())
                    .extracting(a -> a.name() + "=" + a.value())
                    .contains("email=alice@example.com", "email_verified=true");
            assertThat(pool.client()
                            .adminListGroupsForUser(r -> r.userPoolId(pool.id()).username(alice.name()))
                            .groups())
                    .extracting(GroupType::groupName)
                    .containsExactlyInAnyOrder("readers", "writers");
            assertThat(alice.groups()).containsExactly("readers", "writers");
            assertThat(second.userStatus()).isEqualTo(UserStatusType.FORCE_CHANGE_PASSWORD);
        }
    }

    @Test
    void a_client_of_the_older_kind_is_signed_in_to_by_the_older_name() {
        TestKit.run(OlderFlowNames.class).passed(1);
    }

    @CognitoUserPool(
            client = @PoolClient(authFlows = {ADMIN_NO_SRP_AUTH, USER_PASSWORD_AUTH}),
            users = @PoolUser(name = "alice", password = "Correct-Horse-1"))
    static class OlderFlowNames {

        @Test
        void test(UserPool pool, AppClient appClient, TestUser alice) {
            assertThat(pool.client()
                            .describeUserPoolClient(r -> r.userPoolId(pool.id()).clientId(appClient.id()))
                            .userPoolClient()
                            .explicitAuthFlows())
                    .containsExactlyInAnyOrder(
                            ExplicitAuthFlowsType.ADMIN_NO_SRP_AUTH, ExplicitAuthFlowsType.USER_PASSWORD_AUTH);
            assertThat(pool.adminSignIn(alice).expectTokens().exchange().toString())
                    .contains("AuthFlow: ADMIN_NO_SRP_AUTH");
            assertThat(pool.refresh(pool.signIn(alice).expectTokens()).refreshToken())
                    .isNull();
        }
    }
}
