package org.cognitojunit.scenarios.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThatRefused;

import java.util.Map;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolClient;
import org.cognitojunit.PoolUser;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.auth.Tokens;
import org.cognitojunit.definition.Lifecycle;
import org.cognitojunit.scenariotools.marker.NotVerified;
import org.cognitojunit.scenariotools.marker.SeenOnAws;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.GetTokensFromRefreshTokenResponse;

/** GetTokensFromRefreshToken with a client that has a secret and does not rotate. */
@CognitoUserPool(
        client = @PoolClient(generateSecret = true),
        users = @PoolUser(name = "alice", password = "Correct-Horse-1"),
        lifecycle = Lifecycle.PER_METHOD)
class GetTokensFromRefreshTokenScenarios {

    @Test
    @SeenOnAws(source = "STK-rot", on = "2026-09-24")
    void works_without_rotation_and_brings_no_refresh_token(UserPool pool, TestUser alice) {
        Tokens tokens = pool.adminSignIn(alice).expectTokens();

        Tokens refreshed = pool.getTokensFromRefreshToken(tokens);

        assertThat(refreshed)
                .isSignedIn()
                .hasNoRefreshToken()
                .accessToken()
                .hasClaim("origin_jti", tokens.accessTokenClaims().get("origin_jti"));
    }

    @Test
    @SeenOnAws(source = "STK-rot", on = "2026-09-24")
    void the_secret_is_required(UserPool pool, TestUser alice, CognitoIdentityProviderClient cognito) {
        Tokens tokens = pool.adminSignIn(alice).expectTokens();
        String client = pool.appClient().id();

        assertThatRefused(() -> cognito.getTokensFromRefreshToken(
                        r -> r.clientId(client).refreshToken(tokens.refreshToken())))
                .isNotAuthorized("Client " + client + " is configured for secret but secret was not received");
    }

    @Test
    @SeenOnAws(source = "STK-rot", on = "2026-09-24")
    void a_wrong_secret_is_refused_before_the_token_is_looked_at(UserPool pool, CognitoIdentityProviderClient cognito) {
        String client = pool.appClient().id();

        assertThatRefused(() -> cognito.getTokensFromRefreshToken(
                        r -> r.clientId(client).clientSecret("x".repeat(52)).refreshToken("garbage")))
                .isNotAuthorized("Unable to verify secret hash for client " + client);
    }

    @Test
    @SeenOnAws(source = "STK-rot", on = "2026-09-24")
    void a_public_client_ignores_a_secret(UserPool pool, TestUser alice, CognitoIdentityProviderClient cognito) {
        String client = client(pool, cognito);
        String token = refreshToken(pool, client, alice, cognito);

        GetTokensFromRefreshTokenResponse answer = cognito.getTokensFromRefreshToken(
                r -> r.clientId(client).clientSecret("x".repeat(52)).refreshToken(token));

        assertThat(answer.authenticationResult().accessToken()).isNotBlank();
    }

    @Test
    @SeenOnAws(source = "STK-rot", on = "2026-09-24")
    void a_token_of_another_client_is_refused(UserPool pool, TestUser alice, CognitoIdentityProviderClient cognito) {
        Tokens tokens = pool.adminSignIn(alice).expectTokens();
        String other = client(pool, cognito);

        assertThatRefused(() ->
                        cognito.getTokensFromRefreshToken(r -> r.clientId(other).refreshToken(tokens.refreshToken())))
                .isNotAuthorized("Refresh Token has different Client");
    }

    @Test
    @SeenOnAws(source = "STK-rot", on = "2026-09-24")
    void a_revoked_token_is_refused(UserPool pool, TestUser alice, CognitoIdentityProviderClient cognito) {
        Tokens tokens = pool.adminSignIn(alice).expectTokens();
        cognito.revokeToken(r -> r.clientId(pool.appClient().id())
                .clientSecret(pool.appClient().secret().orElseThrow())
                .token(tokens.refreshToken()));

        assertThatRefused(() -> pool.getTokensFromRefreshToken(tokens)).isRefreshTokenRevoked();
    }

    @Test
    @NotVerified(reason = "STK-rot shows the message for a client that does not exist in other operations")
    void an_unknown_client_is_refused(CognitoIdentityProviderClient cognito) {
        assertThatRefused(() -> cognito.getTokensFromRefreshToken(
                        r -> r.clientId("nobody").refreshToken("garbage")))
                .isResourceNotFound("User pool client nobody does not exist.");
    }

    private static String client(UserPool pool, CognitoIdentityProviderClient cognito) {
        return cognito.createUserPoolClient(r -> r.userPoolId(pool.id())
                        .clientName("public")
                        .explicitAuthFlowsWithStrings("ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"))
                .userPoolClient()
                .clientId();
    }

    private static String refreshToken(
            UserPool pool, String client, TestUser user, CognitoIdentityProviderClient cognito) {
        return cognito.adminInitiateAuth(r -> r.userPoolId(pool.id())
                        .clientId(client)
                        .authFlow("ADMIN_USER_PASSWORD_AUTH")
                        .authParameters(Map.of("USERNAME", user.name(), "PASSWORD", user.password())))
                .authenticationResult()
                .refreshToken();
    }
}
