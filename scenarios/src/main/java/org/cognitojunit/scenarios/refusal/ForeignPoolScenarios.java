package org.cognitojunit.scenarios.refusal;

import static org.cognitojunit.assertions.CognitoAssertions.assertThatRefused;

import java.util.Map;
import org.cognitojunit.AppClient;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.auth.NewPasswordRequired;
import org.cognitojunit.auth.Tokens;
import org.cognitojunit.scenariotools.marker.NotVerified;
import org.cognitojunit.scenariotools.marker.SeenOnAws;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;

/** What belongs to one pool opens nothing in another. */
@CognitoUserPool(
        users = {
            @PoolUser(name = "alice", password = "Correct-Horse-1"),
            @PoolUser(name = "bob", temporaryPassword = "Temp-Horse-1")
        })
class ForeignPoolScenarios {

    static UserPool home;

    /** Another pool, with users of the same names and passwords. */
    @Nested
    @CognitoUserPool(
            users = {
                @PoolUser(name = "alice", password = "Correct-Horse-1"),
                @PoolUser(name = "bob", temporaryPassword = "Temp-Horse-1")
            })
    class Elsewhere {

        @Test
        @SeenOnAws(source = "STK-login", on = "2026-09-24")
        void a_refresh_token_is_refused(UserPool elsewhere) {
            Tokens tokens = home.adminSignIn("alice", "Correct-Horse-1").expectTokens();

            assertThatRefused(() -> elsewhere.refresh(tokens)).isNotAuthorized("Invalid Refresh Token");
        }

        @Test
        @SeenOnAws(source = "STK-login", on = "2026-09-24")
        void a_client_is_unknown(UserPool elsewhere, CognitoIdentityProviderClient cognito) {
            AppClient foreign = home.appClient();

            assertThatRefused(() -> cognito.describeUserPoolClient(
                            r -> r.userPoolId(elsewhere.id()).clientId(foreign.id())))
                    .isExactly(ResourceNotFoundException.class, "User pool client does not exist.");
        }

        @Test
        @NotVerified(reason = "DG26: a session is bound to its pool; no capture shows the text")
        void a_session_is_refused(UserPool elsewhere, AppClient client, CognitoIdentityProviderClient cognito) {
            NewPasswordRequired challenge =
                    home.adminSignIn("bob", "Temp-Horse-1").expectNewPasswordRequired();

            assertThatRefused(() -> cognito.adminRespondToAuthChallenge(r -> r.userPoolId(elsewhere.id())
                            .clientId(client.id())
                            .challengeName(NewPasswordRequired.NAME)
                            .session(challenge.session())
                            .challengeResponses(Map.of("USERNAME", "bob", "NEW_PASSWORD", "New-Horse-1"))))
                    .isInvalidSession();
        }
    }
}
