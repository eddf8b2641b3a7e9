package org.cognitojunit.scenarios.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThatRefused;

import java.time.Duration;
import java.util.Map;
import org.cognitojunit.Called;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolClient;
import org.cognitojunit.PoolUser;
import org.cognitojunit.RequiresCapability;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.auth.AuthStep;
import org.cognitojunit.auth.Challenge;
import org.cognitojunit.auth.PasswordVerifier;
import org.cognitojunit.auth.SelectChallenge;
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

/** Choice-based sign-in with a password, sent or proved. */
@CognitoUserPool(
        client = @PoolClient(authFlows = {AuthFlow.USER_AUTH, AuthFlow.USER_SRP_AUTH}),
        users = {
            @PoolUser(name = "alice", password = "Correct-Horse-1"),
            @PoolUser(name = "bob", temporaryPassword = "Temp-Horse-1")
        },
        lifecycle = Lifecycle.PER_METHOD)
class ChoiceScenarios {

    private static final String INCORRECT = "Incorrect username or password.";

    @Test
    @NotVerified(reason = "three published pages of one author show the order, without a date")
    void a_name_alone_leads_to_a_choice(UserPool pool, @Called("alice") TestUser alice) {
        SelectChallenge select = pool.choiceSignIn(alice).expectSelectChallenge();

        assertThat(select.availableChallenges()).containsExactly("PASSWORD", "PASSWORD_SRP");
        assertThat(select.session()).isNotEmpty();
        assertThat(select.parameters()).isEmpty();
    }

    @Test
    @SeenOnAws(source = "SPIKE", on = "2026-09-11")
    void a_user_with_a_temporary_password_chooses_between_srp_and_password(UserPool pool, @Called("bob") TestUser bob) {
        SelectChallenge select = pool.choiceSignIn(bob).expectSelectChallenge();

        assertThat(select.availableChallenges()).containsExactly("PASSWORD_SRP", "PASSWORD");
    }

    @Test
    @NotVerified(reason = "API26 describes it; no capture")
    void a_password_can_be_sent_with_the_choice(UserPool pool, @Called("alice") TestUser alice) {
        SelectChallenge select = pool.choiceSignIn(alice).expectSelectChallenge();

        assertThat(select.choosePassword(alice.password()).expectTokens()).isSignedIn();
    }

    @Test
    @NotVerified(reason = "BOT names the challenge; nobody has chosen PASSWORD without sending it")
    void a_password_can_be_sent_after_the_choice(UserPool pool, @Called("alice") TestUser alice) {
        Challenge password = pool.choiceSignIn(alice)
                .expectSelectChallenge()
                .choose("PASSWORD")
                .expectChallenge("PASSWORD");

        assertThat(password.respond(Map.of("PASSWORD", alice.password())).expectTokens())
                .isSignedIn();
    }

    @Test
    @NotVerified(reason = "AMP: client libraries send SRP_A with the choice; no capture")
    void a_password_can_be_proved_after_the_choice(UserPool pool, @Called("alice") TestUser alice) {
        PasswordVerifier verifier = pool.choiceSignIn(alice)
                .expectSelectChallenge()
                .choosePasswordSrp()
                .expectPasswordVerifier();

        assertThat(verifier.session()).isNotEmpty();
        assertThat(verifier.respond(alice.password()).expectTokens()).isSignedIn();
    }

    @Test
    @NotVerified(reason = "BOT names the challenge; nobody has chosen PASSWORD_SRP without SRP_A")
    void srp_can_begin_after_the_choice(UserPool pool, @Called("alice") TestUser alice) {
        SrpClient srp = SrpClient.begin(pool.id());
        Challenge verifier = pool.choiceSignIn(alice)
                .expectSelectChallenge()
                .choose("PASSWORD_SRP")
                .expectChallenge("PASSWORD_SRP")
                .respond(Map.of("SRP_A", srp.srpA()))
                .expectChallenge("PASSWORD_VERIFIER");

        AuthStep step = verifier.respond(
                srp.claim(verifier.parameters(), alice.password(), pool.clock().instant()));

        assertThat(step.expectTokens()).isSignedIn();
    }

    @Test
    @NotVerified(reason = "API26: PREFERRED_CHALLENGE with PASSWORD; no capture")
    void a_preferred_password_that_is_sent_along_signs_in_at_once(UserPool pool, @Called("alice") TestUser alice) {
        AuthStep step = pool.authenticator()
                .initiate(
                        "USER_AUTH",
                        Map.of("USERNAME", "alice", "PREFERRED_CHALLENGE", "PASSWORD", "PASSWORD", alice.password()));

        assertThat(step.expectTokens()).isSignedIn();
    }

    @Test
    @NotVerified(reason = "BOT names the challenge; nobody has preferred PASSWORD without sending it")
    void a_preferred_password_is_asked_for(UserPool pool, @Called("alice") TestUser alice) {
        Challenge password = pool.authenticator()
                .initiate("USER_AUTH", Map.of("USERNAME", "alice", "PREFERRED_CHALLENGE", "PASSWORD"))
                .expectChallenge("PASSWORD");

        assertThat(password.respond(Map.of("PASSWORD", alice.password())).expectTokens())
                .isSignedIn();
    }

    @Test
    @NotVerified(reason = "AMP: client libraries send SRP_A along; no capture")
    void preferred_srp_goes_straight_to_the_verifier(UserPool pool) {
        AuthStep step = pool.authenticator()
                .adminInitiate(
                        "USER_AUTH",
                        Map.of(
                                "USERNAME", "alice",
                                "PREFERRED_CHALLENGE", "PASSWORD_SRP",
                                "SRP_A", SrpClient.begin(pool.id()).srpA()));

        assertThat(step.expectChallenge("PASSWORD_VERIFIER").session()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"WEB_AUTHN", "EMAIL_OTP", "SMS_OTP", "NONSENSE"})
    @NotVerified(
            reason = "DG26: a preference that is not available leads to SELECT_CHALLENGE; SPIKE saw it for other users")
    void a_preference_that_is_not_available_leads_to_a_choice(String preferred, UserPool pool) {
        SelectChallenge select = pool.authenticator()
                .initiate("USER_AUTH", Map.of("USERNAME", "alice", "PREFERRED_CHALLENGE", preferred))
                .expectSelectChallenge();

        assertThat(select.availableChallenges()).doesNotContain(preferred);
    }

    @Test
    @NotVerified(reason = "DG26: NEW_PASSWORD_REQUIRED follows the temporary password; no capture with USER_AUTH")
    void a_temporary_password_leads_to_a_new_one(UserPool pool, @Called("bob") TestUser bob) {
        assertThat(pool.choiceSignIn(bob)
                        .expectSelectChallenge()
                        .choosePasswordSrp()
                        .expectPasswordVerifier()
                        .respond(bob.password())
                        .expectNewPasswordRequired()
                        .respond("New-Horse-1")
                        .expectTokens())
                .isSignedIn();
    }

    @Test
    @NotVerified(reason = "STK-login has the text for password flows")
    void a_wrong_password_is_refused_and_the_choice_stays_open(UserPool pool, @Called("alice") TestUser alice) {
        SelectChallenge select = pool.choiceSignIn(alice).expectSelectChallenge();
        assertThatRefused(() -> select.choosePassword("Wrong-Horse-1")).isNotAuthorized(INCORRECT);

        assertThat(select.choosePassword(alice.password()).expectTokens()).isSignedIn();
    }

    @Test
    @NotVerified(reason = "STK-login has the text for password flows")
    void a_wrong_answer_to_the_password_challenge_does_not_use_it_up(UserPool pool, @Called("alice") TestUser alice) {
        Challenge password = pool.choiceSignIn(alice)
                .expectSelectChallenge()
                .choose("PASSWORD")
                .expectChallenge("PASSWORD");
        assertThatRefused(() -> password.respond(Map.of("PASSWORD", "Wrong-Horse-1")))
                .isNotAuthorized(INCORRECT);

        assertThat(password.respond(Map.of("PASSWORD", alice.password())).expectTokens())
                .isSignedIn();
    }

    @Test
    @NotVerified(reason = "STK-login has the text for NEW_PASSWORD_REQUIRED")
    void a_choice_is_made_once(UserPool pool, @Called("alice") TestUser alice) {
        SelectChallenge select = pool.choiceSignIn(alice).expectSelectChallenge();
        assertThat(select.choosePassword(alice.password()).expectTokens()).isSignedIn();

        assertThatRefused(() -> select.choosePassword(alice.password())).isUsedSession();
    }

    @Test
    @NotVerified(reason = "nobody has chosen what is not available")
    void what_is_not_available_cannot_be_chosen(UserPool pool, @Called("alice") TestUser alice) {
        SelectChallenge select = pool.choiceSignIn(alice).expectSelectChallenge();

        assertThatRefused(() -> select.choose("WEB_AUTHN"))
                .isInvalidParameter("ANSWER WEB_AUTHN is not one of the available challenges.");
    }

    @Test
    @NotVerified(reason = "CLI has the text for other parameters")
    void a_choice_needs_an_answer(UserPool pool, @Called("alice") TestUser alice) {
        SelectChallenge select = pool.choiceSignIn(alice).expectSelectChallenge();

        assertThatRefused(() -> select.respond(Map.of())).isInvalidParameter("Missing required parameter ANSWER");
    }

    @Test
    @NotVerified(reason = "nobody has left the session of a USER_AUTH verifier out")
    void the_verifier_of_a_choice_needs_its_session(
            UserPool pool, @Called("alice") TestUser alice, CognitoIdentityProviderClient cognito) {
        PasswordVerifier verifier = pool.choiceSignIn(alice)
                .expectSelectChallenge()
                .choosePasswordSrp()
                .expectPasswordVerifier();
        Map<String, String> proof = verifier.claim(alice.password());
        proof.put("USERNAME", "alice");

        assertThatRefused(() -> cognito.respondToAuthChallenge(
                        r -> r.clientId(pool.appClient().id())
                                .challengeName("PASSWORD_VERIFIER")
                                .challengeResponses(proof)))
                .isInvalidParameter("Missing required parameter Session");
    }

    @Test
    @NotVerified(reason = "CLI has the text; nobody has crossed two sign-ins")
    void the_verifier_of_a_choice_does_not_take_the_session_of_another(
            UserPool pool, @Called("alice") TestUser alice, CognitoIdentityProviderClient cognito) {
        PasswordVerifier one = pool.choiceSignIn(alice)
                .expectSelectChallenge()
                .choosePasswordSrp()
                .expectPasswordVerifier();
        PasswordVerifier other = pool.choiceSignIn(alice)
                .expectSelectChallenge()
                .choosePasswordSrp()
                .expectPasswordVerifier();
        Map<String, String> proof = one.claim(alice.password());
        proof.put("USERNAME", "alice");

        assertThatRefused(() -> cognito.respondToAuthChallenge(
                        r -> r.clientId(pool.appClient().id())
                                .challengeName("PASSWORD_VERIFIER")
                                .session(other.session())
                                .challengeResponses(proof)))
                .isInvalidSession();
    }

    @Test
    @NotVerified(reason = "CLI: the text is in error tables of client applications")
    void a_client_that_does_not_permit_choice_is_refused(UserPool pool, CognitoIdentityProviderClient cognito) {
        String client = cognito.createUserPoolClient(
                        r -> r.userPoolId(pool.id()).clientName("plain"))
                .userPoolClient()
                .clientId();

        assertThatRefused(() -> cognito.initiateAuth(
                        r -> r.clientId(client).authFlow("USER_AUTH").authParameters(Map.of("USERNAME", "alice"))))
                .isInvalidParameter("USER_AUTH flow not enabled for this client");
    }

    @Test
    @NotVerified(reason = "CLI: the text is in error tables of client applications")
    void the_username_is_required(UserPool pool) {
        assertThatRefused(() -> pool.authenticator().initiate("USER_AUTH", Map.of()))
                .isInvalidParameter("Missing required parameter USERNAME");
    }

    @Test
    @NotVerified(reason = "STK-login has the text for other flows")
    void an_unknown_user_is_refused(UserPool pool) {
        assertThatRefused(() -> pool.choiceSignIn("mallory")).isUserNotFound();
    }

    @Test
    @NotVerified(reason = "STK-cred has the text for password flows")
    void a_disabled_user_is_refused(
            UserPool pool, @Called("alice") TestUser alice, CognitoIdentityProviderClient cognito) {
        cognito.adminDisableUser(r -> r.userPoolId(pool.id()).username("alice"));
        SelectChallenge select = pool.choiceSignIn(alice).expectSelectChallenge();

        assertThatRefused(() -> select.choosePassword(alice.password())).isUserDisabled();
    }

    @Test
    @EmulatorOnly(reason = "the clock moves; SPIKE has the text")
    @RequiresCapability(Capability.CLOCK)
    void a_choice_expires(UserPool pool, @Called("alice") TestUser alice, CognitoEmulator emulator) {
        SelectChallenge select = pool.choiceSignIn(alice).expectSelectChallenge();

        emulator.clock().advance(Duration.ofMinutes(3));

        assertThatRefused(() -> select.choosePassword(alice.password())).isExpiredSession();
    }

    @Test
    @NotVerified(reason = "STK-login has the text for NEW_PASSWORD_REQUIRED")
    void a_password_challenge_is_answered_once(UserPool pool, @Called("alice") TestUser alice) {
        Challenge password = pool.choiceSignIn(alice)
                .expectSelectChallenge()
                .choose("PASSWORD")
                .expectChallenge("PASSWORD");
        password.respond(Map.of("PASSWORD", alice.password())).expectTokens();

        assertThatRefused(() -> password.respond(Map.of("PASSWORD", alice.password())))
                .isUsedSession();
    }

    @Test
    @NotVerified(reason = "STK-login has the text for NEW_PASSWORD_REQUIRED")
    void srp_begins_once(UserPool pool, @Called("alice") TestUser alice) {
        SrpClient srp = SrpClient.begin(pool.id());
        Challenge begin = pool.choiceSignIn(alice)
                .expectSelectChallenge()
                .choose("PASSWORD_SRP")
                .expectChallenge("PASSWORD_SRP");
        begin.respond(Map.of("SRP_A", srp.srpA())).expectChallenge("PASSWORD_VERIFIER");

        assertThatRefused(() -> begin.respond(Map.of("SRP_A", srp.srpA()))).isUsedSession();
    }

    @Test
    @NotVerified(reason = "STK-cred has the text for password flows")
    void a_user_who_is_disabled_after_the_choice_is_refused(
            UserPool pool, @Called("alice") TestUser alice, CognitoIdentityProviderClient cognito) {
        Challenge password = pool.choiceSignIn(alice)
                .expectSelectChallenge()
                .choose("PASSWORD")
                .expectChallenge("PASSWORD");
        cognito.adminDisableUser(r -> r.userPoolId(pool.id()).username("alice"));

        assertThatRefused(() -> password.respond(Map.of("PASSWORD", alice.password())))
                .isUserDisabled();
    }
}
