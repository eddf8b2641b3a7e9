package org.cognitojunit.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.stream.Stream;
import org.cognitojunit.backend.Backend;
import org.cognitojunit.backend.BackendUnavailableException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdvancedSecurityEnabledModeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdvancedSecurityModeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolAddOnsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolTierType;

/** A live run uses nothing that AWS bills without a free allowance, unless whoever starts it allows that. */
class PaidFeaturesTest {

    private final TestAccount account = new TestAccount();

    @AfterEach
    void stop() {
        account.close();
    }

    @Test
    void the_tier_PLUS_is_refused() {
        try (Backend backend = account.backend(Map.of());
                CognitoIdentityProviderClient client = backend.newClient(TestAccount.NO_RECORDER)) {
            String pool = pool(client, UserPoolTierType.ESSENTIALS);

            String bills = "AWS bills each active user of a pool in the tier PLUS";
            assertThatExceptionOfType(SdkClientException.class)
                    .isThrownBy(() -> pool(client, UserPoolTierType.PLUS))
                    .withMessage(refusal("CreateUserPool", bills));
            assertThatExceptionOfType(SdkClientException.class)
                    .isThrownBy(
                            () -> client.updateUserPool(r -> r.userPoolId(pool).userPoolTier(UserPoolTierType.PLUS)))
                    .withMessage(refusal("UpdateUserPool", bills));
            assertThat(client.describeUserPool(r -> r.userPoolId(pool))
                            .userPool()
                            .userPoolTier())
                    .isEqualTo(UserPoolTierType.ESSENTIALS);
        }
    }

    static Stream<Arguments> threatProtection() {
        return Stream.of(
                Arguments.of(addOns(AdvancedSecurityModeType.AUDIT)),
                Arguments.of(addOns(AdvancedSecurityModeType.ENFORCED)),
                Arguments.of(UserPoolAddOnsType.builder()
                        .advancedSecurityMode(AdvancedSecurityModeType.OFF)
                        .advancedSecurityAdditionalFlows(f -> f.customAuthMode(AdvancedSecurityEnabledModeType.AUDIT))
                        .build()));
    }

    @ParameterizedTest
    @MethodSource("threatProtection")
    void threat_protection_is_refused(UserPoolAddOnsType addOns) {
        try (Backend backend = account.backend(Map.of());
                CognitoIdentityProviderClient client = backend.newClient(TestAccount.NO_RECORDER)) {
            String pool = pool(client, UserPoolTierType.ESSENTIALS);

            String bills = "AWS bills each active user of a pool with threat protection";
            assertThatExceptionOfType(SdkClientException.class)
                    .isThrownBy(() -> client.createUserPool(
                            r -> r.poolName("cognito-junit-safe").userPoolAddOns(addOns)))
                    .withMessage(refusal("CreateUserPool", bills));
            assertThatExceptionOfType(SdkClientException.class)
                    .isThrownBy(
                            () -> client.updateUserPool(r -> r.userPoolId(pool).userPoolAddOns(addOns)))
                    .withMessage(refusal("UpdateUserPool", bills));
        }
    }

    @Test
    void a_token_for_a_machine_is_refused() {
        try (Backend backend = account.backend(Map.of());
                CognitoIdentityProviderClient client = backend.newClient(TestAccount.NO_RECORDER)) {
            assertThatExceptionOfType(SdkClientException.class)
                    .isThrownBy(() -> client.getClientToken(r -> r.clientId("nobody")))
                    .withMessage(refusal("GetClientToken", "AWS bills each token for a machine"));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = UserPoolTierType.class,
            names = {"LITE", "ESSENTIALS"})
    void what_has_an_allowance_is_not_refused(UserPoolTierType tier) {
        try (Backend backend = account.backend(Map.of("cognito.live.paidFeatures", "false"));
                CognitoIdentityProviderClient client = backend.newClient(TestAccount.NO_RECORDER)) {
            String pool = client.createUserPool(r -> r.poolName("cognito-junit-free")
                            .userPoolTier(tier)
                            .userPoolAddOns(addOns(AdvancedSecurityModeType.OFF)))
                    .userPool()
                    .id();

            assertThat(client.describeUserPool(r -> r.userPoolId(pool))
                            .userPool()
                            .userPoolTier())
                    .isEqualTo(tier);
        }
    }

    @Test
    void who_allows_them_has_them() {
        try (Backend backend = account.backend(Map.of("cognito.live.paidFeatures", "true"));
                CognitoIdentityProviderClient client = backend.newClient(TestAccount.NO_RECORDER)) {
            String pool = pool(client, UserPoolTierType.PLUS);

            client.updateUserPool(r -> r.userPoolId(pool)
                    .userPoolTier(UserPoolTierType.PLUS)
                    .userPoolAddOns(addOns(AdvancedSecurityModeType.AUDIT)));

            assertThat(client.describeUserPool(r -> r.userPoolId(pool)).userPool())
                    .satisfies(described -> {
                        assertThat(described.userPoolTier()).isEqualTo(UserPoolTierType.PLUS);
                        assertThat(described.userPoolAddOns()).isEqualTo(addOns(AdvancedSecurityModeType.AUDIT));
                    });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "TRUE", "1"})
    void an_answer_that_is_neither_is_refused(String text) {
        assertThatExceptionOfType(BackendUnavailableException.class)
                .isThrownBy(() -> account.backend(Map.of("cognito.live.paidFeatures", text)))
                .withMessage("cognito.live.paidFeatures is '" + text
                        + "'. Set it to true or false, or leave it out for false.");
    }

    private static String pool(CognitoIdentityProviderClient client, UserPoolTierType tier) {
        return client.createUserPool(r -> r.poolName("cognito-junit-paid").userPoolTier(tier))
                .userPool()
                .id();
    }

    private static UserPoolAddOnsType addOns(AdvancedSecurityModeType mode) {
        return UserPoolAddOnsType.builder().advancedSecurityMode(mode).build();
    }

    private static String refusal(String operation, String why) {
        return "This live run does not call " + operation + ": " + why + ", without a free allowance. Set"
                + " -Dcognito.live.paidFeatures=true, if that is meant to be paid for.";
    }
}
