package org.cognitojunit.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.definition.AuthFlow.ADMIN_USER_PASSWORD_AUTH;
import static org.cognitojunit.definition.Lifecycle.PER_RUN;

import java.time.Duration;
import java.time.Instant;
import org.cognitojunit.Called;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolClient;
import org.cognitojunit.PoolGroup;
import org.cognitojunit.PoolUser;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.auth.Tokens;
import org.cognitojunit.emulator.CognitoEmulator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** What the API does, whatever it is made with and however it is called. */
@AutoConfigureCognito(followClock = true)
@CognitoUserPool(
        client =
                @PoolClient(
                        authFlows = ADMIN_USER_PASSWORD_AUTH,
                        accessTokenValidity = "PT5M",
                        idTokenValidity = "PT5M"),
        groups = @PoolGroup("admins"),
        users = {
            @PoolUser(name = "alice", password = "Correct-Horse-1", groups = "admins"),
            @PoolUser(name = "bob", password = "Correct-Horse-2")
        },
        lifecycle = PER_RUN)
abstract class Contract {

    abstract Answer get(String path, @Nullable String token) throws Exception;

    @Test
    void no_token_is_not_enough() throws Exception {
        Answer answer = get("/", null);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.challenge()).startsWith("Bearer").doesNotContain("error");
    }

    @Test
    void an_access_token_is_let_in(UserPool pool, @Called("bob") TestUser bob) throws Exception {
        Tokens tokens = pool.adminSignIn(bob).expectTokens();

        Answer answer = get("/", tokens.accessToken());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(tokens.accessTokenClaims().get("sub"));
        assertThat(get("/account", tokens.accessToken()).status()).isEqualTo(200);
    }

    @Test
    void an_id_token_is_let_in_where_no_scope_is_asked_for(UserPool pool, @Called("bob") TestUser bob)
            throws Exception {
        Tokens tokens = pool.adminSignIn(bob).expectTokens();

        assertThat(get("/", tokens.idToken()).status()).isEqualTo(200);
        Answer refused = get("/account", tokens.idToken());
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.challenge()).contains("error=\"insufficient_scope\"");
    }

    @Test
    void groups_are_authorities(UserPool pool, @Called("alice") TestUser alice, @Called("bob") TestUser bob)
            throws Exception {
        Tokens ofAdmin = pool.adminSignIn(alice).expectTokens();
        Tokens ofOther = pool.adminSignIn(bob).expectTokens();

        assertThat(get("/admin", ofAdmin.accessToken()).status()).isEqualTo(200);
        assertThat(get("/admin", ofAdmin.idToken()).status()).isEqualTo(200);
        assertThat(get("/admin", ofOther.accessToken()).status()).isEqualTo(403);
    }

    @Test
    void a_token_expires_with_the_clock_of_the_pool_and_its_successor_is_let_in(
            UserPool pool, @Called("bob") TestUser bob, CognitoEmulator emulator) throws Exception {
        Tokens tokens = pool.adminSignIn(bob).expectTokens();
        assertThat(get("/", tokens.accessToken()).status()).isEqualTo(200);

        emulator.clock().advance(Duration.ofMinutes(7));

        Instant expiry =
                Instant.ofEpochSecond(((Number) tokens.accessTokenClaims().get("exp")).longValue());
        Answer answer = get("/", tokens.accessToken());
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.challenge())
                .contains("error=\"invalid_token\"")
                .contains("An error occurred while attempting to decode the Jwt: Jwt expired at " + expiry);
        assertThat(get("/", tokens.idToken()).status()).isEqualTo(401);
        assertThat(get("/", pool.refresh(tokens).accessToken()).status()).isEqualTo(200);
    }

    /** As on AWS: who looks at nothing but signature, issuer and expiry cannot know. */
    @Test
    void a_token_is_let_in_until_it_expires_though_its_sign_in_was_revoked(
            UserPool pool, @Called("bob") TestUser bob, CognitoIdentityProviderClient cognito) throws Exception {
        Tokens tokens = pool.adminSignIn(bob).expectTokens();

        cognito.revokeToken(r -> r.clientId(pool.appClient().id()).token(tokens.refreshToken()));

        assertThat(get("/", tokens.accessToken()).status()).isEqualTo(200);
    }

    @Test
    @CognitoUserPool(users = @PoolUser(name = "alice", password = "Correct-Horse-1"))
    void a_token_of_another_pool_is_refused(UserPool other, TestUser alice) throws Exception {
        Answer answer = get("/", other.adminSignIn(alice).expectTokens().accessToken());

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.challenge()).contains("error=\"invalid_token\"");
    }
}
