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
import org.cognitojunit.auth.CodeChallenge;
import org.cognitojunit.auth.SelectChallenge;
import org.cognitojunit.backend.Capability;
import org.cognitojunit.definition.AuthFlow;
import org.cognitojunit.definition.Lifecycle;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.scenariotools.marker.EmulatorOnly;
import org.cognitojunit.scenariotools.marker.NotVerified;
import org.cognitojunit.scenariotools.marker.SeenOnAws;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFactorType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeMismatchException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;

/** A code by email in place of a password, and what is refused of it. */
@RequiresCapability(Capability.MESSAGES)
@CognitoUserPool(
        client = @PoolClient(authFlows = AuthFlow.USER_AUTH),
        users = {
            @PoolUser(name = "alice", password = "Correct-Horse-1"),
            @PoolUser(name = "bob", temporaryPassword = "Temp-Horse-1")
        },
        lifecycle = Lifecycle.PER_METHOD)
class EmailOtpScenarios {

    private UserPool pool;

    @BeforeEach
    void allowed(UserPool pool) {
        this.pool = pool;
        OneTimePasswords codes = new OneTimePasswords(pool);
        codes.allowed(AuthFactorType.EMAIL_OTP);
        codes.verified("alice", "email", "alice@example.com");
        codes.verified("bob", "email", "bob@example.com");
    }

    @Test
    @SeenOnAws(source = "SPIKE", on = "2026-09-11")
    void a_preferred_code_is_sent_at_once() {
        InitiateAuthResponse challenge = pool.client()
                .initiateAuth(r -> r.clientId(pool.appClient().id())
                        .authFlow("USER_AUTH")
                        .authParameters(Map.of("USERNAME", "alice", "PREFERRED_CHALLENGE", "EMAIL_OTP")));

        assertThat(challenge.challengeNameAsString()).isEqualTo("EMAIL_OTP");
        assertThat(challenge.availableChallengesAsStrings()).containsExactly("EMAIL_OTP");
        assertThat(challenge.session()).isNotEmpty();
        assertThat(challenge.challengeParameters())
                .containsEntry("CODE_DELIVERY_DELIVERY_MEDIUM", "EMAIL")
                .containsEntry("CODE_DELIVERY_DESTINATION", "a***@e***");
    }

    @Test
    @SeenOnAws(source = "SPIKE", on = "2026-09-11")
    void a_user_with_a_temporary_password_is_offered_passwords_only(@Called("bob") TestUser bob) {
        SelectChallenge select = pool.choiceSignIn(bob).expectSelectChallenge();

        assertThat(select.availableChallenges()).containsExactly("PASSWORD_SRP", "PASSWORD");
    }

    @Test
    @SeenOnAws(source = "SPIKE", on = "2026-09-11")
    void six_wrong_codes_are_answered_alike(@Called("alice") TestUser alice) {
        CodeChallenge code = pool.choiceSignIn(alice, CodeChallenge.EMAIL_OTP).expectCode(CodeChallenge.EMAIL_OTP);

        for (int i = 0; i < 6; i++) {
            assertThatRefused(() -> code.respondWithCode("wrong"))
                    .isExactly(CodeMismatchException.class, OneTimePasswords.WRONG);
        }
    }

    @Test
    @EmulatorOnly(reason = "the code is read from the inbox; SPIKE saw its eight digits")
    @RequiresCapability(Capability.INBOX)
    void the_right_code_signs_in_also_after_wrong_ones(@Called("alice") TestUser alice, CognitoEmulator emulator) {
        CodeChallenge challenge =
                pool.choiceSignIn(alice, CodeChallenge.EMAIL_OTP).expectCode(CodeChallenge.EMAIL_OTP);
        assertThatRefused(() -> challenge.respondWithCode("wrong"))
                .isExactly(CodeMismatchException.class, OneTimePasswords.WRONG);

        String code = emulator.inbox(pool.id()).latest("alice").code();

        assertThat(code).matches("[0-9]{8}");
        assertThat(challenge.respondWithCode(code)).isSignedIn();
    }

    @Test
    @EmulatorOnly(reason = "the code is read from the inbox; STK-login has the text")
    @RequiresCapability(Capability.INBOX)
    void a_code_signs_in_once(@Called("alice") TestUser alice, CognitoEmulator emulator) {
        CodeChallenge challenge =
                pool.choiceSignIn(alice, CodeChallenge.EMAIL_OTP).expectCode(CodeChallenge.EMAIL_OTP);
        String code = emulator.inbox(pool.id()).latest("alice").code();
        challenge.respondWithCode(code).expectTokens();

        assertThatRefused(() -> challenge.respondWithCode(code)).isUsedSession();
    }

    @Test
    @EmulatorOnly(reason = "the clock moves; SPIKE has the text")
    @RequiresCapability(Capability.CLOCK)
    void a_code_expires_with_its_session(@Called("alice") TestUser alice, CognitoEmulator emulator) {
        CodeChallenge challenge =
                pool.choiceSignIn(alice, CodeChallenge.EMAIL_OTP).expectCode(CodeChallenge.EMAIL_OTP);

        emulator.clock().advance(Duration.ofMinutes(3));

        assertThatRefused(() -> challenge.respondWithCode("12345678")).isExpiredSession();
    }

    @Test
    @NotVerified(reason = "DG26: a code can be chosen; no capture of the order of the challenges")
    void a_code_can_be_chosen(@Called("alice") TestUser alice) {
        SelectChallenge select = pool.choiceSignIn(alice).expectSelectChallenge();

        assertThat(select.availableChallenges()).containsExactly("PASSWORD", "PASSWORD_SRP", "EMAIL_OTP");
        assertThat(select.choose("EMAIL_OTP")
                        .expectCode(CodeChallenge.EMAIL_OTP)
                        .destination())
                .isEqualTo("a***@e***");
    }

    @Test
    @NotVerified(reason = "DG26: users with MFA are offered passwords only; no capture")
    void a_user_with_a_second_factor_is_offered_passwords_only(@Called("alice") TestUser alice) {
        new OneTimePasswords(pool).verified("alice", "phone_number", "+15555550100");
        pool.client()
                .setUserPoolMfaConfig(r -> r.userPoolId(pool.id())
                        .mfaConfiguration("OPTIONAL")
                        .smsMfaConfiguration(
                                s -> s.smsConfiguration(c -> c.snsCallerArn("arn:aws:iam::123456789012:role/sms"))));
        pool.client()
                .adminSetUserMFAPreference(
                        r -> r.userPoolId(pool.id()).username("alice").smsMfaSettings(s -> s.enabled(true)));

        SelectChallenge select =
                pool.choiceSignIn(alice, CodeChallenge.EMAIL_OTP).expectSelectChallenge();

        assertThat(select.availableChallenges()).containsExactly("PASSWORD", "PASSWORD_SRP");
    }

    @Test
    @NotVerified(reason = "nobody has asked for a code without a verified address")
    void an_address_must_be_verified(@Called("alice") TestUser alice) {
        pool.client()
                .adminUpdateUserAttributes(r -> r.userPoolId(pool.id())
                        .username("alice")
                        .userAttributes(OneTimePasswords.attribute("email_verified", "false")));

        SelectChallenge select =
                pool.choiceSignIn(alice, CodeChallenge.EMAIL_OTP).expectSelectChallenge();

        assertThat(select.availableChallenges()).doesNotContain("EMAIL_OTP");
    }

    @Test
    @NotVerified(reason = "CLI has the text; nobody has crossed codes")
    void the_session_of_a_code_takes_no_other_challenge(@Called("alice") TestUser alice) {
        CodeChallenge code = pool.choiceSignIn(alice, CodeChallenge.EMAIL_OTP).expectCode(CodeChallenge.EMAIL_OTP);

        assertThatRefused(() -> pool.client()
                        .respondToAuthChallenge(r -> r.clientId(pool.appClient().id())
                                .challengeName("SMS_OTP")
                                .session(code.session())
                                .challengeResponses(Map.of("USERNAME", "alice", "SMS_OTP_CODE", "123456"))))
                .isInvalidSession();
    }

    @Test
    @NotVerified(reason = "STK-cred has the text for password flows")
    void a_disabled_user_is_sent_no_code(@Called("alice") TestUser alice) {
        pool.client().adminDisableUser(r -> r.userPoolId(pool.id()).username("alice"));

        assertThatRefused(() -> pool.choiceSignIn(alice, CodeChallenge.EMAIL_OTP))
                .isUserDisabled();
    }

    @Test
    @EmulatorOnly(reason = "the code is read from the inbox; STK-cred has the text for password flows")
    @RequiresCapability(Capability.INBOX)
    void a_user_who_is_disabled_after_the_code_was_sent_is_refused(
            @Called("alice") TestUser alice, CognitoEmulator emulator) {
        CodeChallenge challenge =
                pool.choiceSignIn(alice, CodeChallenge.EMAIL_OTP).expectCode(CodeChallenge.EMAIL_OTP);
        String code = emulator.inbox(pool.id()).latest("alice").code();
        pool.client().adminDisableUser(r -> r.userPoolId(pool.id()).username("alice"));

        assertThatRefused(() -> challenge.respondWithCode(code)).isUserDisabled();
    }

    @Test
    @NotVerified(reason = "CLI has the text for password flows")
    void a_user_who_must_reset_the_password_is_sent_no_code(@Called("alice") TestUser alice) {
        pool.client().adminResetUserPassword(r -> r.userPoolId(pool.id()).username("alice"));

        assertThatRefused(() -> pool.choiceSignIn(alice, CodeChallenge.EMAIL_OTP))
                .isPasswordResetRequired();
    }
}
