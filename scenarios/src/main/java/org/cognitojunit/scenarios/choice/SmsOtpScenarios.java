package org.cognitojunit.scenarios.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThatRefused;

import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolClient;
import org.cognitojunit.PoolUser;
import org.cognitojunit.RequiresCapability;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.auth.CodeChallenge;
import org.cognitojunit.backend.Capability;
import org.cognitojunit.definition.AuthFlow;
import org.cognitojunit.definition.Lifecycle;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.scenariotools.marker.EmulatorOnly;
import org.cognitojunit.scenariotools.marker.NotVerified;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFactorType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeMismatchException;

/** A code by text message in place of a password. */
@RequiresCapability(Capability.MESSAGES)
@CognitoUserPool(
        client = @PoolClient(authFlows = AuthFlow.USER_AUTH),
        users = @PoolUser(name = "alice", password = "Correct-Horse-1"),
        lifecycle = Lifecycle.PER_METHOD)
class SmsOtpScenarios {

    private UserPool pool;
    private TestUser alice;

    @BeforeEach
    void allowed(UserPool pool, TestUser alice) {
        this.pool = pool;
        this.alice = alice;
        OneTimePasswords codes = new OneTimePasswords(pool);
        codes.allowed(AuthFactorType.SMS_OTP);
        codes.verified("alice", "phone_number", "+15555550100");
    }

    @Test
    @NotVerified(reason = "BOT has the parameters; SPIKE saw EMAIL_OTP only")
    void a_preferred_code_is_sent_at_once() {
        CodeChallenge code = pool.choiceSignIn(alice, CodeChallenge.SMS_OTP).expectCode(CodeChallenge.SMS_OTP);

        assertThat(code.deliveryMedium()).isEqualTo("SMS");
        assertThat(code.destination()).isEqualTo("+*******0100");
    }

    @Test
    @EmulatorOnly(reason = "the code is read from the inbox")
    @RequiresCapability(Capability.INBOX)
    void the_right_code_signs_in(CognitoEmulator emulator) {
        CodeChallenge code = pool.choiceSignIn(alice, CodeChallenge.SMS_OTP).expectCode(CodeChallenge.SMS_OTP);

        assertThat(code.respondWithCode(
                        emulator.inbox(pool.id()).latest("alice").code()))
                .isSignedIn();
    }

    @Test
    @NotVerified(reason = "CLI has the text for SMS_MFA")
    void a_wrong_code_is_refused() {
        CodeChallenge code = pool.choiceSignIn(alice, CodeChallenge.SMS_OTP).expectCode(CodeChallenge.SMS_OTP);

        assertThatRefused(() -> code.respondWithCode("wrong"))
                .isExactly(CodeMismatchException.class, OneTimePasswords.WRONG);
    }
}
