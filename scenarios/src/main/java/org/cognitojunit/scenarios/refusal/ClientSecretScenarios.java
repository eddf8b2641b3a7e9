package org.cognitojunit.scenarios.refusal;

import static org.cognitojunit.assertions.CognitoAssertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThatRefused;

import java.util.HashMap;
import java.util.Map;
import org.cognitojunit.AppClient;
import org.cognitojunit.Called;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolClient;
import org.cognitojunit.PoolUser;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.auth.NewPasswordRequired;
import org.cognitojunit.auth.Tokens;
import org.cognitojunit.definition.AuthFlow;
import org.cognitojunit.scenariotools.marker.NotVerified;
import org.cognitojunit.scenariotools.marker.SeenOnAws;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UnauthorizedException;

/** A client with a secret: SECRET_HASH in every step, sent by the extension, and what happens without it. */
@CognitoUserPool(
        client =
                @PoolClient(
                        generateSecret = true,
                        authFlows = {AuthFlow.ADMIN_USER_PASSWORD_AUTH, AuthFlow.USER_PASSWORD_AUTH}),
        users = {
            @PoolUser(name = "alice", password = "Correct-Horse-1"),
            @PoolUser(name = "bob", temporaryPassword = "Temp-Horse-1"),
            @PoolUser(name = "carol", temporaryPassword = "Temp-Horse-2")
        })
class ClientSecretScenarios {

    private static final Map<String, String> ALICE = Map.of("USERNAME", "alice", "PASSWORD", "Correct-Horse-1");

    @Test
    @SeenOnAws(source = "STK-login", on = "2026-09-24")
    void with_the_hash_a_user_signs_in_and_refreshes(UserPool pool, @Called("alice") TestUser alice) {
        Tokens tokens = pool.adminSignIn(alice).expectTokens();

        assertThat(pool.refresh(tokens)).isSignedIn();
    }

    @Test
    @NotVerified(reason = "CLI and DG23: the hash goes into every answer; no capture of a client with a secret")
    void with_the_hash_a_user_answers_a_challenge(UserPool pool, @Called("bob") TestUser bob) {
        Tokens tokens = pool.adminSignIn(bob)
                .expectNewPasswordRequired()
                .respond("New-Horse-1")
                .expectTokens();

        assertThat(tokens).isSignedIn();
    }

    @Test
    @NotVerified(reason = "STK-login has it for InitiateAuth; the same here is deduced")
    void a_missing_hash_is_refused(UserPool pool, AppClient client, CognitoIdentityProviderClient cognito) {
        assertThatRefused(() -> initiate(pool, client, cognito, ALICE)).isNotAuthorized(notReceived(client));
    }

    @Test
    @SeenOnAws(source = "STK-login", on = "2026-09-24")
    void a_missing_hash_is_refused_on_the_public_api(AppClient client, CognitoIdentityProviderClient cognito) {
        assertThatRefused(() -> cognito.initiateAuth(r ->
                        r.clientId(client.id()).authFlow("USER_PASSWORD_AUTH").authParameters(ALICE)))
                .isNotAuthorized(notReceived(client));
    }

    @Test
    @SeenOnAws(source = "STK-login", on = "2026-09-24")
    void a_wrong_hash_is_refused(UserPool pool, AppClient client, CognitoIdentityProviderClient cognito) {
        assertThatRefused(() -> initiate(pool, client, cognito, with(ALICE, "SECRET_HASH", "d3Jvbmc=")))
                .isNotAuthorized("Unable to verify secret hash for client " + client.id());
    }

    @Test
    @NotVerified(reason = "deduced from the same refusal of a hash of nobody")
    void the_hash_of_another_user_is_refused(UserPool pool, AppClient client, CognitoIdentityProviderClient cognito) {
        Map<String, String> parameters = with(ALICE, "SECRET_HASH", client.secretHash("bob"));

        assertThatRefused(() -> initiate(pool, client, cognito, parameters))
                .isNotAuthorized("Unable to verify secret hash for client " + client.id());
    }

    @Test
    @SeenOnAws(source = "STK-login", on = "2026-09-24")
    void the_hash_is_checked_before_the_user_is_looked_up(
            UserPool pool, AppClient client, CognitoIdentityProviderClient cognito) {
        Map<String, String> parameters =
                Map.of("USERNAME", "mallory", "PASSWORD", "Correct-Horse-1", "SECRET_HASH", "d3Jvbmc=");

        assertThatRefused(() -> initiate(pool, client, cognito, parameters))
                .isNotAuthorized("Unable to verify secret hash for client " + client.id());
    }

    @Test
    @SeenOnAws(source = "STK-login", on = "2026-09-24")
    void a_refresh_without_a_hash_is_refused(
            UserPool pool, AppClient client, @Called("alice") TestUser alice, CognitoIdentityProviderClient cognito) {
        Tokens tokens = pool.adminSignIn(alice).expectTokens();

        assertThatRefused(() -> cognito.adminInitiateAuth(r -> r.userPoolId(pool.id())
                        .clientId(client.id())
                        .authFlow("REFRESH_TOKEN_AUTH")
                        .authParameters(Map.of("REFRESH_TOKEN", String.valueOf(tokens.refreshToken())))))
                .isNotAuthorized(notReceived(client));
    }

    @Test
    @NotVerified(reason = "deduced from the same rule for sign-ins")
    void an_answer_without_a_hash_is_refused(
            UserPool pool, AppClient client, @Called("carol") TestUser carol, CognitoIdentityProviderClient cognito) {
        NewPasswordRequired challenge = pool.adminSignIn(carol).expectNewPasswordRequired();

        assertThatRefused(() -> cognito.adminRespondToAuthChallenge(r -> r.userPoolId(pool.id())
                        .clientId(client.id())
                        .challengeName("NEW_PASSWORD_REQUIRED")
                        .session(challenge.session())
                        .challengeResponses(Map.of("USERNAME", "carol", "NEW_PASSWORD", "New-Horse-1"))))
                .isNotAuthorized(notReceived(client));
    }

    @Test
    @SeenOnAws(source = "STK-login", on = "2026-09-24")
    void a_revocation_without_the_secret_is_refused(
            UserPool pool, AppClient client, @Called("alice") TestUser alice, CognitoIdentityProviderClient cognito) {
        Tokens tokens = pool.adminSignIn(alice).expectTokens();

        assertThatRefused(() -> cognito.revokeToken(r -> r.clientId(client.id()).token(tokens.refreshToken())))
                .isExactly(UnauthorizedException.class, "Invalid client or secret");
        assertThat(pool.refresh(tokens)).isSignedIn();
    }

    @Test
    @NotVerified(reason = "deduced from the same rule for sign-ins")
    void an_answer_with_a_wrong_hash_is_refused(
            UserPool pool, AppClient client, @Called("carol") TestUser carol, CognitoIdentityProviderClient cognito) {
        NewPasswordRequired challenge = pool.adminSignIn(carol).expectNewPasswordRequired();

        assertThatRefused(() -> cognito.adminRespondToAuthChallenge(r -> r.userPoolId(pool.id())
                        .clientId(client.id())
                        .challengeName("NEW_PASSWORD_REQUIRED")
                        .session(challenge.session())
                        .challengeResponses(
                                Map.of("USERNAME", "carol", "NEW_PASSWORD", "New-Horse-1", "SECRET_HASH", "d3Jvbmc="))))
                .isNotAuthorized("Unable to verify secret hash for client " + client.id());
    }

    @Test
    @NotVerified(reason = "STK-login has the text for sign-ins")
    void a_refresh_with_a_wrong_hash_is_refused(
            UserPool pool, AppClient client, @Called("alice") TestUser alice, CognitoIdentityProviderClient cognito) {
        Tokens tokens = pool.adminSignIn(alice).expectTokens();

        assertThatRefused(() -> cognito.adminInitiateAuth(r -> r.userPoolId(pool.id())
                        .clientId(client.id())
                        .authFlow("REFRESH_TOKEN_AUTH")
                        .authParameters(Map.of(
                                "REFRESH_TOKEN",
                                String.valueOf(tokens.refreshToken()),
                                "SECRET_HASH",
                                client.secretHash("bob")))))
                .isNotAuthorized("Unable to verify secret hash for client " + client.id());
    }

    private static void initiate(
            UserPool pool, AppClient client, CognitoIdentityProviderClient cognito, Map<String, String> parameters) {
        cognito.adminInitiateAuth(r -> r.userPoolId(pool.id())
                .clientId(client.id())
                .authFlow("ADMIN_USER_PASSWORD_AUTH")
                .authParameters(parameters));
    }

    private static Map<String, String> with(Map<String, String> parameters, String name, String value) {
        Map<String, String> more = new HashMap<>(parameters);
        more.put(name, value);
        return more;
    }

    private static String notReceived(AppClient client) {
        return "Client " + client.id() + " is configured with secret but SECRET_HASH was not received";
    }
}
