package org.cognitojunit.emulator.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;

import org.cognitojunit.emulator.EmulatorFixture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AccountTakeoverEventActionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AccountTakeoverRiskConfigurationType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdvancedSecurityModeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CompromisedCredentialsEventActionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CompromisedCredentialsRiskConfigurationType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RiskConfigurationType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolAddOnNotEnabledException;

class RiskConfigurationTest {

    private static final CompromisedCredentialsRiskConfigurationType BLOCK =
            CompromisedCredentialsRiskConfigurationType.builder()
                    .actions(a -> a.eventAction(CompromisedCredentialsEventActionType.BLOCK))
                    .build();
    private static final AccountTakeoverRiskConfigurationType TAKEOVER = AccountTakeoverRiskConfigurationType.builder()
            .actions(a -> a.highAction(
                    h -> h.sendNotification(false).eventAction(AccountTakeoverEventActionType.MFA_REQUIRED)))
            .build();

    @AutoClose
    private static final EmulatorFixture aws = EmulatorFixture.start();

    private final String pool = aws.cognito()
            .createUserPool(
                    r -> r.poolName("p").userPoolAddOns(a -> a.advancedSecurityMode(AdvancedSecurityModeType.AUDIT)))
            .userPool()
            .id();

    private final String client = aws.cognito()
            .createUserPoolClient(r -> r.userPoolId(pool).clientName("c"))
            .userPoolClient()
            .clientId();

    @Test
    void a_new_pool_has_no_settings() {
        assertThat(describe())
                .isEqualTo(RiskConfigurationType.builder().userPoolId(pool).build());
    }

    @Test
    void what_is_set_for_a_pool_is_shown_and_replaced() {
        RiskConfigurationType set = aws.cognito()
                .setRiskConfiguration(r -> r.userPoolId(pool).compromisedCredentialsRiskConfiguration(BLOCK))
                .riskConfiguration();

        assertThat(set.compromisedCredentialsRiskConfiguration()).isEqualTo(BLOCK);
        assertThat(set.clientId()).isNull();
        assertThat(set.lastModifiedDate()).isNotNull();
        assertThat(describe()).isEqualTo(set);

        aws.cognito().setRiskConfiguration(r -> r.userPoolId(pool).accountTakeoverRiskConfiguration(TAKEOVER));
        assertThat(describe().compromisedCredentialsRiskConfiguration()).isNull();
        assertThat(describe().accountTakeoverRiskConfiguration()).isEqualTo(TAKEOVER);
    }

    @Test
    void a_client_has_settings_of_its_own() {
        RiskConfigurationType own = aws.cognito()
                .setRiskConfiguration(r -> r.userPoolId(pool)
                        .clientId(client)
                        .riskExceptionConfiguration(
                                e -> e.blockedIPRangeList("192.0.2.0/24").skippedIPRangeList("2001:db8::/32")))
                .riskConfiguration();

        assertThat(own.clientId()).isEqualTo(client);
        assertThat(aws.cognito()
                        .describeRiskConfiguration(r -> r.userPoolId(pool).clientId(client))
                        .riskConfiguration())
                .isEqualTo(own);
        assertThat(describe().riskExceptionConfiguration()).isNull();
    }

    @Test
    void settings_are_taken_away_by_setting_none() {
        aws.cognito().setRiskConfiguration(r -> r.userPoolId(pool).compromisedCredentialsRiskConfiguration(BLOCK));

        aws.cognito().setRiskConfiguration(r -> r.userPoolId(pool));

        assertThat(describe())
                .isEqualTo(RiskConfigurationType.builder().userPoolId(pool).build());
    }

    @Test
    void a_pool_without_threat_protection_is_refused() {
        aws.cognito().updateUserPool(r -> r.userPoolId(pool));
        String message = "Threat protection is not enabled for the user pool " + pool
                + ". Set UserPoolAddOns.AdvancedSecurityMode to AUDIT or ENFORCED.";

        assertRefused(this::describe, UserPoolAddOnNotEnabledException.class, message);
        assertRefused(
                () -> aws.cognito()
                        .setRiskConfiguration(r -> r.userPoolId(pool).compromisedCredentialsRiskConfiguration(BLOCK)),
                UserPoolAddOnNotEnabledException.class,
                message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.1", "192.0.2.0/33", "somewhere", "2001:db8::/129"})
    void ranges_of_addresses_are_in_cidr_notation(String range) {
        assertRefused(
                () -> aws.cognito()
                        .setRiskConfiguration(
                                r -> r.userPoolId(pool).riskExceptionConfiguration(e -> e.blockedIPRangeList(range))),
                InvalidParameterException.class,
                "An IP range of RiskExceptionConfiguration must be in CIDR notation, such as 192.0.2.0/24, and not "
                        + range + ".");
    }

    @Test
    void a_client_must_exist() {
        assertRefused(
                () -> aws.cognito()
                        .describeRiskConfiguration(r -> r.userPoolId(pool).clientId("nobody")),
                ResourceNotFoundException.class,
                "User pool client does not exist.");
    }

    private RiskConfigurationType describe() {
        return aws.cognito().describeRiskConfiguration(r -> r.userPoolId(pool)).riskConfiguration();
    }
}
