package com.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.util.Map;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.Called;
import org.cognitojunit.PoolGroup;
import org.cognitojunit.PoolUser;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.auth.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExplicitAuthFlowsType;

/** The pool comes first: its annotation stands above that of Micronaut, which then asks for the properties. */
@CognitoUserPool(
        groups = @PoolGroup("admins"),
        users = {
            @PoolUser(name = "alice", password = "Correct-Horse-1", groups = "admins"),
            @PoolUser(name = "bob", password = "Correct-Horse-2")
        })
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiTest implements TestPropertyProvider {

    static UserPool pool;

    @Inject
    @Client("/")
    HttpClient api;

    @Override
    public Map<String, String> getProperties() {
        return Map.of(
                "cognito.issuer", pool.issuer().toString(),
                "cognito.client-id", pool.appClient().id());
    }

    @Test
    void the_access_token_says_who_calls(@Called("bob") TestUser bob) {
        Tokens tokens = pool.adminSignIn(bob).expectTokens();

        assertThat(get("/me", tokens.accessToken())).isEqualTo("bob");
    }

    @Test
    void a_group_of_the_pool_is_a_role(@Called("alice") TestUser alice) {
        Tokens tokens = pool.adminSignIn(alice).expectTokens();

        assertThat(get("/report", tokens.accessToken())).isEqualTo("for admins only");
    }

    @Test
    void who_is_not_in_the_group_is_turned_away(@Called("bob") TestUser bob) {
        Tokens tokens = pool.adminSignIn(bob).expectTokens();

        assertRefused("/report", tokens.accessToken(), HttpStatus.FORBIDDEN);
    }

    @Test
    void refreshed_tokens_are_as_good(@Called("alice") TestUser alice) {
        Tokens tokens = pool.adminSignIn(alice).expectTokens();

        Tokens refreshed = pool.adminRefresh(tokens);

        assertThat(refreshed.accessToken()).isNotEqualTo(tokens.accessToken());
        assertThat(get("/report", refreshed.accessToken())).isEqualTo("for admins only");
    }

    @Test
    void an_id_token_opens_nothing(@Called("alice") TestUser alice) {
        Tokens tokens = pool.adminSignIn(alice).expectTokens();

        assertRefused("/me", tokens.idToken(), HttpStatus.UNAUTHORIZED);
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

        assertRefused("/me", token, HttpStatus.UNAUTHORIZED);
    }

    @Test
    void nothing_is_open_without_a_token() {
        assertRefused(HttpRequest.GET("/me"), HttpStatus.UNAUTHORIZED);
    }

    @Test
    @CognitoUserPool(users = @PoolUser(name = "alice", password = "Correct-Horse-1"))
    void a_token_of_another_pool_opens_nothing(UserPool another, TestUser alice) {
        Tokens tokens = another.adminSignIn(alice).expectTokens();

        assertRefused("/me", tokens.accessToken(), HttpStatus.UNAUTHORIZED);
    }

    private String get(String path, String token) {
        return api.toBlocking().retrieve(HttpRequest.GET(path).bearerAuth(token));
    }

    private void assertRefused(String path, String token, HttpStatus status) {
        assertRefused(HttpRequest.GET(path).bearerAuth(token), status);
    }

    private void assertRefused(MutableHttpRequest<?> request, HttpStatus status) {
        assertThatExceptionOfType(HttpClientResponseException.class)
                .isThrownBy(() -> api.toBlocking().exchange(request))
                .extracting(HttpClientResponseException::getStatus)
                .isEqualTo(status);
    }
}
