package org.cognitojunit.scenarios.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThatRefused;

import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolClient;
import org.cognitojunit.UserPool;
import org.cognitojunit.auth.PasswordVerifier;
import org.cognitojunit.auth.SelectChallenge;
import org.cognitojunit.definition.AuthFlow;
import org.cognitojunit.scenariotools.marker.NotVerified;
import org.junit.jupiter.api.Test;

/** Choice-based sign-in through a client with PreventUserExistenceErrors, in a pool that knows passwords only. */
@CognitoUserPool(client = @PoolClient(authFlows = AuthFlow.USER_AUTH, preventUserExistenceErrors = true))
class HiddenChoiceUserScenarios {

    private static final String INCORRECT = "Incorrect username or password.";

    @Test
    @NotVerified(reason = "SPIKE saw a simulated EMAIL_OTP in a pool that has it; nobody has looked in a pool without")
    void an_unknown_user_is_given_the_choice_of_any_other(UserPool pool) {
        SelectChallenge select = pool.choiceSignIn("mallory").expectSelectChallenge();

        assertThat(select.availableChallenges()).containsExactly("PASSWORD", "PASSWORD_SRP");
        assertThat(select.session()).isNotEmpty();
    }

    @Test
    @NotVerified(reason = "STK-login has the text for password flows")
    void the_password_of_an_unknown_user_is_wrong(UserPool pool) {
        SelectChallenge select = pool.choiceSignIn("mallory").expectSelectChallenge();

        assertThatRefused(() -> select.choosePassword("Correct-Horse-1")).isNotAuthorized(INCORRECT);
    }

    @Test
    @NotVerified(reason = "STK-adm has the text for USER_SRP_AUTH")
    void the_proof_of_an_unknown_user_is_wrong(UserPool pool) {
        PasswordVerifier verifier = pool.choiceSignIn("mallory")
                .expectSelectChallenge()
                .choosePasswordSrp()
                .expectPasswordVerifier();

        assertThatRefused(() -> verifier.respond("Correct-Horse-1")).isNotAuthorized(INCORRECT);
    }
}
