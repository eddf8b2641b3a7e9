package org.cognitojunit.scenarios.srp;

import static org.cognitojunit.assertions.CognitoAssertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThatRefused;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.cognitojunit.AppClient;
import org.cognitojunit.Called;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolClient;
import org.cognitojunit.PoolUser;
import org.cognitojunit.RequiresCapability;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.auth.PasswordVerifier;
import org.cognitojunit.auth.SrpClient;
import org.cognitojunit.backend.Capability;
import org.cognitojunit.definition.AuthFlow;
import org.cognitojunit.definition.Lifecycle;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.scenariotools.marker.EmulatorOnly;
import org.cognitojunit.scenariotools.marker.NotVerified;
import org.cognitojunit.scenariotools.marker.SeenOnAws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;

/** What is refused of a sign-in with SRP. */
@CognitoUserPool(
        client = @PoolClient(authFlows = {AuthFlow.USER_SRP_AUTH, AuthFlow.USER_PASSWORD_AUTH}),
        users = {
            @PoolUser(name = "alice", password = "Correct-Horse-1"),
            @PoolUser(name = "bob", password = "Correct-Horse-2"),
            @PoolUser(name = "carol", temporaryPassword = "Temp-Horse-1")
        },
        lifecycle = Lifecycle.PER_METHOD)
class SrpRefusalScenarios {

    private static final String INCORRECT = "Incorrect username or password.";
    private static final String WRONG = "Wrong-Horse-1";

    @Test
    @SeenOnAws(source = "STK-adm", on = "2026-09-24")
    void a_wrong_password_is_refused_after_the_proof(UserPool pool) {
        assertThatRefused(() -> pool.srpSignIn("alice", WRONG)).isNotAuthorized(INCORRECT);
    }

    @Test
    @SeenOnAws(source = "STK-login", on = "2026-09-24")
    void an_unknown_user_is_refused_at_once(UserPool pool) {
        assertThatRefused(() -> pool.authenticator().initiateSrp("mallory")).isUserNotFound();
    }

    @Test
    @SeenOnAws(source = "STK-login", on = "2026-09-24")
    void srp_a_is_required(UserPool pool) {
        assertThatRefused(() -> pool.authenticator().initiate("USER_SRP_AUTH", Map.of("USERNAME", "alice")))
                .isInvalidParameter("Missing required parameter SRP_A");
    }

    @Test
    @NotVerified(reason = "CLI: the text is in error tables of client applications")
    void the_username_is_required(UserPool pool) {
        assertThatRefused(() -> pool.authenticator().initiate("USER_SRP_AUTH", Map.of("SRP_A", "1f")))
                .isInvalidParameter("Missing required parameter USERNAME");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not hexadecimal", "-1"})
    @NotVerified(reason = "nobody has seen what AWS says to an SRP_A that is no number")
    void an_srp_a_that_is_no_number_is_refused(String srpA, UserPool pool) {
        assertThatRefused(() ->
                        pool.authenticator().initiate("USER_SRP_AUTH", Map.of("USERNAME", "alice", "SRP_A", srpA)))
                .isInvalidParameter("Invalid SRP_A");
    }

    @Test
    @NotVerified(reason = "GH and CLI have the text, without a date")
    void a_client_that_does_not_permit_srp_is_refused(UserPool pool, CognitoIdentityProviderClient cognito) {
        String client = cognito.createUserPoolClient(r -> r.userPoolId(pool.id())
                        .clientName("passwords")
                        .explicitAuthFlowsWithStrings("ALLOW_USER_PASSWORD_AUTH"))
                .userPoolClient()
                .clientId();

        assertThatRefused(() -> cognito.initiateAuth(r -> r.clientId(client)
                        .authFlow("USER_SRP_AUTH")
                        .authParameters(Map.of(
                                "USERNAME",
                                "alice",
                                "SRP_A",
                                SrpClient.begin(pool.id()).srpA()))))
                .isInvalidParameter("USER_SRP_AUTH is not enabled for the client.");
    }

    @Test
    @NotVerified(reason = "STK-login shows the text for NEW_PASSWORD_REQUIRED; nobody has replayed an SRP proof")
    void a_proof_cannot_be_replayed(UserPool pool) {
        PasswordVerifier challenge = begin(pool, "alice");
        Map<String, String> proof = challenge.claim("Correct-Horse-1");
        assertThat(challenge.respond(proof).expectTokens()).isSignedIn();

        assertThatRefused(() -> challenge.respond(proof)).isUsedSession();
    }

    @Test
    @NotVerified(reason = "a wrong code does not use a session up (SPIKE); nobody has tried a second proof")
    void a_second_proof_may_be_right(UserPool pool) {
        PasswordVerifier challenge = begin(pool, "alice");
        assertThatRefused(() -> challenge.respond(WRONG)).isNotAuthorized(INCORRECT);

        assertThat(challenge.respond("Correct-Horse-1").expectTokens()).isSignedIn();
    }

    @Test
    @NotVerified(reason = "CLI has the text for sessions; nobody has answered with another user's block")
    void a_proof_of_another_users_exchange_is_refused(UserPool pool) {
        PasswordVerifier challenge = begin(pool, "alice");

        assertThatRefused(() -> challenge.respond(with(challenge, "USERNAME", "bob")))
                .isInvalidSession();
    }

    @Test
    @NotVerified(reason = "CLI has the text for sessions; nobody has answered with a block of their own")
    void a_block_that_cognito_did_not_make_is_refused(UserPool pool) {
        PasswordVerifier challenge = begin(pool, "alice");

        assertThatRefused(() -> challenge.respond(with(challenge, "PASSWORD_CLAIM_SECRET_BLOCK", "bWFkZSB1cA==")))
                .isInvalidSession();
    }

    @Test
    @NotVerified(reason = "AMP: the signature covers the time; no capture")
    void a_changed_time_breaks_the_proof(UserPool pool) {
        PasswordVerifier challenge = begin(pool, "alice");
        String timestamp = challenge.claim("Correct-Horse-1").get("TIMESTAMP");
        String seconds = timestamp.substring(timestamp.lastIndexOf(':') + 1).startsWith("00") ? ":01" : ":00";
        int at = timestamp.lastIndexOf(':');

        assertThatRefused(() -> challenge.respond(with(
                        challenge, "TIMESTAMP", timestamp.substring(0, at) + seconds + timestamp.substring(at + 3))))
                .isNotAuthorized(INCORRECT);
    }

    @Test
    @NotVerified(reason = "nobody has seen what AWS says to a time in another format")
    void a_time_in_another_format_is_refused(UserPool pool) {
        PasswordVerifier challenge = begin(pool, "alice");

        assertThatRefused(() -> challenge.respond(with(challenge, "TIMESTAMP", "2026-09-24T13:50:15Z")))
                .isInvalidParameter("TIMESTAMP format should be EEE MMM d HH:mm:ss z yyyy in english.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PASSWORD_CLAIM_SIGNATURE", "PASSWORD_CLAIM_SECRET_BLOCK", "TIMESTAMP"})
    @NotVerified(reason = "CLI has the text for other parameters")
    void a_proof_without_one_of_its_parts_is_refused(String part, UserPool pool) {
        PasswordVerifier challenge = begin(pool, "alice");
        Map<String, String> proof = challenge.claim("Correct-Horse-1");
        proof.remove(part);

        assertThatRefused(() -> challenge.respond(proof)).isInvalidParameter("Missing required parameter " + part);
    }

    @Test
    @EmulatorOnly(reason = "the clock moves; SPIKE has the text for a session")
    @RequiresCapability(Capability.CLOCK)
    void a_proof_that_comes_after_three_minutes_is_refused(UserPool pool, CognitoEmulator emulator) {
        PasswordVerifier challenge = begin(pool, "alice");

        emulator.clock().advance(Duration.ofMinutes(3));

        assertThatRefused(() -> challenge.respond("Correct-Horse-1")).isExpiredSession();
    }

    @Test
    @EmulatorOnly(reason = "the clock moves")
    @RequiresCapability(Capability.CLOCK)
    void a_proof_within_three_minutes_is_good(UserPool pool, CognitoEmulator emulator) {
        PasswordVerifier challenge = begin(pool, "alice");

        emulator.clock().advance(Duration.ofMinutes(3).minusSeconds(1));

        assertThat(challenge.respond("Correct-Horse-1").expectTokens()).isSignedIn();
    }

    @Test
    @NotVerified(reason = "DG26: five failed attempts lock a user; no capture with SRP")
    void wrong_proofs_lock_the_user_for_every_flow(UserPool pool, @Called("alice") TestUser alice) {
        for (int i = 0; i < 5; i++) {
            assertThatRefused(() -> pool.srpSignIn("alice", WRONG)).isNotAuthorized(INCORRECT);
        }

        assertThatRefused(() -> pool.srpSignIn(alice)).isLockedOut();
        assertThatRefused(() -> pool.signIn(alice)).isLockedOut();
    }

    @Test
    @NotVerified(reason = "STK-cred shows the text for password flows")
    void a_disabled_user_is_refused(
            UserPool pool, @Called("alice") TestUser alice, CognitoIdentityProviderClient cognito) {
        cognito.adminDisableUser(r -> r.userPoolId(pool.id()).username("alice"));

        assertThatRefused(() -> pool.srpSignIn(alice)).isUserDisabled();
    }

    @Test
    @NotVerified(reason = "CLI: the text is in error tables of client applications")
    void an_unconfirmed_user_is_told_so(UserPool pool, AppClient client, CognitoIdentityProviderClient cognito) {
        cognito.signUp(r -> r.clientId(client.id()).username("dave").password("Correct-Horse-4"));

        assertThatRefused(() -> pool.srpSignIn("dave", "Correct-Horse-4")).isUserNotConfirmed();
    }

    @Test
    @NotVerified(reason = "seven reports and two answers of AWS, all for password flows")
    void an_unconfirmed_user_is_told_so_before_the_proof_is_looked_at(
            UserPool pool, AppClient client, CognitoIdentityProviderClient cognito) {
        cognito.signUp(r -> r.clientId(client.id()).username("dave").password("Correct-Horse-4"));

        assertThatRefused(() -> pool.srpSignIn("dave", WRONG)).isUserNotConfirmed();
    }

    @Test
    @RequiresCapability(Capability.MESSAGES)
    @NotVerified(reason = "CLI: the text is in error tables of client applications; nobody has looked when it comes")
    void a_user_who_must_reset_the_password_is_told_so(
            UserPool pool, @Called("alice") TestUser alice, CognitoIdentityProviderClient cognito) {
        AttributeType address =
                AttributeType.builder().name("email").value("alice@example.com").build();
        AttributeType verified =
                AttributeType.builder().name("email_verified").value("true").build();
        cognito.adminUpdateUserAttributes(
                r -> r.userPoolId(pool.id()).username("alice").userAttributes(address, verified));
        cognito.adminResetUserPassword(r -> r.userPoolId(pool.id()).username("alice"));

        assertThatRefused(() -> pool.srpSignIn(alice)).isPasswordResetRequired();
    }

    @Test
    @EmulatorOnly(reason = "the clock moves; CLI has the text")
    @RequiresCapability(Capability.CLOCK)
    void an_expired_temporary_password_is_refused(
            UserPool pool, @Called("carol") TestUser carol, CognitoEmulator emulator) {
        emulator.clock().advance(Duration.ofDays(7).plusSeconds(1));

        assertThatRefused(() -> pool.srpSignIn(carol))
                .isNotAuthorized("Temporary password has expired and must be reset by an administrator.");
    }

    @Test
    @NotVerified(reason = "nobody has sent a proof under another challenge's name")
    void a_proof_is_no_answer_to_another_challenge(
            UserPool pool, AppClient client, CognitoIdentityProviderClient cognito) {
        PasswordVerifier challenge = begin(pool, "alice");
        Map<String, String> proof = with(challenge, "USERNAME", "alice");

        assertThatRefused(() -> cognito.respondToAuthChallenge(r -> r.clientId(client.id())
                        .challengeName("NEW_PASSWORD_REQUIRED")
                        .challengeResponses(proof)))
                .isInvalidParameter("Missing required parameter Session");
    }

    private static PasswordVerifier begin(UserPool pool, String username) {
        return pool.authenticator().initiateSrp(username).expectPasswordVerifier();
    }

    private static Map<String, String> with(PasswordVerifier challenge, String name, String value) {
        Map<String, String> proof = new HashMap<>(challenge.claim("Correct-Horse-1"));
        proof.put(name, value);
        return proof;
    }
}
