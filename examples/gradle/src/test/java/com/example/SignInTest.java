package com.example;

import static java.time.Duration.ofMinutes;
import static org.cognitojunit.assertions.CognitoAssertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThatRefused;

import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.Called;
import org.cognitojunit.PoolClient;
import org.cognitojunit.PoolUser;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.auth.Tokens;
import org.junit.jupiter.api.Test;

@CognitoUserPool(
        client = @PoolClient(accessTokenValidity = "PT5M"),
        users = {
            @PoolUser(name = "alice", password = "Correct-Horse-1"),
            @PoolUser(name = "bob", temporaryPassword = "Temp-Horse-1")
        })
class SignInTest {

    @Test
    void bob_must_choose_a_password(UserPool pool, @Called("bob") TestUser bob) {
        Tokens tokens = pool.adminSignIn(bob)
                .expectNewPasswordRequired()
                .respond("New-Horse-1")
                .expectTokens();

        assertThat(tokens).accessToken().isSignedBy(pool).expiresIn(ofMinutes(5));
        assertThat(pool.refresh(tokens)).isSignedIn();
    }

    @Test
    void a_wrong_password_is_refused(UserPool pool, @Called("alice") TestUser alice) {
        assertThatRefused(() -> pool.adminSignIn(alice.name(), "Wrong-Horse-1"))
                .isWrongPassword();
    }
}
