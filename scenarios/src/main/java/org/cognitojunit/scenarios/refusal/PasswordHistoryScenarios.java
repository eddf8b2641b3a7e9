package org.cognitojunit.scenarios.refusal;

import static org.cognitojunit.assertions.CognitoAssertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThatRefused;

import org.cognitojunit.Called;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolUser;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.auth.NewPasswordRequired;
import org.cognitojunit.definition.Lifecycle;
import org.cognitojunit.scenariotools.marker.NotVerified;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PasswordHistoryPolicyViolationException;

/** Passwords that a pool with a history does not let come back. BOT has the error's type; nobody has seen its text. */
@CognitoUserPool(
        users = {
            @PoolUser(name = "alice", password = "Correct-Horse-1"),
            @PoolUser(name = "bob", temporaryPassword = "Temp-Horse-1")
        },
        lifecycle = Lifecycle.PER_METHOD)
class PasswordHistoryScenarios {

    private static final String USED = "Password has previously been used.";

    private CognitoIdentityProviderClient cognito;

    @BeforeEach
    void remembering(UserPool pool) {
        cognito = pool.client();
        cognito.updateUserPool(r -> r.userPoolId(pool.id())
                .policies(p -> p.passwordPolicy(w -> w.minimumLength(8).passwordHistorySize(2))));
    }

    @Test
    @NotVerified(reason = "BOT names the error for ChangePassword; no capture of its text")
    void a_password_cannot_be_changed_into_itself(UserPool pool, @Called("alice") TestUser alice) {
        String token = pool.adminSignIn(alice).expectTokens().accessToken();

        assertThatRefused(() -> cognito.changePassword(r ->
                        r.accessToken(token).previousPassword(alice.password()).proposedPassword(alice.password())))
                .isExactly(PasswordHistoryPolicyViolationException.class, USED);
    }

    @Test
    @NotVerified(reason = "BOT names the error for RespondToAuthChallenge; no capture of its text")
    void a_temporary_password_cannot_be_kept_and_the_challenge_stays_open(UserPool pool, @Called("bob") TestUser bob) {
        NewPasswordRequired challenge = pool.adminSignIn(bob).expectNewPasswordRequired();

        assertThatRefused(() -> challenge.respond(bob.password()))
                .isExactly(PasswordHistoryPolicyViolationException.class, USED);
        assertThat(challenge.respond("New-Horse-1")).isSignedIn();
    }

    @Test
    @NotVerified(reason = "BOT names the error for AdminSetUserPassword; no capture of its text")
    void an_administrator_cannot_bring_a_password_back(UserPool pool, @Called("alice") TestUser alice) {
        cognito.adminSetUserPassword(r -> r.userPoolId(pool.id())
                .username("alice")
                .password("Second-Horse-2")
                .permanent(true));

        assertThatRefused(() -> cognito.adminSetUserPassword(r -> r.userPoolId(pool.id())
                        .username("alice")
                        .password(alice.password())
                        .permanent(true)))
                .isExactly(PasswordHistoryPolicyViolationException.class, USED);
    }
}
