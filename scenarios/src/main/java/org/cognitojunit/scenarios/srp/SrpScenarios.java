package org.cognitojunit.scenarios.srp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThat;

import java.util.Map;
import org.cognitojunit.AppClient;
import org.cognitojunit.Called;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolClient;
import org.cognitojunit.PoolUser;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.auth.PasswordVerifier;
import org.cognitojunit.auth.SrpClient;
import org.cognitojunit.definition.AuthFlow;
import org.cognitojunit.definition.Lifecycle;
import org.cognitojunit.scenariotools.marker.NotVerified;
import org.cognitojunit.scenariotools.marker.SeenOnAws;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;

/** Signing in with SRP. */
@CognitoUserPool(
        client = @PoolClient(authFlows = AuthFlow.USER_SRP_AUTH),
        users = {
            @PoolUser(name = "alice", password = "Correct-Horse-1"),
            @PoolUser(name = "bob", temporaryPassword = "Temp-Horse-1")
        },
        lifecycle = Lifecycle.PER_METHOD)
class SrpScenarios {

    @Test
    @NotVerified(reason = "AMP: clients compute this; no capture of a whole exchange")
    void a_proof_of_the_password_signs_in(UserPool pool, @Called("alice") TestUser alice) {
        assertThat(pool.srpSignIn(alice).expectTokens()).isSignedIn().hasRefreshToken();
    }

    @Test
    @NotVerified(reason = "BOT: both operations list the flow; no capture")
    void an_administrator_signs_in_with_srp_too(UserPool pool, @Called("alice") TestUser alice) {
        assertThat(pool.adminSrpSignIn(alice).expectTokens()).isSignedIn().hasRefreshToken();
    }

    @Test
    @SeenOnAws(source = "STK-login", on = "2026-09-24")
    void the_challenge_comes_without_a_session(UserPool pool) {
        PasswordVerifier challenge = begin(pool, "alice");

        assertThat(challenge.session()).isEmpty();
    }

    @Test
    @SeenOnAws(source = "STK-login", on = "2026-09-24")
    void the_challenge_has_five_parameters(UserPool pool) {
        PasswordVerifier challenge = begin(pool, "alice");

        assertThat(challenge.parameters())
                .containsOnlyKeys("SALT", "SECRET_BLOCK", "SRP_B", "USERNAME", "USER_ID_FOR_SRP")
                .containsEntry("USERNAME", "alice")
                .containsEntry("USER_ID_FOR_SRP", "alice");
    }

    @Test
    @NotVerified(reason = "AMP: the salt belongs to the password, and B to the exchange")
    void two_exchanges_share_the_salt_and_nothing_else(UserPool pool) {
        Map<String, String> one = begin(pool, "alice").parameters();
        Map<String, String> other = begin(pool, "alice").parameters();

        assertThat(one.get("SALT")).isEqualTo(other.get("SALT"));
        assertThat(one.get("SRP_B")).isNotEqualTo(other.get("SRP_B"));
        assertThat(one.get("SECRET_BLOCK")).isNotEqualTo(other.get("SECRET_BLOCK"));
    }

    @Test
    @SeenOnAws(source = "STK-login", on = "2026-09-24")
    void a_client_without_explicit_auth_flows_permits_srp(UserPool pool, CognitoIdentityProviderClient cognito) {
        String client = cognito.createUserPoolClient(
                        r -> r.userPoolId(pool.id()).clientName("plain"))
                .userPoolClient()
                .clientId();

        InitiateAuthResponse answer =
                initiate(cognito, client, "alice", SrpClient.begin(pool.id()).srpA());

        assertThat(answer.challengeNameAsString()).isEqualTo("PASSWORD_VERIFIER");
    }

    @Test
    @SeenOnAws(source = "STK-login", on = "2026-09-24")
    void a_zero_gets_a_challenge(AppClient client, CognitoIdentityProviderClient cognito) {
        assertThat(initiate(cognito, client.id(), "alice", "0").challengeNameAsString())
                .isEqualTo("PASSWORD_VERIFIER");
    }

    private static InitiateAuthResponse initiate(
            CognitoIdentityProviderClient cognito, String client, String username, String srpA) {
        return cognito.initiateAuth(r -> r.clientId(client)
                .authFlow("USER_SRP_AUTH")
                .authParameters(Map.of("USERNAME", username, "SRP_A", srpA)));
    }

    @Test
    @NotVerified(reason = "DG26: the challenge follows the proof; no capture with SRP")
    void a_proof_of_a_temporary_password_leads_to_a_new_one(UserPool pool, @Called("bob") TestUser bob) {
        assertThat(pool.srpSignIn(bob)
                        .expectNewPasswordRequired()
                        .respond("New-Horse-1")
                        .expectTokens())
                .isSignedIn();
        assertThat(pool.srpSignIn(bob).expectTokens()).isSignedIn();
    }

    @Test
    @NotVerified(
            reason =
                    "DG26: a challenge is not bound to the operation that began it; STK-adm shows NEW_PASSWORD_REQUIRED")
    void what_an_administrator_began_a_user_may_go_on_with(
            UserPool pool, AppClient client, CognitoIdentityProviderClient cognito) {
        PasswordVerifier challenge =
                pool.authenticator().adminInitiateSrp("alice").expectPasswordVerifier();
        Map<String, String> proof = challenge.claim("Correct-Horse-1");
        proof.put("USERNAME", "alice");

        var answer = cognito.respondToAuthChallenge(
                r -> r.clientId(client.id()).challengeName("PASSWORD_VERIFIER").challengeResponses(proof));

        assertThat(answer.authenticationResult().accessToken()).isNotBlank();
    }

    @Test
    @NotVerified(reason = "DG26: a refresh does not ask how the user signed in; no capture after SRP")
    void a_sign_in_with_srp_is_refreshed(UserPool pool, @Called("alice") TestUser alice) {
        assertThat(pool.refresh(pool.srpSignIn(alice).expectTokens())).isSignedIn();
    }

    private static PasswordVerifier begin(UserPool pool, String username) {
        return pool.authenticator().initiateSrp(username).expectPasswordVerifier();
    }
}
