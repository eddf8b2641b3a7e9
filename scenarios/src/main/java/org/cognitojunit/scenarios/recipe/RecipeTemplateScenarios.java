package org.cognitojunit.scenarios.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThat;

import org.cognitojunit.AppClient;
import org.cognitojunit.Called;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolTemplate;
import org.cognitojunit.PoolUser;
import org.cognitojunit.StackOutputs;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.auth.Tokens;
import org.cognitojunit.definition.Lifecycle;
import org.cognitojunit.scenariotools.marker.NotVerified;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExplicitAuthFlowsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientType;

/** The recipe's own CloudFormation template: a client with ADMIN_NO_SRP_AUTH, in a pool that another template exports. */
@CognitoUserPool(
        template = @PoolTemplate({"classpath:recipe/pool.yaml", "classpath:recipe/client.yaml"}),
        users = @PoolUser(name = "bob", temporaryPassword = "Temp-Horse-1"),
        lifecycle = Lifecycle.PER_METHOD)
class RecipeTemplateScenarios {

    @Test
    @NotVerified(reason = "No capture shows what CloudFormation made of this template")
    void the_client_is_what_the_template_says(
            UserPool pool, AppClient client, StackOutputs outputs, CognitoIdentityProviderClient cognito) {
        UserPoolClientType described = cognito.describeUserPoolClient(
                        r -> r.userPoolId(outputs.get("UserPoolId")).clientId(outputs.get("ClientId")))
                .userPoolClient();

        assertThat(described.clientId()).isEqualTo(client.id());
        assertThat(described.userPoolId()).isEqualTo(pool.id());
        assertThat(described.explicitAuthFlows()).containsExactly(ExplicitAuthFlowsType.ADMIN_NO_SRP_AUTH);
        assertThat(described.refreshTokenValidity()).isEqualTo(30);
        assertThat(described.clientSecret()).isNull();
    }

    @Test
    @NotVerified(reason = "STK-login has seen this sign-in, and not with a client that CloudFormation made")
    void its_client_signs_a_user_in_with_a_temporary_password_and_refreshes(
            UserPool pool, @Called("MyFirstUserPoolClient") AppClient client, TestUser bob) {
        Tokens tokens = pool.with(client)
                .adminSignIn(bob)
                .expectNewPasswordRequired()
                .respond("New-Horse-1")
                .expectTokens();

        assertThat(tokens).isSignedIn().hasRefreshToken();
        assertThat(pool.adminRefresh(tokens)).isSignedIn().hasNoRefreshToken();
    }
}
