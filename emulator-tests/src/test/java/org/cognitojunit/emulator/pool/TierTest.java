package org.cognitojunit.emulator.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cognitojunit.emulator.EmulatorFixture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdvancedSecurityModeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFactorType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateUserPoolRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.FeatureType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.FeatureUnavailableInTierException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PreTokenGenerationLambdaVersionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.TierChangeNotAllowedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolTierType;

class TierTest {

    private static final String FUNCTION = "arn:aws:lambda:us-east-1:123456789012:function:f";
    private static final String LITE_CANNOT =
            "The following features need to be disabled for the LITE pricing tier configured: ";

    @AutoClose
    private static final EmulatorFixture aws = EmulatorFixture.start();

    @ParameterizedTest
    @EnumSource(
            value = AdvancedSecurityModeType.class,
            names = {"AUDIT", "ENFORCED"})
    void threat_protection_without_a_tier_makes_it_plus(AdvancedSecurityModeType mode) {
        String pool = create(r -> r.userPoolAddOns(a -> a.advancedSecurityMode(mode)));

        assertThat(tier(pool)).isEqualTo(UserPoolTierType.PLUS);
    }

    @Test
    void threat_protection_that_is_off_needs_no_tier() {
        String pool = create(r -> r.userPoolAddOns(a -> a.advancedSecurityMode(AdvancedSecurityModeType.OFF)));

        assertThat(tier(pool)).isEqualTo(UserPoolTierType.ESSENTIALS);
    }

    @ParameterizedTest
    @EnumSource(
            value = UserPoolTierType.class,
            names = {"LITE", "ESSENTIALS", "PLUS"})
    void a_pool_has_the_tier_that_it_is_given(UserPoolTierType tier) {
        assertThat(tier(create(r -> r.userPoolTier(tier)))).isEqualTo(tier);
    }

    @ParameterizedTest
    @MethodSource("features")
    void a_tier_is_refused_features_that_it_does_not_offer(
            Consumer<CreateUserPoolRequest.Builder> feature, UserPoolTierType tier, String message) {
        assertRefused(
                () -> create(r -> feature.accept(r.userPoolTier(tier))),
                FeatureUnavailableInTierException.class,
                message);
    }

    static Stream<Arguments> features() {
        Consumer<CreateUserPoolRequest.Builder> threatProtection =
                r -> r.userPoolAddOns(a -> a.advancedSecurityMode(AdvancedSecurityModeType.ENFORCED));
        return Stream.of(
                argumentSet(
                        "one-time passwords",
                        passwordless(AuthFactorType.EMAIL_OTP),
                        UserPoolTierType.LITE,
                        LITE_CANNOT + "Passwordless Sign-In"),
                argumentSet(
                        "password history",
                        (Consumer<CreateUserPoolRequest.Builder>) r -> r.policies(
                                p -> p.passwordPolicy(w -> w.minimumLength(8).passwordHistorySize(1))),
                        UserPoolTierType.LITE,
                        LITE_CANNOT + "Password History"),
                argumentSet(
                        "passkeys",
                        passwordless(AuthFactorType.WEB_AUTHN),
                        UserPoolTierType.LITE,
                        LITE_CANNOT + "Passwordless Sign-In"),
                argumentSet(
                        "access token customisation",
                        preTokenGeneration(PreTokenGenerationLambdaVersionType.V2_0),
                        UserPoolTierType.LITE,
                        LITE_CANNOT + "Token Customization with Pre-Token Generation Lambda V2_0"),
                argumentSet(
                        "client credentials customisation",
                        preTokenGeneration(PreTokenGenerationLambdaVersionType.V3_0),
                        UserPoolTierType.LITE,
                        LITE_CANNOT + "Token Customization with Pre-Token Generation Lambda V3_0"),
                argumentSet(
                        "threat protection on Essentials",
                        threatProtection,
                        UserPoolTierType.ESSENTIALS,
                        "The following features need to be disabled for the ESSENTIALS pricing tier configured:"
                                + " Threat Protection"),
                argumentSet(
                        "two at once",
                        threatProtection.andThen(passwordless(AuthFactorType.EMAIL_OTP)),
                        UserPoolTierType.LITE,
                        LITE_CANNOT + "Passwordless Sign-In, Threat Protection"));
    }

    @Test
    void lite_has_the_first_version_of_token_customisation() {
        String pool = create(r -> preTokenGeneration(PreTokenGenerationLambdaVersionType.V1_0)
                .accept(r.userPoolTier(UserPoolTierType.LITE)));

        assertThat(tier(pool)).isEqualTo(UserPoolTierType.LITE);
    }

    @Test
    void a_client_of_a_lite_pool_cannot_rotate_refresh_tokens() {
        String pool = create(r -> r.userPoolTier(UserPoolTierType.LITE));

        assertRefused(
                () -> createRotatingClient(pool),
                FeatureUnavailableInTierException.class,
                LITE_CANNOT + "Refresh Token Rotation");
        assertThat(aws.cognito().listUserPoolClients(r -> r.userPoolId(pool)).userPoolClients())
                .isEmpty();
    }

    @Test
    void a_client_of_a_lite_pool_cannot_begin_to_rotate_refresh_tokens() {
        String pool = create(r -> r.userPoolTier(UserPoolTierType.LITE));
        String client = aws.cognito()
                .createUserPoolClient(r -> r.userPoolId(pool).clientName("c"))
                .userPoolClient()
                .clientId();

        assertRefused(
                () -> aws.cognito()
                        .updateUserPoolClient(r -> r.userPoolId(pool)
                                .clientId(client)
                                .refreshTokenRotation(t -> t.feature(FeatureType.ENABLED))),
                FeatureUnavailableInTierException.class,
                LITE_CANNOT + "Refresh Token Rotation");
    }

    @Test
    void a_tier_cannot_be_lowered_below_what_the_clients_use() {
        String pool = create(r -> {});
        createRotatingClient(pool);

        assertRefused(
                () -> changeTier(pool, UserPoolTierType.LITE),
                TierChangeNotAllowedException.class,
                LITE_CANNOT + "Refresh Token Rotation");
        assertThat(tier(pool)).isEqualTo(UserPoolTierType.ESSENTIALS);
    }

    @Test
    void a_tier_cannot_be_lowered_below_what_the_pool_uses() {
        String pool = create(passwordless(AuthFactorType.EMAIL_OTP));

        assertRefused(
                () -> changeTier(pool, UserPoolTierType.LITE),
                TierChangeNotAllowedException.class,
                LITE_CANNOT + "Passwordless Sign-In");
    }

    @Test
    void a_feature_beyond_the_tier_cannot_be_switched_on_later() {
        String pool = create(r -> r.userPoolTier(UserPoolTierType.LITE));

        assertRefused(
                () -> aws.cognito()
                        .updateUserPool(r -> r.userPoolId(pool)
                                .policies(p -> p.signInPolicy(s ->
                                        s.allowedFirstAuthFactors(AuthFactorType.PASSWORD, AuthFactorType.EMAIL_OTP)))),
                FeatureUnavailableInTierException.class,
                LITE_CANNOT + "Passwordless Sign-In");
    }

    @Test
    void a_tier_can_be_changed_both_ways_while_nothing_is_in_its_way() {
        String pool = create(r -> r.userPoolTier(UserPoolTierType.LITE));

        changeTier(pool, UserPoolTierType.PLUS);
        assertThat(tier(pool)).isEqualTo(UserPoolTierType.PLUS);
        changeTier(pool, UserPoolTierType.LITE);
        assertThat(tier(pool)).isEqualTo(UserPoolTierType.LITE);
    }

    @Test
    void an_update_that_does_not_name_the_tier_keeps_it() {
        String pool = create(r -> r.userPoolTier(UserPoolTierType.LITE));

        aws.cognito().updateUserPool(r -> r.userPoolId(pool));

        assertThat(tier(pool)).isEqualTo(UserPoolTierType.LITE);
    }

    private static Consumer<CreateUserPoolRequest.Builder> passwordless(AuthFactorType factor) {
        return r -> r.policies(p -> p.signInPolicy(s -> s.allowedFirstAuthFactors(AuthFactorType.PASSWORD, factor)));
    }

    private static Consumer<CreateUserPoolRequest.Builder> preTokenGeneration(
            PreTokenGenerationLambdaVersionType version) {
        return r -> r.lambdaConfig(
                c -> c.preTokenGenerationConfig(p -> p.lambdaArn(FUNCTION).lambdaVersion(version)));
    }

    private static void createRotatingClient(String pool) {
        aws.cognito()
                .createUserPoolClient(r ->
                        r.userPoolId(pool).clientName("c").refreshTokenRotation(t -> t.feature(FeatureType.ENABLED)));
    }

    private static void changeTier(String pool, UserPoolTierType tier) {
        aws.cognito().updateUserPool(r -> r.userPoolId(pool).userPoolTier(tier));
    }

    private static UserPoolTierType tier(String pool) {
        return aws.cognito()
                .describeUserPool(r -> r.userPoolId(pool))
                .userPool()
                .userPoolTier();
    }

    private static String create(Consumer<CreateUserPoolRequest.Builder> settings) {
        return aws.cognito()
                .createUserPool(r -> settings.accept(r.poolName("p")))
                .userPool()
                .id();
    }
}
