package org.cognitojunit.emulator.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cognitojunit.emulator.EmulatorFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AnalyticsConfigurationType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateUserPoolClientRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExplicitAuthFlowsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.FeatureType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PreventUserExistenceErrorTypes;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RefreshTokenRotationType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.TokenValidityUnitsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientType;

class CreateUserPoolClientTest {

    private static final String APPLICATION = "arn:aws:mobiletargeting:us-east-1:123456789012:apps/a1";
    private static final String ROLE = "arn:aws:iam::123456789012:role/analytics";

    @AutoClose
    private static final EmulatorFixture aws = EmulatorFixture.start();

    private static String pool = "";

    @BeforeAll
    static void createPool() {
        pool = aws.cognito().createUserPool(r -> r.poolName("p")).userPool().id();
    }

    @Test
    void a_client_of_which_only_the_name_is_said_has_all_defaults_and_nothing_else() {
        UserPoolClientType client = create(r -> {});

        assertThat(client)
                .isEqualTo(UserPoolClientType.builder()
                        .userPoolId(pool)
                        .clientId(client.clientId())
                        .clientName("c")
                        .creationDate(client.creationDate())
                        .lastModifiedDate(client.creationDate())
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
    void a_description_is_the_answer_to_the_creation() {
        UserPoolClientType created = create(r -> r.generateSecret(true)
                .authSessionValidity(15)
                .enableTokenRevocation(false)
                .preventUserExistenceErrors(PreventUserExistenceErrorTypes.ENABLED)
                .analyticsConfiguration(a -> a.applicationArn(APPLICATION).userDataShared(true)));

        UserPoolClientType described = aws.cognito()
                .describeUserPoolClient(r -> r.userPoolId(pool).clientId(created.clientId()))
                .userPoolClient();

        assertThat(described).isEqualTo(created);
        assertThat(described.authSessionValidity()).isEqualTo(15);
        assertThat(described.enableTokenRevocation()).isFalse();
        assertThat(described.preventUserExistenceErrors()).isEqualTo(PreventUserExistenceErrorTypes.ENABLED);
        assertThat(described.analyticsConfiguration().userDataShared()).isTrue();
    }

    @Test
    void ids_and_generated_secrets_have_cognitos_form() {
        UserPoolClientType client = create(r -> r.generateSecret(true));

        assertThat(client.clientId()).matches("[0-9a-v]{26}");
        assertThat(client.clientSecret()).matches("[0-9a-z]{52}");
    }

    @Test
    void every_client_has_a_secret_of_its_own() {
        String one = create(r -> r.generateSecret(true)).clientSecret();
        String other = create(r -> r.generateSecret(true)).clientSecret();

        assertThat(one).isNotEqualTo(other);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"abcdefghijklmnopqrstuvwx", "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_+abcdefghijklmnopqrstuvwxyz"})
    void a_caller_may_bring_the_secret(String secret) {
        assertThat(create(r -> r.clientSecret(secret)).clientSecret()).isEqualTo(secret);
    }

    @Test
    void a_secret_that_is_too_short_is_refused_without_being_shown() {
        assertRefused(
                () -> create(r -> r.clientSecret("abcdefghijklmnopqrstuvw")),
                InvalidParameterException.class,
                "1 validation error detected: Value at 'clientSecret' failed to satisfy constraint: Member must have"
                        + " length greater than or equal to 24");
    }

    @Test
    void a_secret_that_is_too_long_is_refused() {
        assertRefused(
                () -> create(r -> r.clientSecret("a".repeat(65))),
                InvalidParameterException.class,
                "1 validation error detected: Value at 'clientSecret' failed to satisfy constraint: Member must have"
                        + " length less than or equal to 64");
    }

    @Test
    void a_secret_cannot_be_both_brought_and_generated() {
        assertRefused(
                () -> create(r -> r.generateSecret(true).clientSecret("abcdefghijklmnopqrstuvwx")),
                InvalidParameterException.class,
                "Only one of GenerateSecret or ClientSecret can be set.");
    }

    @Test
    void flows_come_back_in_cognitos_order_and_once() {
        UserPoolClientType client = create(r -> r.explicitAuthFlows(
                ExplicitAuthFlowsType.ALLOW_REFRESH_TOKEN_AUTH,
                ExplicitAuthFlowsType.ALLOW_USER_SRP_AUTH,
                ExplicitAuthFlowsType.ALLOW_ADMIN_USER_PASSWORD_AUTH,
                ExplicitAuthFlowsType.ALLOW_REFRESH_TOKEN_AUTH,
                ExplicitAuthFlowsType.ALLOW_USER_PASSWORD_AUTH));

        assertThat(client.explicitAuthFlows())
                .containsExactly(
                        ExplicitAuthFlowsType.ALLOW_USER_PASSWORD_AUTH,
                        ExplicitAuthFlowsType.ALLOW_ADMIN_USER_PASSWORD_AUTH,
                        ExplicitAuthFlowsType.ALLOW_USER_SRP_AUTH,
                        ExplicitAuthFlowsType.ALLOW_REFRESH_TOKEN_AUTH);
    }

    @Test
    void legacy_flows_are_accepted_among_themselves() {
        UserPoolClientType client = create(r ->
                r.explicitAuthFlows(ExplicitAuthFlowsType.USER_PASSWORD_AUTH, ExplicitAuthFlowsType.ADMIN_NO_SRP_AUTH));

        assertThat(client.explicitAuthFlows())
                .containsExactly(ExplicitAuthFlowsType.ADMIN_NO_SRP_AUTH, ExplicitAuthFlowsType.USER_PASSWORD_AUTH);
    }

    @Test
    void empty_lists_are_not_shown() {
        UserPoolClientType client = create(r -> r.explicitAuthFlows(List.of())
                .readAttributes(List.of())
                .writeAttributes(List.of())
                .callbackURLs(List.of())
                .supportedIdentityProviders(List.of()));

        assertThat(client.hasExplicitAuthFlows()).isFalse();
        assertThat(client.hasReadAttributes()).isFalse();
        assertThat(client.hasWriteAttributes()).isFalse();
        assertThat(client.hasCallbackURLs()).isFalse();
        assertThat(client.hasSupportedIdentityProviders()).isFalse();
    }

    @ParameterizedTest
    @MethodSource
    void rotation_comes_back_with_its_grace_period(FeatureType feature, @Nullable Integer given, int shown) {
        UserPoolClientType client =
                create(r -> r.refreshTokenRotation(t -> t.feature(feature).retryGracePeriodSeconds(given)));

        assertThat(client.refreshTokenRotation())
                .isEqualTo(RefreshTokenRotationType.builder()
                        .feature(feature)
                        .retryGracePeriodSeconds(shown)
                        .build());
    }

    static Stream<Arguments> rotation_comes_back_with_its_grace_period() {
        return Stream.of(
                argumentSet("enabled", FeatureType.ENABLED, 60, 60),
                argumentSet("enabled, no grace said", FeatureType.ENABLED, null, 0),
                argumentSet("disabled", FeatureType.DISABLED, 60, 0),
                argumentSet("disabled, no grace said", FeatureType.DISABLED, null, 0));
    }

    @ParameterizedTest
    @MethodSource
    void settings_that_break_a_rule_are_refused(
            Consumer<CreateUserPoolClientRequest.Builder> settings, String message) {
        assertRefused(() -> create(settings), InvalidParameterException.class, message);
    }

    static Stream<Arguments> settings_that_break_a_rule_are_refused() {
        String analytics = "Invalid analytics configuration given, either <application arn> or <application id, role"
                + " arn, external id> are valid";
        return Stream.of(
                refused(
                        "legacy and current flows",
                        r -> r.explicitAuthFlows(
                                ExplicitAuthFlowsType.ADMIN_NO_SRP_AUTH,
                                ExplicitAuthFlowsType.ALLOW_REFRESH_TOKEN_AUTH),
                        "Auth flow name with prefix 'ALLOW' cannot be used with legacy auth flow names."),
                refused(
                        "rotation and the flow that it replaces",
                        r -> r.explicitAuthFlows(ExplicitAuthFlowsType.ALLOW_REFRESH_TOKEN_AUTH)
                                .refreshTokenRotation(t -> t.feature(FeatureType.ENABLED)),
                        "ALLOW_REFRESH_TOKEN_AUTH is not a permitted ExplicitAuthFlow when refresh token rotation is"
                                + " enabled."),
                refused(
                        "context data from a public client",
                        r -> r.enablePropagateAdditionalUserContextData(true),
                        "Client Secret is required to set EnablePropagateAdditionalUserContextData as true"),
                refused("analytics of nothing", analytics(a -> a.userDataShared(true)), analytics),
                refused(
                        "analytics by id in part",
                        analytics(a -> a.applicationId("a1").roleArn(ROLE)),
                        analytics),
                refused(
                        "analytics by ARN and id",
                        analytics(a -> a.applicationArn(APPLICATION)
                                .applicationId("a1")
                                .roleArn(ROLE)
                                .externalId("e")),
                        analytics),
                refused(
                        "challenges open for too long",
                        r -> r.authSessionValidity(16),
                        "1 validation error detected: Value '16' at 'authSessionValidity' failed to satisfy constraint:"
                                + " Member must have value less than or equal to 15"),
                refused(
                        "grace period too long",
                        r -> r.refreshTokenRotation(
                                t -> t.feature(FeatureType.ENABLED).retryGracePeriodSeconds(61)),
                        "1 validation error detected: Value '61' at 'refreshTokenRotation.retryGracePeriodSeconds'"
                                + " failed to satisfy constraint: Member must have value less than or equal to 60"));
    }

    @Test
    void rotation_that_is_off_goes_with_the_refresh_flow() {
        UserPoolClientType client = create(r -> r.explicitAuthFlows(ExplicitAuthFlowsType.ALLOW_REFRESH_TOKEN_AUTH)
                .refreshTokenRotation(t -> t.feature(FeatureType.DISABLED)));

        assertThat(client.refreshTokenRotation().feature()).isEqualTo(FeatureType.DISABLED);
    }

    @Test
    void a_client_with_a_secret_may_propagate_context_data() {
        UserPoolClientType client = create(r -> r.generateSecret(true).enablePropagateAdditionalUserContextData(true));

        assertThat(client.enablePropagateAdditionalUserContextData()).isTrue();
    }

    @Test
    void analytics_by_id_need_a_role_and_an_external_id() {
        UserPoolClientType client =
                create(analytics(a -> a.applicationId("a1").roleArn(ROLE).externalId("e")));

        assertThat(client.analyticsConfiguration())
                .isEqualTo(AnalyticsConfigurationType.builder()
                        .applicationId("a1")
                        .roleArn(ROLE)
                        .externalId("e")
                        .build());
    }

    @Test
    void a_client_needs_a_pool() {
        assertRefused(
                () -> create(r -> r.userPoolId("us-east-1_nowhere00")),
                ResourceNotFoundException.class,
                "User pool us-east-1_nowhere00 does not exist.");
    }

    private static Arguments refused(
            String what, Consumer<CreateUserPoolClientRequest.Builder> settings, String message) {
        return argumentSet(what, settings, message);
    }

    private static Consumer<CreateUserPoolClientRequest.Builder> analytics(
            Consumer<AnalyticsConfigurationType.Builder> configuration) {
        return r -> r.analyticsConfiguration(configuration);
    }

    private static UserPoolClientType create(Consumer<CreateUserPoolClientRequest.Builder> settings) {
        return aws.cognito()
                .createUserPoolClient(r -> settings.accept(r.userPoolId(pool).clientName("c")))
                .userPoolClient();
    }
}
