package org.cognitojunit.scenarios.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThatRefused;

import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolClient;
import org.cognitojunit.RequiresCapability;
import org.cognitojunit.UserPool;
import org.cognitojunit.auth.CodeChallenge;
import org.cognitojunit.backend.Capability;
import org.cognitojunit.definition.AuthFlow;
import org.cognitojunit.scenariotools.marker.NotVerified;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFactorType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeMismatchException;

/** Codes by email through a client with PreventUserExistenceErrors, for users who do not exist. */
@RequiresCapability(Capability.MESSAGES)
@CognitoUserPool(client = @PoolClient(authFlows = AuthFlow.USER_AUTH, preventUserExistenceErrors = true))
class HiddenOtpUserScenarios {

    private UserPool pool;

    @BeforeEach
    void allowed(UserPool pool) {
        this.pool = pool;
        new OneTimePasswords(pool).allowed(AuthFactorType.EMAIL_OTP);
    }

    @Test
    @NotVerified(reason = "SPIKE saw the challenge and the mask, and does not say whether the code was preferred")
    void an_unknown_user_is_asked_for_a_code() {
        CodeChallenge code = pool.choiceSignIn("mallory@nowhere.org", CodeChallenge.EMAIL_OTP)
                .expectCode(CodeChallenge.EMAIL_OTP);

        assertThat(code.session()).isNotEmpty();
        assertThat(code.destination()).isEqualTo("m***@n***");
    }

    @Test
    @NotVerified(reason = "SPIKE saw the challenge, and has the text for users who exist")
    void whatever_code_an_unknown_user_sends_is_wrong() {
        CodeChallenge code = pool.choiceSignIn("mallory@nowhere.org", CodeChallenge.EMAIL_OTP)
                .expectCode(CodeChallenge.EMAIL_OTP);

        assertThatRefused(() -> code.respondWithCode("12345678"))
                .isExactly(CodeMismatchException.class, OneTimePasswords.WRONG);
    }
}
