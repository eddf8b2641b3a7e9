package org.cognitojunit.scenarios.refusal;

import static org.cognitojunit.assertions.CognitoAssertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThatRefused;

import java.util.Map;
import org.cognitojunit.AppClient;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolClient;
import org.cognitojunit.PoolUser;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.definition.AuthFlow;
import org.cognitojunit.scenariotools.marker.NotVerified;
import org.cognitojunit.scenariotools.marker.SeenOnAws;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;

/** Flows that a client does not permit, clients and pools that do not exist, parameters that are missing. */
class FlowScenarios {

    private static final String NO_SUCH_CLIENT = "0123456789abcdefghij012345";

    /** A client that permits no password flow. */
    @Nested
    @CognitoUserPool(
            client = @PoolClient(authFlows = AuthFlow.USER_SRP_AUTH),
            users = @PoolUser(name = "alice", password = "Correct-Horse-1"))
    class NotPermitted {

        @Test
        @NotVerified(reason = "CLI and GH quote the text")
        void the_admin_password_flow_is_refused(UserPool pool, TestUser alice) {
            assertThatRefused(() -> pool.adminSignIn(alice))
                    .isExactly(InvalidParameterException.class, "Auth flow not enabled for this client");
        }

        @Test
        @NotVerified(reason = "CLI and GH quote the text; deduced for the older name")
        void the_admin_password_flow_is_refused_under_its_older_name(
                UserPool pool, AppClient client, CognitoIdentityProviderClient cognito) {
            assertThatRefused(() -> cognito.adminInitiateAuth(r -> r.userPoolId(pool.id())
                            .clientId(client.id())
                            .authFlow("ADMIN_NO_SRP_AUTH")
                            .authParameters(Map.of("USERNAME", "alice", "PASSWORD", "Correct-Horse-1"))))
                    .isExactly(InvalidParameterException.class, "Auth flow not enabled for this client");
        }

        @Test
        @SeenOnAws(source = "STK-login", on = "2026-09-24")
        void the_user_password_flow_is_refused(UserPool pool, TestUser alice) {
            assertThatRefused(() -> pool.signIn(alice))
                    .isExactly(InvalidParameterException.class, "USER_PASSWORD_AUTH flow not enabled for this client");
        }

        @Test
        @NotVerified(reason = "the order of checks is known only as far as client, secret and flow")
        void the_flow_is_checked_before_the_user(UserPool pool) {
            assertThatRefused(() -> pool.adminSignIn("mallory", "whatever"))
                    .isExactly(InvalidParameterException.class, "Auth flow not enabled for this client");
        }
    }

    /** A client that permits both password flows. */
    @Nested
    @CognitoUserPool(
            client = @PoolClient(authFlows = {AuthFlow.ADMIN_USER_PASSWORD_AUTH, AuthFlow.USER_PASSWORD_AUTH}),
            users = @PoolUser(name = "alice", password = "Correct-Horse-1"))
    class Permitted {

        @Test
        @SeenOnAws(source = "STK-login", on = "2026-09-24")
        void the_user_password_flow_gives_tokens(UserPool pool, TestUser alice) {
            assertThat(pool.signIn(alice).expectTokens()).isSignedIn().hasRefreshToken();
        }

        @Test
        @SeenOnAws(source = "STK-login", on = "2026-09-24")
        void an_admin_flow_is_refused_on_the_public_api(AppClient client, CognitoIdentityProviderClient cognito) {
            assertThatRefused(() -> cognito.initiateAuth(r -> r.clientId(client.id())
                            .authFlow("ADMIN_USER_PASSWORD_AUTH")
                            .authParameters(Map.of("USERNAME", "alice", "PASSWORD", "Correct-Horse-1"))))
                    .isExactly(InvalidParameterException.class, "Initiate Auth method not supported.");
        }

        @Test
        @NotVerified(reason = "BOT says that the flow is not for this operation; the text is deduced")
        void the_user_password_flow_is_refused_on_the_administrators_api(
                UserPool pool, AppClient client, CognitoIdentityProviderClient cognito) {
            assertThatRefused(() -> cognito.adminInitiateAuth(r -> r.userPoolId(pool.id())
                            .clientId(client.id())
                            .authFlow("USER_PASSWORD_AUTH")
                            .authParameters(Map.of("USERNAME", "alice", "PASSWORD", "Correct-Horse-1"))))
                    .isExactly(InvalidParameterException.class, "Initiate Auth method not supported.");
        }

        @Test
        @NotVerified(reason = "CLI: the text is in error tables of client applications")
        void a_missing_username_is_named(UserPool pool, AppClient client, CognitoIdentityProviderClient cognito) {
            assertThatRefused(() -> cognito.adminInitiateAuth(r -> r.userPoolId(pool.id())
                            .clientId(client.id())
                            .authFlow("ADMIN_USER_PASSWORD_AUTH")
                            .authParameters(Map.of("PASSWORD", "Correct-Horse-1"))))
                    .isExactly(InvalidParameterException.class, "Missing required parameter USERNAME");
        }

        @Test
        @NotVerified(reason = "CLI: the text is in error tables of client applications")
        void a_missing_password_is_named(UserPool pool, AppClient client, CognitoIdentityProviderClient cognito) {
            assertThatRefused(() -> cognito.adminInitiateAuth(r -> r.userPoolId(pool.id())
                            .clientId(client.id())
                            .authFlow("ADMIN_USER_PASSWORD_AUTH")
                            .authParameters(Map.of("USERNAME", "alice"))))
                    .isExactly(InvalidParameterException.class, "Missing required parameter PASSWORD");
        }

        @Test
        @NotVerified(reason = "CLI: the text is in error tables of client applications")
        void a_missing_refresh_token_is_named(AppClient client, CognitoIdentityProviderClient cognito) {
            assertThatRefused(() -> cognito.initiateAuth(r -> r.clientId(client.id())
                            .authFlow("REFRESH_TOKEN_AUTH")
                            .authParameters(Map.of())))
                    .isExactly(InvalidParameterException.class, "Missing required parameter REFRESH_TOKEN");
        }

        @Test
        @SeenOnAws(source = "STK-login", on = "2026-09-24")
        void an_unknown_client_is_refused_on_the_public_api(CognitoIdentityProviderClient cognito) {
            assertThatRefused(() -> cognito.initiateAuth(r -> r.clientId(NO_SUCH_CLIENT)
                            .authFlow("USER_PASSWORD_AUTH")
                            .authParameters(Map.of("USERNAME", "alice", "PASSWORD", "Correct-Horse-1"))))
                    .isExactly(
                            ResourceNotFoundException.class, "User pool client " + NO_SUCH_CLIENT + " does not exist.");
        }

        @Test
        @NotVerified(reason = "STK-login has the text for a client of another pool; this one is of none")
        void a_client_that_is_not_the_pools_is_refused_on_the_administrators_api(
                UserPool pool, CognitoIdentityProviderClient cognito) {
            assertThatRefused(() -> cognito.adminInitiateAuth(r -> r.userPoolId(pool.id())
                            .clientId(NO_SUCH_CLIENT)
                            .authFlow("ADMIN_USER_PASSWORD_AUTH")
                            .authParameters(Map.of("USERNAME", "alice", "PASSWORD", "Correct-Horse-1"))))
                    .isExactly(
                            ResourceNotFoundException.class,
                            "User pool client " + NO_SUCH_CLIENT + " does not exist in user pool " + pool.id() + ".");
        }

        @Test
        @SeenOnAws(source = "STK-login", on = "2026-09-24")
        void an_unknown_pool_is_refused(UserPool pool, AppClient client, CognitoIdentityProviderClient cognito) {
            String unknown = pool.id().replaceAll("_.*", "_000000000");

            assertThatRefused(() -> cognito.adminInitiateAuth(r -> r.userPoolId(unknown)
                            .clientId(client.id())
                            .authFlow("ADMIN_USER_PASSWORD_AUTH")
                            .authParameters(Map.of("USERNAME", "alice", "PASSWORD", "Correct-Horse-1"))))
                    .isExactly(ResourceNotFoundException.class, "User pool " + unknown + " does not exist.");
        }

        @Test
        @NotVerified(reason = "PFL has the text, from CloudFormation, which hides the type")
        void older_and_newer_names_of_flows_do_not_mix(UserPool pool, CognitoIdentityProviderClient cognito) {
            assertThatRefused(() -> cognito.createUserPoolClient(r -> r.userPoolId(pool.id())
                            .clientName("mixed")
                            .explicitAuthFlowsWithStrings("ADMIN_NO_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH")))
                    .isExactly(
                            InvalidParameterException.class,
                            "Auth flow name with prefix 'ALLOW' cannot be used with legacy auth flow names.");
        }
    }
}
