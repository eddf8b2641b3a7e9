package com.example;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cognitojunit.assertions.CognitoAssertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThatRefused;
import static org.cognitojunit.definition.AuthFlow.ADMIN_USER_PASSWORD_AUTH;
import static org.cognitojunit.definition.AuthFlow.USER_SRP_AUTH;

import org.cognitojunit.CognitoUserPoolExtension;
import org.cognitojunit.Called;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.auth.Tokens;
import org.cognitojunit.definition.Lifecycle;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** With the builder, and a client that has a secret. */
@ResourceLock(value = CognitoUserPoolExtension.CLOCK, mode = ResourceAccessMode.READ)
class SignInTest {

    @RegisterExtension
    static final CognitoUserPoolExtension COGNITO = CognitoUserPoolExtension.builder()
            .client(client ->
                    client.authFlows(ADMIN_USER_PASSWORD_AUTH, USER_SRP_AUTH).generateSecret(true))
            .group("admins")
            .user("alice", user -> user.password("Correct-Horse-1").groups("admins"))
            .user("bob", user -> user.temporaryPassword("Temp-Horse-1"))
            .lifecycle(Lifecycle.PER_METHOD)
            .build();

    /** Many at a time, since tests run in parallel here. */
    @RepeatedTest(8)
    void a_challenge_is_answered(UserPool pool, @Called("bob") TestUser bob) {
        Tokens tokens = pool.adminSignIn(bob)
                .expectNewPasswordRequired()
                .respond("New-Horse-1")
                .expectTokens();

        assertThat(tokens).accessToken().isSignedBy(pool).hasNoGroups();
    }

    @Test
    void a_password_is_proven_by_srp_and_the_tokens_refreshed(UserPool pool, @Called("alice") TestUser alice) {
        Tokens tokens = pool.srpSignIn(alice).expectTokens();

        Tokens refreshed = pool.refresh(tokens);

        assertThat(refreshed).accessToken().isSignedBy(pool).hasGroups("admins");
    }

    @Test
    void a_wrong_password_is_refused_in_cognitos_words(UserPool pool) {
        assertThatRefused(() -> pool.adminSignIn("alice", "Wrong-Horse-1"))
                .isWrongPassword();
    }

    @Test
    void an_operation_that_is_newer_than_the_sdk_is_refused_by_name(UserPool pool, @Called("alice") TestUser alice) {
        Tokens tokens = pool.adminSignIn(alice).expectTokens();

        if (System.getProperty("expected.awssdk").startsWith("2.21.")) {
            assertThatThrownBy(() -> pool.getTokensFromRefreshToken(tokens))
                    .isExactlyInstanceOf(UnsupportedOperationException.class)
                    .hasMessage("The AWS SDK on the class path, 2.21.0, is too old for GetTokensFromRefreshToken. Raise"
                            + " the version of software.amazon.awssdk:cognitoidentityprovider.");
        } else {
            assertThat(pool.getTokensFromRefreshToken(tokens)).accessToken().isSignedBy(pool);
        }
    }
}
