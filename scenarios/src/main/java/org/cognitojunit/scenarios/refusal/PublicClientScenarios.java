package org.cognitojunit.scenarios.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThatRefused;

import java.util.Map;
import org.cognitojunit.AppClient;
import org.cognitojunit.Called;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolClient;
import org.cognitojunit.PoolUser;
import org.cognitojunit.RequiresCapability;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.auth.NewPasswordRequired;
import org.cognitojunit.auth.Tokens;
import org.cognitojunit.backend.Capability;
import org.cognitojunit.definition.AuthFlow;
import org.cognitojunit.scenariotools.marker.NotVerified;
import org.cognitojunit.scenariotools.marker.SeenOnAws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** A client without a secret: what proves to know one is refused, in every operation that takes a SECRET_HASH. */
@CognitoUserPool(
        client =
                @PoolClient(
                        authFlows = {
                            AuthFlow.ADMIN_USER_PASSWORD_AUTH,
                            AuthFlow.USER_PASSWORD_AUTH,
                            AuthFlow.USER_SRP_AUTH,
                            AuthFlow.USER_AUTH,
                            AuthFlow.CUSTOM_AUTH
                        }),
        users = {
            @PoolUser(name = "alice", password = "Correct-Horse-1"),
            @PoolUser(name = "bob", temporaryPassword = "Temp-Horse-1")
        })
class PublicClientScenarios {

    private static final String REPORTED = "GH has the text for SignUp; the same here is deduced";
    private static final String HASH = "d3Jvbmc=";

    private UserPool pool;
    private AppClient client;
    private CognitoIdentityProviderClient cognito;

    @ParameterizedTest
    @ValueSource(strings = {"USER_PASSWORD_AUTH", "USER_SRP_AUTH", "USER_AUTH", "CUSTOM_AUTH", "REFRESH_TOKEN_AUTH"})
    @NotVerified(reason = REPORTED)
    void no_flow_takes_a_hash(String flow) {
        assertThatRefused(() -> cognito.initiateAuth(
                        r -> r.clientId(client.id()).authFlow(flow).authParameters(everything())))
                .isInvalidParameter(notConfigured());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ADMIN_USER_PASSWORD_AUTH", "USER_SRP_AUTH", "USER_AUTH", "CUSTOM_AUTH", "REFRESH_TOKEN_AUTH"})
    @NotVerified(reason = REPORTED)
    void no_flow_of_administrators_takes_a_hash(String flow) {
        assertThatRefused(() -> cognito.adminInitiateAuth(r -> r.userPoolId(pool.id())
                        .clientId(client.id())
                        .authFlow(flow)
                        .authParameters(everything())))
                .isInvalidParameter(notConfigured());
    }

    @Test
    @NotVerified(reason = REPORTED)
    void no_answer_takes_a_hash(@Called("bob") TestUser bob) {
        NewPasswordRequired challenge = pool.adminSignIn(bob).expectNewPasswordRequired();
        Map<String, String> answer = Map.of("USERNAME", "bob", "NEW_PASSWORD", "New-Horse-1", "SECRET_HASH", HASH);

        assertThatRefused(() -> cognito.respondToAuthChallenge(r -> r.clientId(client.id())
                        .challengeName("NEW_PASSWORD_REQUIRED")
                        .session(challenge.session())
                        .challengeResponses(answer)))
                .isInvalidParameter(notConfigured());
        assertThatRefused(() -> cognito.adminRespondToAuthChallenge(r -> r.userPoolId(pool.id())
                        .clientId(client.id())
                        .challengeName("NEW_PASSWORD_REQUIRED")
                        .session(challenge.session())
                        .challengeResponses(answer)))
                .isInvalidParameter(notConfigured());
    }

    @Test
    @SeenOnAws(source = "GH", on = "2021-07-06")
    void no_sign_up_takes_a_hash() {
        assertThatRefused(() -> cognito.signUp(r -> r.clientId(client.id())
                        .secretHash(HASH)
                        .username("carol")
                        .password("Correct-Horse-1")))
                .isInvalidParameter(notConfigured());
    }

    @Test
    @NotVerified(reason = REPORTED)
    void no_confirmation_takes_a_hash() {
        assertThatRefused(() -> cognito.confirmSignUp(r -> r.clientId(client.id())
                        .secretHash(HASH)
                        .username("alice")
                        .confirmationCode("123456")))
                .isInvalidParameter(notConfigured());
    }

    @Test
    @RequiresCapability(Capability.MESSAGES)
    @NotVerified(reason = REPORTED)
    void no_repeated_code_takes_a_hash() {
        assertThatRefused(() -> cognito.resendConfirmationCode(
                        r -> r.clientId(client.id()).secretHash(HASH).username("alice")))
                .isInvalidParameter(notConfigured());
    }

    @Test
    @RequiresCapability(Capability.MESSAGES)
    @NotVerified(reason = REPORTED)
    void no_forgotten_password_takes_a_hash() {
        assertThatRefused(() -> cognito.forgotPassword(
                        r -> r.clientId(client.id()).secretHash(HASH).username("alice")))
                .isInvalidParameter(notConfigured());
    }

    @Test
    @NotVerified(reason = REPORTED)
    void no_new_password_takes_a_hash() {
        assertThatRefused(() -> cognito.confirmForgotPassword(r -> r.clientId(client.id())
                        .secretHash(HASH)
                        .username("alice")
                        .confirmationCode("123456")
                        .password("Fresh-Horse-1")))
                .isInvalidParameter(notConfigured());
    }

    @Test
    @SeenOnAws(source = "STK-rot", on = "2026-09-24")
    void the_secret_itself_is_ignored_by_a_refresh(@Called("alice") TestUser alice) {
        Tokens tokens = pool.adminSignIn(alice).expectTokens();

        assertThat(cognito.getTokensFromRefreshToken(r -> r.clientId(client.id())
                                .clientSecret("noSecretOfThisClientWhatever")
                                .refreshToken(tokens.refreshToken()))
                        .authenticationResult()
                        .accessToken())
                .isNotEmpty();
    }

    private static Map<String, String> everything() {
        return Map.of(
                "USERNAME",
                "alice",
                "PASSWORD",
                "Correct-Horse-1",
                "SRP_A",
                "1234",
                "REFRESH_TOKEN",
                "garbage",
                "SECRET_HASH",
                HASH);
    }

    private String notConfigured() {
        return "App client " + client.id() + " is not configured for secret but secret hash was received";
    }
}
