package com.example;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.Called;
import org.cognitojunit.PoolUser;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.auth.Tokens;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExplicitAuthFlowsType;

@QuarkusTest
class MeTest extends ApiTest {

    @Test
    void the_access_token_says_who_calls(@Called("bob") TestUser bob) {
        Tokens tokens = pool.adminSignIn(bob).expectTokens();

        Response response = get("/me", tokens.accessToken());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.asString()).isEqualTo("bob");
    }

    @Test
    void refreshed_tokens_are_as_good(@Called("bob") TestUser bob) {
        Tokens tokens = pool.adminSignIn(bob).expectTokens();

        Tokens refreshed = pool.adminRefresh(tokens);

        assertThat(refreshed.accessToken()).isNotEqualTo(tokens.accessToken());
        assertThat(get("/me", refreshed.accessToken()).asString()).isEqualTo("bob");
    }

    @Test
    void an_id_token_opens_nothing(@Called("bob") TestUser bob) {
        Tokens tokens = pool.adminSignIn(bob).expectTokens();

        assertThat(get("/me", tokens.idToken()).statusCode()).isEqualTo(401);
    }

    @Test
    void a_token_of_another_client_opens_nothing(
            @Called("bob") TestUser bob, CognitoIdentityProviderClient cognito) {
        String another = cognito.createUserPoolClient(r -> r.userPoolId(pool.id())
                        .clientName("another")
                        .explicitAuthFlows(ExplicitAuthFlowsType.ALLOW_ADMIN_USER_PASSWORD_AUTH))
                .userPoolClient()
                .clientId();
        String token = cognito.adminInitiateAuth(r -> r.userPoolId(pool.id())
                        .clientId(another)
                        .authFlow(AuthFlowType.ADMIN_USER_PASSWORD_AUTH)
                        .authParameters(Map.of("USERNAME", bob.name(), "PASSWORD", bob.password())))
                .authenticationResult()
                .accessToken();

        assertThat(get("/me", token).statusCode()).isEqualTo(401);
    }

    @Test
    void nothing_is_open_without_a_token() {
        assertThat(given().get("/me").statusCode()).isEqualTo(401);
    }

    @Test
    @CognitoUserPool(users = @PoolUser(name = "bob", password = "Correct-Horse-2"))
    void a_token_of_another_pool_opens_nothing(UserPool another, TestUser bob) {
        Tokens tokens = another.adminSignIn(bob).expectTokens();

        assertThat(get("/me", tokens.accessToken()).statusCode()).isEqualTo(401);
    }
}
