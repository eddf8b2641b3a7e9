package org.cognitojunit.scenarios.trigger;

import static org.cognitojunit.assertions.CognitoAssertions.assertThatRefused;

import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolUser;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.scenariotools.marker.NotVerified;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;

/** A client that does not permit CUSTOM_AUTH. */
@CognitoUserPool(users = @PoolUser(name = "alice", password = "Correct-Horse-1"))
class CustomAuthDisabledScenarios {

    @Test
    @NotVerified(reason = "CLI: the text is in the error tables of client applications; no capture")
    void a_custom_sign_in_is_refused(UserPool pool, TestUser alice) {
        assertThatRefused(() -> pool.customSignIn(alice))
                .isExactly(InvalidParameterException.class, "CUSTOM_AUTH is not enabled for the client.");
    }
}
