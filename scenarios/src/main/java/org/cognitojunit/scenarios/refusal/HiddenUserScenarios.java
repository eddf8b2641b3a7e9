package org.cognitojunit.scenarios.refusal;

import static org.cognitojunit.assertions.CognitoAssertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThatRefused;

import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolClient;
import org.cognitojunit.PoolUser;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.scenariotools.marker.NotVerified;
import org.cognitojunit.scenariotools.marker.SeenOnAws;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** A client with PreventUserExistenceErrors, which does not tell an unknown user from a wrong password. */
@CognitoUserPool(
        client = @PoolClient(preventUserExistenceErrors = true),
        users = @PoolUser(name = "alice", password = "Correct-Horse-1"))
class HiddenUserScenarios {

    @Test
    @SeenOnAws(source = "STK-login", on = "2026-09-24")
    void an_unknown_user_looks_like_a_wrong_password(UserPool pool) {
        assertThatRefused(() -> pool.adminSignIn("mallory", "Correct-Horse-1")).isWrongPassword();
    }

    @Test
    @SeenOnAws(source = "STK-login", on = "2026-09-24")
    void a_wrong_password_looks_as_ever(UserPool pool) {
        assertThatRefused(() -> pool.adminSignIn("alice", "Wrong-Horse-1")).isWrongPassword();
    }

    @Test
    @NotVerified(reason = "deduced: a name that is never locked would be known to be nobody's")
    void wrong_passwords_lock_an_unknown_name_too(UserPool pool) {
        for (int i = 0; i < 5; i++) {
            assertThatRefused(() -> pool.adminSignIn("eve", "Wrong-Horse-1")).isWrongPassword();
        }

        assertThatRefused(() -> pool.adminSignIn("eve", "Wrong-Horse-1")).isLockedOut();
    }

    @Test
    @NotVerified(reason = "deduced: nothing says that the setting touches a user who exists")
    void a_known_user_signs_in(UserPool pool, TestUser alice) {
        assertThat(pool.adminSignIn(alice).expectTokens()).isSignedIn();
    }

    @Test
    @NotVerified(reason = "deduced: operations of administrators name no client, whose setting this is")
    void administrators_are_told_all_the_same(UserPool pool, CognitoIdentityProviderClient cognito) {
        assertThatRefused(
                        () -> cognito.adminGetUser(r -> r.userPoolId(pool.id()).username("mallory")))
                .isUserNotFound();
    }
}
