package org.cognitojunit.emulator.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.cognitojunit.emulator.Refusals.assertRefused;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cognitojunit.emulator.EmulatorFixture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateUserPoolClientRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidOAuthFlowException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.OAuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ScopeDoesNotExistException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientType;

class OAuthSettingsTest {

    private static final String HTTPS = "https://example.com/cb";

    @AutoClose
    private static final EmulatorFixture aws = EmulatorFixture.start();

    private static String pool = "";

    @BeforeAll
    static void createPool() {
        pool = aws.cognito().createUserPool(r -> r.poolName("p")).userPool().id();
    }

    @Test
    void settings_come_back_as_they_went_in() {
        UserPoolClientType client = create(r -> code(r).allowedOAuthFlows(OAuthFlowType.CODE, OAuthFlowType.IMPLICIT)
                .allowedOAuthScopes("openid", "email", "phone", "profile", "aws.cognito.signin.user.admin")
                .logoutURLs("https://example.com/bye")
                .defaultRedirectURI(HTTPS)
                .supportedIdentityProviders("COGNITO"));

        assertThat(client.allowedOAuthFlowsUserPoolClient()).isTrue();
        assertThat(client.allowedOAuthFlows()).containsExactly(OAuthFlowType.CODE, OAuthFlowType.IMPLICIT);
        assertThat(client.allowedOAuthScopes())
                .containsExactly("openid", "email", "phone", "profile", "aws.cognito.signin.user.admin");
        assertThat(client.callbackURLs()).containsExactly(HTTPS);
        assertThat(client.logoutURLs()).containsExactly("https://example.com/bye");
        assertThat(client.defaultRedirectURI()).isEqualTo(HTTPS);
        assertThat(client.supportedIdentityProviders()).containsExactly("COGNITO");
    }

    @ParameterizedTest
    @MethodSource
    void settings_that_break_a_rule_are_refused(
            Consumer<CreateUserPoolClientRequest.Builder> settings, String message) {
        assertRefused(() -> create(settings), InvalidParameterException.class, message.replace("<pool>", pool));
    }

    static Stream<Arguments> settings_that_break_a_rule_are_refused() {
        String incomplete =
                "AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client is allowed to use"
                        + " OAuth flows.";
        return Stream.of(
                refused(
                        "no flows",
                        r -> r.allowedOAuthFlowsUserPoolClient(true).allowedOAuthScopes("openid"),
                        incomplete),
                refused(
                        "no scopes",
                        r -> r.allowedOAuthFlowsUserPoolClient(true)
                                .allowedOAuthFlows(OAuthFlowType.CODE)
                                .callbackURLs(HTTPS),
                        incomplete),
                refused(
                        "code without callbacks",
                        r -> r.allowedOAuthFlows(OAuthFlowType.CODE),
                        "CallbackUrls can not be empty when code flow or implicit flow is selected"),
                refused(
                        "implicit without callbacks",
                        r -> r.allowedOAuthFlows(OAuthFlowType.IMPLICIT),
                        "CallbackUrls can not be empty when code flow or implicit flow is selected"),
                refused(
                        "default redirect that is no callback",
                        r -> code(r).defaultRedirectURI("https://example.com/other"),
                        "The default redirect URI https://example.com/other is not in the callback URIs list."),
                refused(
                        "unknown identity provider",
                        r -> r.supportedIdentityProviders("COGNITO", "Google"),
                        "The provider Google does not exist for User Pool <pool>."));
    }

    @Test
    void the_clients_own_grant_does_not_go_with_grants_of_users() {
        assertRefused(
                () -> create(r -> code(r).generateSecret(true)
                        .allowedOAuthFlows(OAuthFlowType.CODE, OAuthFlowType.CLIENT_CREDENTIALS)),
                InvalidOAuthFlowException.class,
                "client_credentials flow can not be selected along with code flow or implicit flow.");
    }

    @Test
    void the_clients_own_grant_needs_a_secret() {
        assertRefused(
                () -> create(r -> r.allowedOAuthFlows(OAuthFlowType.CLIENT_CREDENTIALS)),
                InvalidOAuthFlowException.class,
                "client_credentials flow can not be selected if client does not have a client secret.");
    }

    @Test
    void the_clients_own_grant_works_with_a_secret_and_without_callbacks() {
        UserPoolClientType client =
                create(r -> r.generateSecret(true).allowedOAuthFlows(OAuthFlowType.CLIENT_CREDENTIALS));

        assertThat(client.allowedOAuthFlows()).containsExactly(OAuthFlowType.CLIENT_CREDENTIALS);
    }

    @Test
    void a_scope_must_exist() {
        assertRefused(
                () -> create(r -> code(r).allowedOAuthScopes("openid", "api/read")),
                ScopeDoesNotExistException.class,
                "Invalid scope requested: api/read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com",
                "https://example.com/cb?x=1",
                "http://localhost",
                "http://localhost:8080/cb",
                "http://127.0.0.1:3000",
                "http://[::1]:3000/cb",
                "HTTP://LOCALHOST/cb",
                "myapp://example",
                "com.example.app:/callback"
            })
    void users_may_come_back_to_a_safe_place(String url) {
        assertThatCode(() -> create(r -> code(r).callbackURLs(url).logoutURLs(url)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "http://example.com/cb,            http://example.com/cb cannot use the HTTP protocol.",
        "HTTP://example.com,               HTTP://example.com cannot use the HTTP protocol.",
        "http://localhost.example.com,     http://localhost.example.com cannot use the HTTP protocol.",
        "http://localhost:80@example.com,  http://localhost:80@example.com cannot use the HTTP protocol.",
        "http://127.0.0.2,                 http://127.0.0.2 cannot use the HTTP protocol.",
        "https://example.com/#top,         https://example.com/#top cannot use fragment",
        "http://localhost/#top,            http://localhost/#top cannot use fragment",
        "myapp://cb#,                      myapp://cb# cannot use fragment",
        "/cb,                              /cb is not an absolute URI.",
        "example.com/cb,                   example.com/cb is not an absolute URI."
    })
    void users_may_not_come_back_to_an_unsafe_place(String url, String message) {
        assertRefused(() -> create(r -> code(r).callbackURLs(HTTPS, url)), InvalidParameterException.class, message);
        assertRefused(() -> create(r -> r.logoutURLs(url)), InvalidParameterException.class, message);
    }

    private static Arguments refused(
            String what, Consumer<CreateUserPoolClientRequest.Builder> settings, String message) {
        return argumentSet(what, settings, message);
    }

    private static CreateUserPoolClientRequest.Builder code(CreateUserPoolClientRequest.Builder request) {
        return request.allowedOAuthFlowsUserPoolClient(true)
                .allowedOAuthFlows(OAuthFlowType.CODE)
                .allowedOAuthScopes("openid")
                .callbackURLs(HTTPS);
    }

    private static UserPoolClientType create(Consumer<CreateUserPoolClientRequest.Builder> settings) {
        return aws.cognito()
                .createUserPoolClient(r -> settings.accept(r.userPoolId(pool).clientName("c")))
                .userPoolClient();
    }
}
