package org.cognitojunit.scenarios.selfservice;

import static org.cognitojunit.assertions.CognitoAssertions.assertThatRefused;

import org.cognitojunit.AppClient;
import org.cognitojunit.Called;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolUser;
import org.cognitojunit.RequiresCapability;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.backend.Capability;
import org.cognitojunit.definition.Lifecycle;
import org.cognitojunit.scenariotools.marker.NotVerified;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;

/** Attributes that come without a value, which is not the empty value. */
@CognitoUserPool(lifecycle = Lifecycle.PER_METHOD, users = @PoolUser(name = "alice", password = "Correct-Horse-1"))
class AttributeValueScenarios {

    private static final AttributeType PICTURE =
            AttributeType.builder().name("picture").build();

    private static final AttributeType UNKNOWN =
            AttributeType.builder().name("custom:unknown").build();

    @Test
    @NotVerified(reason = "the text is in a public suite, without a date")
    void users_give_every_attribute_a_value(
            CognitoIdentityProviderClient cognito, UserPool pool, @Called("alice") TestUser alice) {
        String token = pool.adminSignIn(alice).expectTokens().accessToken();

        assertThatRefused(() ->
                        cognito.updateUserAttributes(r -> r.accessToken(token).userAttributes(PICTURE)))
                .isInvalidParameter("Attribute value for picture must not be null");
    }

    @Test
    @NotVerified(reason = "the text is in a public suite, without a date")
    void administrators_give_every_attribute_a_value(CognitoIdentityProviderClient cognito, UserPool pool) {
        assertThatRefused(() -> cognito.adminUpdateUserAttributes(
                        r -> r.userPoolId(pool.id()).username("alice").userAttributes(PICTURE)))
                .isInvalidParameter("Attribute value for picture must not be null");
    }

    @Test
    @NotVerified(reason = "the text is in a public suite, without a date")
    void a_missing_value_is_seen_before_the_schema_is(CognitoIdentityProviderClient cognito, UserPool pool) {
        assertThatRefused(() -> cognito.adminUpdateUserAttributes(
                        r -> r.userPoolId(pool.id()).username("alice").userAttributes(UNKNOWN)))
                .isInvalidParameter("Attribute value for custom:unknown must not be null");
    }

    @Test
    @NotVerified(reason = "by analogy with UpdateUserAttributes")
    void those_who_sign_up_give_every_attribute_a_value(CognitoIdentityProviderClient cognito, AppClient client) {
        assertThatRefused(() -> cognito.signUp(r -> r.clientId(client.id())
                        .username("bob")
                        .password("Correct-Horse-1")
                        .userAttributes(PICTURE)))
                .isInvalidParameter("Attribute value for picture must not be null");
    }

    @Test
    @RequiresCapability(Capability.MESSAGES)
    @NotVerified(reason = "by analogy with AdminUpdateUserAttributes")
    void a_new_user_is_given_every_attribute_with_a_value(CognitoIdentityProviderClient cognito, UserPool pool) {
        assertThatRefused(() -> cognito.adminCreateUser(
                        r -> r.userPoolId(pool.id()).username("bob").userAttributes(PICTURE)))
                .isInvalidParameter("Attribute value for picture must not be null");
    }
}
