package org.cognitojunit.scenarios.mfa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThatRefused;

import org.assertj.core.api.Assertions;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolUser;
import org.cognitojunit.RequiresCapability;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.auth.CodeChallenge;
import org.cognitojunit.auth.MfaSetup;
import org.cognitojunit.auth.SelectMfaType;
import org.cognitojunit.backend.Capability;
import org.cognitojunit.definition.Lifecycle;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.emulator.Inbox;
import org.cognitojunit.scenariotools.marker.EmulatorOnly;
import org.cognitojunit.scenariotools.marker.NotVerified;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeMismatchException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolMfaType;

/** Second factors that are codes by text message or email, in a pool that requires one of them. */
@CognitoUserPool(users = @PoolUser(name = "alice", password = "Correct-Horse-1"), lifecycle = Lifecycle.PER_METHOD)
class SentCodeScenarios {

    private static final String WRONG = "Invalid code or auth state for the user.";

    private UserPool pool;
    private CognitoIdentityProviderClient cognito;
    private TestUser alice;
    private Mfa mfa;

    @BeforeEach
    void required() {
        mfa = Mfa.withCodes(pool, cognito, s -> s.mfaConfiguration(UserPoolMfaType.ON));
    }

    @Test
    @EmulatorOnly(reason = "the code is read from the inbox; BOT has the parameters")
    @RequiresCapability(Capability.INBOX)
    void a_code_by_text_message_signs_in(CognitoEmulator emulator) {
        has("phone_number", "+15555550100");

        CodeChallenge challenge = pool.adminSignIn(alice).expectCode(CodeChallenge.SMS_MFA);

        assertThat(challenge.deliveryMedium()).isEqualTo("SMS");
        assertThat(challenge.destination()).isEqualTo("+*******0100");
        assertThat(challenge.respondWithCode(inbox(emulator).latest("alice").code()))
                .isSignedIn();
    }

    @Test
    @EmulatorOnly(reason = "the code is read from the inbox; SPIKE shows the parameters")
    @RequiresCapability(Capability.INBOX)
    void a_code_by_email_signs_in(CognitoEmulator emulator) {
        has("email", "friend@example.com");

        CodeChallenge challenge = pool.adminSignIn(alice).expectCode(CodeChallenge.EMAIL_OTP);

        assertThat(challenge.deliveryMedium()).isEqualTo("EMAIL");
        assertThat(challenge.destination()).isEqualTo("f***@e***");
        assertThat(challenge.respondWithCode(inbox(emulator).latest("alice").code()))
                .isSignedIn();
    }

    @Test
    @EmulatorOnly(reason = "a text message is written; CLI has the text")
    @RequiresCapability(Capability.INBOX)
    void a_wrong_code_by_text_message_is_refused() {
        has("phone_number", "+15555550100");
        CodeChallenge challenge = pool.adminSignIn(alice).expectCode(CodeChallenge.SMS_MFA);

        assertThatRefused(() -> challenge.respondWithCode("wrong")).isExactly(CodeMismatchException.class, WRONG);
    }

    @Test
    @EmulatorOnly(reason = "the code is read from the inbox; SPIKE saw six wrong codes on AWS")
    @RequiresCapability(Capability.INBOX)
    void six_wrong_codes_by_email_do_not_use_the_session_up(CognitoEmulator emulator) {
        has("email", "friend@example.com");
        CodeChallenge challenge = pool.adminSignIn(alice).expectCode(CodeChallenge.EMAIL_OTP);
        for (int i = 0; i < 6; i++) {
            assertThatRefused(() -> challenge.respondWithCode("wrong")).isExactly(CodeMismatchException.class, WRONG);
        }

        assertThat(challenge.respondWithCode(inbox(emulator).latest("alice").code()))
                .isSignedIn();
    }

    @Test
    @EmulatorOnly(reason = "the code is read from the inbox; AMP has the parameter")
    @RequiresCapability(Capability.INBOX)
    void who_has_two_factors_chooses(CognitoEmulator emulator) {
        has("phone_number", "+15555550100");
        has("email", "friend@example.com");

        SelectMfaType select = pool.adminSignIn(alice).expectSelectMfaType();

        assertThat(select.choices()).containsExactly("SMS_MFA", "EMAIL_OTP");
        CodeChallenge challenge = select.choose("EMAIL_OTP").expectCode(CodeChallenge.EMAIL_OTP);
        assertThat(challenge.respondWithCode(inbox(emulator).latest("alice").code()))
                .isSignedIn();
    }

    @Test
    @EmulatorOnly(reason = "the code is read from the inbox; BOT has the answer")
    @RequiresCapability(Capability.INBOX)
    void who_has_none_can_give_an_address(CognitoEmulator emulator) {
        CodeChallenge challenge = pool.adminSignIn(alice)
                .expectMfaSetup()
                .respondWithEmail("friend@example.com")
                .expectCode(CodeChallenge.EMAIL_OTP);

        assertThat(challenge.respondWithCode(
                        inbox(emulator).latest("friend@example.com").code()))
                .isSignedIn();
    }

    @Test
    @EmulatorOnly(reason = "codes are sent; STK-login has the text for NEW_PASSWORD_REQUIRED")
    @RequiresCapability(Capability.INBOX)
    void a_factor_is_chosen_once() {
        has("phone_number", "+15555550100");
        has("email", "friend@example.com");
        SelectMfaType select = pool.adminSignIn(alice).expectSelectMfaType();
        select.choose("EMAIL_MFA").expectCode(CodeChallenge.EMAIL_OTP);

        assertThatRefused(() -> select.choose("SMS_MFA")).isUsedSession();
    }

    @Test
    @EmulatorOnly(reason = "an address is written to; STK-login has the text for NEW_PASSWORD_REQUIRED")
    @RequiresCapability(Capability.INBOX)
    void an_address_is_given_once() {
        MfaSetup setup = pool.adminSignIn(alice).expectMfaSetup();
        setup.respondWithEmail("friend@example.com").expectCode(CodeChallenge.EMAIL_OTP);

        assertThatRefused(() -> setup.respondWithEmail("other@example.com")).isUsedSession();
    }

    @Test
    @RequiresCapability(Capability.MESSAGES)
    @NotVerified(reason = "CLI has the text for SignUp")
    void what_is_no_address_is_refused() {
        MfaSetup setup = pool.adminSignIn(alice).expectMfaSetup();

        assertThatRefused(() -> setup.respondWithEmail("friend")).isInvalidParameter("Invalid email address format.");
    }

    @Test
    @EmulatorOnly(reason = "the code is read from the inbox; DG26 says that the address is the user's from then on")
    @RequiresCapability(Capability.INBOX)
    void the_address_that_was_given_is_verified_by_its_code(CognitoEmulator emulator) {
        CodeChallenge challenge = pool.adminSignIn(alice)
                .expectMfaSetup()
                .respondWithEmail("friend@example.com")
                .expectCode(CodeChallenge.EMAIL_OTP);
        challenge
                .respondWithCode(inbox(emulator).latest("friend@example.com").code())
                .expectTokens();

        Assertions.assertThat(cognito.adminGetUser(r -> r.userPoolId(pool.id()).username("alice"))
                        .userAttributes())
                .contains(
                        AttributeType.builder()
                                .name("email")
                                .value("friend@example.com")
                                .build(),
                        AttributeType.builder()
                                .name("email_verified")
                                .value("true")
                                .build());
    }

    private void has(String attribute, String value) {
        mfa.has("alice", attribute, value);
    }

    private Inbox inbox(CognitoEmulator emulator) {
        return emulator.inbox(pool.id());
    }
}
