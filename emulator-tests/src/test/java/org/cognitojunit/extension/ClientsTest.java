package org.cognitojunit.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cognitojunit.definition.AuthFlow.USER_PASSWORD_AUTH;

import org.cognitojunit.AppClient;
import org.cognitojunit.Called;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.CognitoUserPoolExtension;
import org.cognitojunit.PoolClient;
import org.cognitojunit.PoolUser;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.auth.Tokens;
import org.cognitojunit.definition.AuthFlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ClientsTest {

    @Test
    void a_pool_may_have_several_clients_however_it_is_declared() {
        TestKit.run(ByAnnotation.class, ByBuilder.class).passed(4);
    }

    @CognitoUserPool(
            clients = {
                @PoolClient(name = "web", authFlows = USER_PASSWORD_AUTH),
                @PoolClient(name = "backend", generateSecret = true)
            },
            users = @PoolUser(name = "bob", temporaryPassword = "Temp-Horse-1"))
    static class ByAnnotation {

        @Called("web")
        private static AppClient web;

        @Called("backend")
        private AppClient backend;

        @Test
        void injected(UserPool pool, AppClient first, @Called("backend") AppClient named) {
            assertThat(pool.appClients()).containsExactly(web, backend);
            assertThat(pool.appClient()).isSameAs(first).isSameAs(web).isSameAs(pool.appClient("web"));
            assertThat(named).isSameAs(backend).isSameAs(pool.appClient("backend"));
            assertThat(web.secret()).isEmpty();
            assertThat(backend.secret()).isPresent();
        }

        @Test
        void signs_in_through_either(UserPool pool, TestUser bob) {
            Tokens tokens = pool.with(backend)
                    .adminSignIn(bob)
                    .expectNewPasswordRequired()
                    .respond("New-Horse-1")
                    .expectTokens();

            assertThat(tokens.accessTokenClaims()).containsEntry("client_id", backend.id());
            assertThat(pool.with(backend).refresh(tokens).accessTokenClaims()).containsEntry("client_id", backend.id());
            assertThat(bob.password()).isEqualTo("New-Horse-1");
            assertThat(pool.signIn(bob).expectTokens().accessTokenClaims()).containsEntry("client_id", web.id());
            assertThat(pool.with(backend).appClients()).isEqualTo(pool.appClients());
        }
    }

    static class ByBuilder {

        @RegisterExtension
        static final CognitoUserPoolExtension COGNITO = CognitoUserPoolExtension.builder()
                .client("web", client -> client.authFlows(USER_PASSWORD_AUTH))
                .client("old", client -> client.authFlows(AuthFlow.ADMIN_NO_SRP_AUTH))
                .user("alice", user -> user.password("Correct-Horse-1"))
                .build();

        @Test
        void each_goes_by_its_own_flow(UserPool pool, @Called("old") AppClient old, TestUser alice) {
            Tokens tokens = pool.with(old).adminSignIn(alice).expectTokens();

            assertThat(tokens.exchange().toString()).contains("AuthFlow: ADMIN_NO_SRP_AUTH");
        }

        @Test
        void a_client_that_is_not_there(UserPool pool) {
            assertThatThrownBy(() -> pool.appClient("mobile"))
                    .isExactlyInstanceOf(IllegalArgumentException.class)
                    .hasMessage("The pool declares no client 'mobile'. Its clients: [web, old].");
        }
    }

    @Test
    void a_client_of_another_pool_is_refused() {
        TestKit.run(Foreign.class).passed(1);
    }

    @CognitoUserPool
    static class Foreign {

        private static AppClient ofTheClass;

        @Test
        @CognitoUserPool
        void test(UserPool pool) {
            assertThatThrownBy(() -> pool.with(ofTheClass))
                    .isExactlyInstanceOf(IllegalArgumentException.class)
                    .hasMessage("AppClient[app-client, " + ofTheClass.id() + "] is not a client of UserPool["
                            + pool.name() + ", " + pool.id() + "]. Take one of its own: [" + pool.appClient() + "].");
        }
    }

    @Test
    void calls_through_any_client_of_the_pool_are_shown_when_the_test_fails() {
        assertThat(TestKit.run(Fails.class).failure().getSuppressed())
                .singleElement()
                .asString()
                .contains("1. InitiateAuth");
    }

    @CognitoUserPool(
            clients = {@PoolClient(name = "web"), @PoolClient(name = "mobile", authFlows = USER_PASSWORD_AUTH)},
            users = @PoolUser(name = "alice", password = "Correct-Horse-1"))
    static class Fails {

        @Test
        void test(UserPool pool, @Called("mobile") AppClient mobile, TestUser alice) throws InterruptedException {
            Thread application = new Thread(() -> pool.with(mobile).signIn(alice));
            application.start();
            application.join();

            throw new AssertionError("for another reason");
        }
    }
}
