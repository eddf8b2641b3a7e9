package org.cognitojunit.scenarios.refusal;

import static org.cognitojunit.assertions.CognitoAssertions.assertThatRefused;

import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolUser;
import org.cognitojunit.RequiresCapability;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.backend.Capability;
import org.cognitojunit.definition.Lifecycle;
import org.cognitojunit.scenariotools.marker.NotVerified;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminInitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SchemaAttributeType;

/** Attributes that come with a new password. */
class NewPasswordAttributeScenarios {

    private static final String REPORTS = "GH and CLI quote the text; no capture";

    /** A pool that requires none. */
    @Nested
    @CognitoUserPool(
            users = @PoolUser(name = "bob", temporaryPassword = "Temp-Horse-1"),
            lifecycle = Lifecycle.PER_METHOD)
    class None {

        @Test
        @NotVerified(reason = "BOT: userAttributes.<name> sets an attribute; no capture")
        void an_attribute_can_be_set(UserPool pool, TestUser bob, CognitoIdentityProviderClient cognito) {
            pool.adminSignIn(bob)
                    .expectNewPasswordRequired()
                    .respond("New-Horse-1", Map.of("name", "Bob"))
                    .expectTokens();

            Assertions.assertThat(
                            cognito.adminGetUser(r -> r.userPoolId(pool.id()).username("bob"))
                                    .userAttributes())
                    .contains(AttributeType.builder().name("name").value("Bob").build());
        }

        @Test
        @RequiresCapability(Capability.MESSAGES)
        @NotVerified(reason = REPORTS)
        void an_attribute_that_has_a_value_cannot_be_set_again(
                UserPool pool, TestUser bob, CognitoIdentityProviderClient cognito) {
            cognito.adminUpdateUserAttributes(r -> r.userPoolId(pool.id())
                    .username("bob")
                    .userAttributes(AttributeType.builder()
                            .name("email")
                            .value("bob@example.com")
                            .build()));

            assertThatRefused(() -> pool.adminSignIn(bob)
                            .expectNewPasswordRequired()
                            .respond("New-Horse-1", Map.of("email", "other@example.com")))
                    .isNotAuthorized("Cannot modify an already provided email");
        }

        @Test
        @NotVerified(reason = "STK-prof has the text for SignUp")
        void an_attribute_that_nobody_may_write_is_refused(UserPool pool, TestUser bob) {
            assertThatRefused(() -> pool.adminSignIn(bob)
                            .expectNewPasswordRequired()
                            .respond("New-Horse-1", Map.of("email_verified", "true")))
                    .isInvalidParameter("Cannot modify the non-mutable attribute email_verified");
        }

        @Test
        @NotVerified(reason = "STK-cred has the text for sign-ins")
        void a_user_who_is_disabled_meanwhile_is_refused(
                UserPool pool, TestUser bob, CognitoIdentityProviderClient cognito) {
            var challenge = pool.adminSignIn(bob).expectNewPasswordRequired();
            cognito.adminDisableUser(r -> r.userPoolId(pool.id()).username("bob"));

            assertThatRefused(() -> challenge.respond("New-Horse-1")).isUserDisabled();
        }
    }

    /** A pool that requires two. */
    @Nested
    @CognitoUserPool
    class Required {

        private CognitoIdentityProviderClient cognito;
        private String pool;
        private String client;

        @BeforeEach
        void createPool(UserPool model, CognitoIdentityProviderClient sdk) {
            cognito = sdk;
            pool = cognito.createUserPool(
                            r -> r.poolName(model.name() + "-required").schema(required("name"), required("address")))
                    .userPool()
                    .id();
            client = cognito.createUserPoolClient(r -> r.userPoolId(pool)
                            .clientName("c")
                            .explicitAuthFlowsWithStrings("ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"))
                    .userPoolClient()
                    .clientId();
            cognito.adminCreateUser(r -> r.userPoolId(pool)
                    .username("bob")
                    .temporaryPassword("Temp-Horse-1")
                    .messageAction("SUPPRESS"));
        }

        @AfterEach
        void deletePool() {
            cognito.deleteUserPool(r -> r.userPoolId(pool));
        }

        @Test
        @NotVerified(reason = "BOT: requiredAttributes, a JSON array; STK-login has it empty")
        void the_challenge_names_what_is_missing() {
            Assertions.assertThat(initiate().challengeParameters())
                    .containsEntry("requiredAttributes", "[\"userAttributes.name\",\"userAttributes.address\"]");
        }

        @Test
        @NotVerified(reason = REPORTS)
        void one_that_is_missing_is_named() {
            String session = initiate().session();

            assertThatRefused(() -> answer(session, Map.of("userAttributes.address", "Home")))
                    .isInvalidParameter("Invalid attributes given, name is missing");
        }

        @Test
        @NotVerified(reason = "GH has the first half of the text; how it ends for several is deduced")
        void several_that_are_missing_are_named() {
            String session = initiate().session();

            assertThatRefused(() -> answer(session, Map.of()))
                    .isInvalidParameter("Invalid attributes given, name and address are missing");
        }

        @Test
        @NotVerified(reason = "BOT; no capture")
        void with_all_of_them_the_user_is_signed_in() {
            String session = initiate().session();

            Assertions.assertThat(
                            answer(session, Map.of("userAttributes.address", "Home", "userAttributes.name", "Bob")))
                    .isNotEmpty();
        }

        private AdminInitiateAuthResponse initiate() {
            return cognito.adminInitiateAuth(r -> r.userPoolId(pool)
                    .clientId(client)
                    .authFlow("ADMIN_USER_PASSWORD_AUTH")
                    .authParameters(Map.of("USERNAME", "bob", "PASSWORD", "Temp-Horse-1")));
        }

        private String answer(String session, Map<String, String> attributes) {
            Map<String, String> responses = new LinkedHashMap<>(attributes);
            responses.put("USERNAME", "bob");
            responses.put("NEW_PASSWORD", "New-Horse-1");
            return cognito.adminRespondToAuthChallenge(r -> r.userPoolId(pool)
                            .clientId(client)
                            .challengeName("NEW_PASSWORD_REQUIRED")
                            .session(session)
                            .challengeResponses(responses))
                    .authenticationResult()
                    .accessToken();
        }

        private SchemaAttributeType required(String name) {
            return SchemaAttributeType.builder()
                    .name(name)
                    .attributeDataType("String")
                    .required(true)
                    .mutable(true)
                    .build();
        }
    }
}
