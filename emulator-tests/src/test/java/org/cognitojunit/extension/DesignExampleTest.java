package org.cognitojunit.extension;

import static java.time.Duration.ofMinutes;
import static org.cognitojunit.assertions.CognitoAssertions.assertThat;
import static org.cognitojunit.definition.AuthFlow.ADMIN_USER_PASSWORD_AUTH;

import org.cognitojunit.Called;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolClient;
import org.cognitojunit.PoolGroup;
import org.cognitojunit.PoolUser;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.auth.Tokens;
import org.junit.jupiter.api.Test;

/** The first example that people see, as they see it. */
@CognitoUserPool(
        client = @PoolClient(authFlows = ADMIN_USER_PASSWORD_AUTH, accessTokenValidity = "PT5M"),
        groups = @PoolGroup("admins"),
        users = {
            @PoolUser(name = "alice", password = "Correct-Horse-1", groups = "admins"),
            @PoolUser(name = "bob", temporaryPassword = "Temp-Horse-1")
        })
class DesignExampleTest {

    @Test
    void bob_must_choose_a_password(UserPool pool, @Called("bob") TestUser bob) {
        Tokens tokens = pool.adminSignIn(bob)
                .expectNewPasswordRequired()
                .respond("New-Horse-1")
                .expectTokens();

        assertThat(tokens).accessToken().isSignedBy(pool).hasGroups().expiresIn(ofMinutes(5));
        assertThat(pool.refresh(tokens)).isSignedIn();
    }

    @Test
    void alice_is_an_admin(UserPool pool, @Called("alice") TestUser alice) {
        Tokens tokens = pool.adminSignIn(alice).expectTokens();

        assertThat(tokens).hasRefreshToken().idToken().isSignedBy(pool).hasGroups("admins");
    }
}
