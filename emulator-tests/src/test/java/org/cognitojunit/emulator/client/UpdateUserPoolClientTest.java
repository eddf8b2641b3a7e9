package org.cognitojunit.emulator.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;

import java.time.Duration;
import java.util.function.Consumer;
import org.cognitojunit.emulator.EmulatorFixture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExplicitAuthFlowsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.FeatureType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidOAuthFlowException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.OAuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PreventUserExistenceErrorTypes;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.TimeUnitsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.TokenValidityUnitsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UpdateUserPoolClientRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientType;

class UpdateUserPoolClientTest {

    @AutoClose
    private static final EmulatorFixture aws = EmulatorFixture.start();

    private String pool = "";
    private UserPoolClientType before = UserPoolClientType.builder().build();

    /** A client in which nothing is as it would be by default. */
    @BeforeEach
    void createClient() {
        pool = aws.cognito().createUserPool(r -> r.poolName("p")).userPool().id();
        before = aws.cognito()
                .createUserPoolClient(r -> r.userPoolId(pool)
                        .clientName("before")
                        .generateSecret(true)
                        .accessTokenValidity(5)
                        .idTokenValidity(6)
                        .refreshTokenValidity(7)
                        .tokenValidityUnits(
                                u -> u.accessToken(TimeUnitsType.MINUTES).idToken(TimeUnitsType.MINUTES))
                        .allowedOAuthFlowsUserPoolClient(true)
                        .allowedOAuthFlows(OAuthFlowType.CODE)
                        .allowedOAuthScopes("openid")
                        .callbackURLs("https://example.com")
                        .logoutURLs("https://example.com")
                        .defaultRedirectURI("https://example.com")
                        .supportedIdentityProviders("COGNITO")
                        .analyticsConfiguration(
                                a -> a.applicationArn("arn:aws:mobiletargeting:us-east-1:123456789012:apps/a1"))
                        .authSessionValidity(10)
                        .enablePropagateAdditionalUserContextData(true)
                        .enableTokenRevocation(false)
                        .explicitAuthFlows(ExplicitAuthFlowsType.ALLOW_USER_SRP_AUTH)
                        .preventUserExistenceErrors(PreventUserExistenceErrorTypes.ENABLED)
                        .readAttributes("email")
                        .writeAttributes("email")
                        .refreshTokenRotation(t -> t.feature(FeatureType.ENABLED)))
                .userPoolClient();
    }

    @Test
    void what_is_left_out_goes_back_to_its_default_but_name_secret_and_creation_date_stay() {
        UserPoolClientType after = update(r -> {});

        assertThat(after)
                .isEqualTo(UserPoolClientType.builder()
                        .userPoolId(pool)
                        .clientId(before.clientId())
                        .clientName("before")
                        .clientSecret(before.clientSecret())
                        .creationDate(before.creationDate())
                        .lastModifiedDate(after.lastModifiedDate())
                        .allowedOAuthFlowsUserPoolClient(false)
                        .authSessionValidity(3)
                        .clientType("REGULAR")
                        .enablePropagateAdditionalUserContextData(false)
                        .enableTokenRevocation(true)
                        .refreshTokenValidity(30)
                        .tokenValidityUnits(TokenValidityUnitsType.builder().build())
                        .build());
    }

    @Test
    void the_answer_is_what_a_description_shows() {
        UserPoolClientType after = update(r -> r.clientName("after").accessTokenValidity(2));

        assertThat(after.clientName()).isEqualTo("after");
        assertThat(after.accessTokenValidity()).isEqualTo(2);
        assertThat(describe()).isEqualTo(after);
    }

    @Test
    void an_update_moves_the_date_of_the_last_change_only() {
        aws.emulator().clock().advance(Duration.ofHours(1));

        UserPoolClientType after = update(r -> {});

        assertThat(after.creationDate()).isEqualTo(before.creationDate());
        assertThat(after.lastModifiedDate())
                .isAfterOrEqualTo(before.lastModifiedDate().plus(Duration.ofHours(1)));
    }

    @Test
    void an_update_is_held_to_the_rules_of_a_creation_and_changes_nothing_when_refused() {
        assertUnchanged(
                r -> r.clientName("after").accessTokenValidity(25),
                InvalidParameterException.class,
                "Invalid range for token validity.");
        assertUnchanged(
                r -> r.clientName("after").logoutURLs("http://example.com"),
                InvalidParameterException.class,
                "http://example.com cannot use the HTTP protocol.");
        assertUnchanged(
                r -> r.clientName("after")
                        .explicitAuthFlows(ExplicitAuthFlowsType.ALLOW_REFRESH_TOKEN_AUTH)
                        .refreshTokenRotation(t -> t.feature(FeatureType.ENABLED)),
                InvalidParameterException.class,
                "ALLOW_REFRESH_TOKEN_AUTH is not a permitted ExplicitAuthFlow when refresh token rotation is enabled.");
    }

    @Test
    void the_secret_that_a_client_has_counts() {
        UserPoolClientType after = update(r -> r.allowedOAuthFlows(OAuthFlowType.CLIENT_CREDENTIALS));

        assertThat(after.allowedOAuthFlows()).containsExactly(OAuthFlowType.CLIENT_CREDENTIALS);
    }

    @Test
    void a_public_client_does_not_get_a_secret_by_an_update() {
        String publicClient = aws.cognito()
                .createUserPoolClient(r -> r.userPoolId(pool).clientName("public"))
                .userPoolClient()
                .clientId();

        assertRefused(
                () -> aws.cognito()
                        .updateUserPoolClient(r -> r.userPoolId(pool)
                                .clientId(publicClient)
                                .allowedOAuthFlows(OAuthFlowType.CLIENT_CREDENTIALS)),
                InvalidOAuthFlowException.class,
                "client_credentials flow can not be selected if client does not have a client secret.");
    }

    @Test
    void a_client_that_does_not_exist_cannot_be_updated() {
        assertRefused(
                () -> update(r -> r.clientId("nobody")),
                ResourceNotFoundException.class,
                "User pool client does not exist.");
    }

    @Test
    void a_client_cannot_be_updated_through_another_pool() {
        String other =
                aws.cognito().createUserPool(r -> r.poolName("p")).userPool().id();

        assertRefused(
                () -> update(r -> r.userPoolId(other)),
                ResourceNotFoundException.class,
                "User pool client does not exist.");
    }

    private void assertUnchanged(
            Consumer<UpdateUserPoolClientRequest.Builder> settings,
            Class<? extends CognitoIdentityProviderException> type,
            String message) {
        assertRefused(() -> update(settings), type, message);
        assertThat(describe()).isEqualTo(before);
    }

    private UserPoolClientType update(Consumer<UpdateUserPoolClientRequest.Builder> settings) {
        return aws.cognito()
                .updateUserPoolClient(r -> settings.accept(r.userPoolId(pool).clientId(before.clientId())))
                .userPoolClient();
    }

    private UserPoolClientType describe() {
        return aws.cognito()
                .describeUserPoolClient(r -> r.userPoolId(pool).clientId(before.clientId()))
                .userPoolClient();
    }
}
