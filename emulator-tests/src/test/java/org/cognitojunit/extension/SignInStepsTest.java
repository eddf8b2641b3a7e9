package org.cognitojunit.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cognitojunit.assertions.CognitoAssertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThatRefused;
import static org.cognitojunit.definition.AuthFlow.ADMIN_USER_PASSWORD_AUTH;
import static org.cognitojunit.definition.AuthFlow.USER_PASSWORD_AUTH;
import static org.cognitojunit.definition.Lifecycle.PER_METHOD;

import java.util.Map;
import org.cognitojunit.AppClient;
import org.cognitojunit.Called;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolClient;
import org.cognitojunit.PoolUser;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.auth.AuthStep;
import org.cognitojunit.auth.NewPasswordRequired;
import org.cognitojunit.auth.SecretHash;
import org.cognitojunit.auth.Tokens;
import org.cognitojunit.exchange.Call;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@CognitoUserPool(
        client = @PoolClient(authFlows = {ADMIN_USER_PASSWORD_AUTH, USER_PASSWORD_AUTH}),
        users = {
            @PoolUser(name = "alice", password = "Correct-Horse-1"),
            @PoolUser(name = "bob", temporaryPassword = "Temp-Horse-1", attributes = "email=bob@example.com")
        },
        lifecycle = PER_METHOD)
class SignInStepsTest {

    @Test
    void a_password_answer_changes_the_password_of_the_user(UserPool pool, @Called("bob") TestUser bob) {
        pool.adminSignIn(bob).expectNewPasswordRequired().respond("New-Horse-1").expectTokens();

        assertThat(bob.password()).isEqualTo("New-Horse-1");
        assertThat(pool.adminSignIn(bob)).isSignedIn();
        assertThat(pool.signIn(bob)).isSignedIn();
    }

    @Test
    void a_refused_password_answer_leaves_the_password(UserPool pool, @Called("bob") TestUser bob) {
        NewPasswordRequired challenge = pool.adminSignIn(bob).expectNewPasswordRequired();

        assertThatRefused(() -> challenge.respond("weak")).isInvalidPassword("Password not long enough");
        assertThat(bob.password()).isEqualTo("Temp-Horse-1");
    }

    @Test
    void a_challenge_is_a_value_that_can_be_answered_again(UserPool pool, @Called("bob") TestUser bob) {
        NewPasswordRequired challenge = pool.signIn(bob).expectNewPasswordRequired();
        challenge.respond("New-Horse-1").expectTokens();

        assertThatRefused(() -> challenge.respond("New-Horse-2")).isUsedSession();
        assertThat(bob.password()).isEqualTo("New-Horse-1");
    }

    @Test
    void an_answer_can_bring_attributes(UserPool pool, @Called("bob") TestUser bob) {
        Tokens tokens = pool.adminSignIn(bob)
                .expectNewPasswordRequired()
                .respond("New-Horse-1", Map.of("nickname", "bobby"))
                .expectTokens();

        assertThat(tokens).idToken().hasClaim("nickname", "bobby").hasClaim("email", "bob@example.com");
    }

    @Test
    void a_challenge_names_what_the_pool_still_requires(UserPool pool, @Called("bob") TestUser bob) {
        NewPasswordRequired challenge = pool.adminSignIn(bob).expectNewPasswordRequired();

        assertThat(challenge.requiredAttributes()).isEmpty();
        assertThat(challenge.username()).isEqualTo("bob");
        assertThat(challenge).isEqualTo(challenge.expectChallenge("NEW_PASSWORD_REQUIRED"));
    }

    @Test
    void an_admin_sign_in_is_answered_by_an_admin_call(UserPool pool, @Called("bob") TestUser bob) {
        AuthStep step = pool.adminSignIn(bob).expectNewPasswordRequired().respond("New-Horse-1");

        assertThat(step.exchange().calls())
                .extracting(Call::operation)
                .containsExactly("AdminInitiateAuth", "AdminRespondToAuthChallenge");
    }

    @Test
    void a_public_sign_in_is_answered_by_a_public_call(UserPool pool, @Called("bob") TestUser bob) {
        AuthStep step = pool.signIn(bob).expectNewPasswordRequired().respond("New-Horse-1");

        assertThat(step.exchange().calls())
                .extracting(Call::operation)
                .containsExactly("InitiateAuth", "RespondToAuthChallenge");
    }

    @Test
    void a_refresh_gives_tokens_without_a_refresh_token(UserPool pool, @Called("alice") TestUser alice) {
        Tokens tokens = pool.signIn(alice).expectTokens();
        Tokens refreshed = pool.refresh(tokens);

        assertThat(refreshed).isSignedIn().hasNoRefreshToken();
        assertThat(pool.adminRefresh(tokens)).isSignedIn().hasNoRefreshToken();
        assertThat(refreshed.exchange().calls())
                .extracting(Call::operation)
                .containsExactly("InitiateAuth", "InitiateAuth");
        assertThatThrownBy(() -> pool.refresh(refreshed))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("These tokens hold no refresh token: they came from a refresh themselves. Refresh with the "
                        + "tokens of the sign-in.");
    }

    @Test
    void a_garbled_refresh_token_is_refused_by_cognito(UserPool pool, @Called("alice") TestUser alice) {
        Tokens tokens = pool.signIn(alice).expectTokens();

        assertThatRefused(() -> pool.refresh(tokens.withRefreshToken("garbled")))
                .isNotAuthorized("Invalid Refresh Token");
    }

    @Test
    void a_public_client_has_no_secret_hash(AppClient client) {
        assertThat(client.secret()).isEmpty();
        assertThatThrownBy(() -> client.secretHash("alice"))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("The app client 'app-client' has no secret, so there is no secret hash. Declare it with "
                        + "generateSecret = true.");
    }

    @Test
    void an_unknown_user_of_the_pool_is_named_with_those_there_are(UserPool pool) {
        assertThatThrownBy(() -> pool.user("carol"))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("The pool declares no user 'carol'. Its users: [alice, bob].");
    }

    @Nested
    @CognitoUserPool(
            client =
                    @PoolClient(
                            authFlows = {ADMIN_USER_PASSWORD_AUTH, USER_PASSWORD_AUTH},
                            generateSecret = true),
            users = @PoolUser(name = "carol", temporaryPassword = "Temp-Horse-1"))
    class WithASecret {

        @Test
        void every_call_carries_the_secret_hash(UserPool pool, TestUser carol, AppClient client) {
            Tokens tokens = pool.adminSignIn(carol)
                    .expectNewPasswordRequired()
                    .respond("New-Horse-1")
                    .expectTokens();

            assertThat(pool.signIn(carol)).isSignedIn();
            assertThat(pool.refresh(tokens)).isSignedIn();
            assertThat(pool.adminRefresh(tokens)).isSignedIn();
            assertThat(client.secretHash("carol"))
                    .isEqualTo(SecretHash.of(client.secret().orElseThrow(), "carol", client.id()));
        }

        @Test
        void a_hash_of_the_tests_own_is_sent_as_it_is(UserPool pool, TestUser carol, AppClient client) {
            Map<String, String> parameters =
                    Map.of("USERNAME", carol.name(), "PASSWORD", carol.password(), "SECRET_HASH", "wrong");

            assertThatRefused(() -> pool.authenticator().adminInitiate("ADMIN_USER_PASSWORD_AUTH", parameters))
                    .isNotAuthorized("Unable to verify secret hash for client " + client.id());
        }
    }

    @Test
    void the_secret_hash_is_the_one_of_the_developer_guide() {
        // echo -n alice1example | openssl dgst -sha256 -hmac 9secret -binary | base64
        assertThat(SecretHash.of("9secret", "alice", "1example"))
                .isEqualTo("vwMq9GCTNf+tW5aT1mVG6bWHI9vT7yI3f4FnH53Xiwc=");
    }
}
