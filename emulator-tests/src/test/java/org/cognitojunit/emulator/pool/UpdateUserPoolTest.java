package org.cognitojunit.emulator.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.cognitojunit.emulator.EmulatorFixture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AccountRecoverySettingType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdvancedSecurityModeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AliasAttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFactorType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DefaultEmailOptionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DeletionProtectionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.EmailConfigurationType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.EmailSendingAccountType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.EncryptionKeyType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.IssuerType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.LambdaConfigType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PasswordPolicyType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RecoveryOptionNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RecoveryOptionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SchemaAttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UpdateUserPoolRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolMfaType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolTierType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.VerifiedAttributeType;

class UpdateUserPoolTest {

    private static final String ROLE = "arn:aws:iam::123456789012:role/sms";
    private static final String KEY = "arn:aws:kms:us-east-1:123456789012:key/1";

    @AutoClose
    private static final EmulatorFixture aws = EmulatorFixture.start();

    private String id = "";

    /** A pool in which nothing is as it would be by default. */
    @BeforeEach
    void createPool() {
        id = aws.cognito()
                .createUserPool(r -> r.poolName("before")
                        .accountRecoverySetting(AccountRecoverySettingType.builder()
                                .recoveryMechanisms(RecoveryOptionType.builder()
                                        .name(RecoveryOptionNameType.ADMIN_ONLY)
                                        .priority(1)
                                        .build())
                                .build())
                        .adminCreateUserConfig(c ->
                                c.allowAdminCreateUserOnly(true).inviteMessageTemplate(t -> t.emailSubject("Welcome")))
                        .aliasAttributes(AliasAttributeType.EMAIL)
                        .autoVerifiedAttributes(VerifiedAttributeType.EMAIL)
                        .deletionProtection(DeletionProtectionType.ACTIVE)
                        .deviceConfiguration(c -> c.challengeRequiredOnNewDevice(true))
                        .emailConfiguration(c -> c.replyToEmailAddress("a@example.com"))
                        .emailVerificationMessage("Code {####}")
                        .emailVerificationSubject("Code")
                        .issuerConfiguration(c -> c.type(IssuerType.UPDATED))
                        .keyConfiguration(c -> c.keyType(EncryptionKeyType.CUSTOMER_MANAGED_KEY)
                                .kmsKeyArn(KEY))
                        .lambdaConfig(c -> c.preSignUp("arn:aws:lambda:us-east-1:123456789012:function:f"))
                        .mfaConfiguration(UserPoolMfaType.OPTIONAL)
                        .policies(p -> p.passwordPolicy(w ->
                                        w.minimumLength(12).requireNumbers(true).temporaryPasswordValidityDays(3))
                                .signInPolicy(s ->
                                        s.allowedFirstAuthFactors(AuthFactorType.PASSWORD, AuthFactorType.EMAIL_OTP)))
                        .schema(SchemaAttributeType.builder()
                                .name("dept")
                                .attributeDataType("String")
                                .build())
                        .smsAuthenticationMessage("Code {####}")
                        .smsVerificationMessage("Code {####}")
                        .smsConfiguration(c -> c.snsCallerArn(ROLE))
                        .userAttributeUpdateSettings(
                                s -> s.attributesRequireVerificationBeforeUpdate(VerifiedAttributeType.EMAIL))
                        .userPoolAddOns(a -> a.advancedSecurityMode(AdvancedSecurityModeType.AUDIT))
                        .userPoolTags(Map.of("team", "blue"))
                        .usernameConfiguration(c -> c.caseSensitive(false))
                        .verificationMessageTemplate(
                                t -> t.defaultEmailOption(DefaultEmailOptionType.CONFIRM_WITH_LINK)))
                .userPool()
                .id();
    }

    @Test
    void what_is_left_out_goes_back_to_its_default() {
        UserPoolType pool = update(r -> r.mfaConfiguration(UserPoolMfaType.OFF));

        assertThat(pool.accountRecoverySetting().recoveryMechanisms())
                .extracting(RecoveryOptionType::name)
                .containsExactly(RecoveryOptionNameType.VERIFIED_EMAIL, RecoveryOptionNameType.VERIFIED_PHONE_NUMBER);
        assertThat(pool.adminCreateUserConfig().allowAdminCreateUserOnly()).isFalse();
        assertThat(pool.adminCreateUserConfig().inviteMessageTemplate()).isNull();
        assertThat(pool.hasAutoVerifiedAttributes()).isFalse();
        assertThat(pool.deviceConfiguration()).isNull();
        assertThat(pool.emailConfiguration())
                .isEqualTo(EmailConfigurationType.builder()
                        .emailSendingAccount(EmailSendingAccountType.COGNITO_DEFAULT)
                        .build());
        assertThat(pool.emailVerificationMessage()).isNull();
        assertThat(pool.emailVerificationSubject()).isNull();
        assertThat(pool.lambdaConfig()).isEqualTo(LambdaConfigType.builder().build());
        assertThat(pool.smsAuthenticationMessage()).isNull();
        assertThat(pool.smsVerificationMessage()).isNull();
        assertThat(pool.smsConfiguration()).isNull();
        assertThat(pool.userAttributeUpdateSettings().attributesRequireVerificationBeforeUpdate())
                .isEmpty();
        assertThat(pool.userPoolAddOns()).isNull();
        assertThat(pool.userPoolTags()).isEmpty();
        assertThat(pool.verificationMessageTemplate().defaultEmailOption())
                .isEqualTo(DefaultEmailOptionType.CONFIRM_WITH_CODE);
    }

    @Test
    void some_members_stay_although_they_are_left_out() {
        UserPoolType before = describe();

        UserPoolType after = update(r -> r.smsConfiguration(c -> c.snsCallerArn(ROLE)));

        assertThat(after.name()).isEqualTo("before");
        assertThat(after.deletionProtection()).isEqualTo(DeletionProtectionType.ACTIVE);
        assertThat(after.issuerConfiguration()).isEqualTo(before.issuerConfiguration());
        assertThat(after.keyConfiguration()).isEqualTo(before.keyConfiguration());
        assertThat(after.mfaConfiguration()).isEqualTo(UserPoolMfaType.OPTIONAL);
        assertThat(after.policies()).isEqualTo(before.policies());
        assertThat(after.adminCreateUserConfig().unusedAccountValidityDays()).isEqualTo(3);
        assertThat(after.userPoolTier()).isEqualTo(UserPoolTierType.PLUS);
    }

    @Test
    void what_is_chosen_at_creation_stays() {
        UserPoolType before = describe();

        UserPoolType after = update(r -> r.mfaConfiguration(UserPoolMfaType.OFF));

        assertThat(after.aliasAttributes()).containsExactly(AliasAttributeType.EMAIL);
        assertThat(after.usernameConfiguration().caseSensitive()).isFalse();
        assertThat(after.schemaAttributes()).isEqualTo(before.schemaAttributes());
        assertThat(after.arn()).isEqualTo(before.arn());
        assertThat(after.creationDate()).isEqualTo(before.creationDate());
    }

    @Test
    void a_password_policy_alone_leaves_the_sign_in_policy() {
        UserPoolType pool = update(r -> r.smsConfiguration(c -> c.snsCallerArn(ROLE))
                .policies(p -> p.passwordPolicy(w -> w.minimumLength(20))));

        assertThat(pool.policies().passwordPolicy())
                .isEqualTo(PasswordPolicyType.builder()
                        .minimumLength(20)
                        .requireLowercase(false)
                        .requireNumbers(false)
                        .requireSymbols(false)
                        .requireUppercase(false)
                        .temporaryPasswordValidityDays(7)
                        .build());
        assertThat(pool.policies().signInPolicy().allowedFirstAuthFactors())
                .containsExactly(AuthFactorType.PASSWORD, AuthFactorType.EMAIL_OTP);
    }

    @Test
    void a_sign_in_policy_alone_leaves_the_password_policy() {
        UserPoolType pool = update(r -> r.smsConfiguration(c -> c.snsCallerArn(ROLE))
                .policies(p -> p.signInPolicy(s -> s.allowedFirstAuthFactors(AuthFactorType.PASSWORD))));

        assertThat(pool.policies().passwordPolicy().minimumLength()).isEqualTo(12);
        assertThat(pool.policies().signInPolicy().allowedFirstAuthFactors()).containsExactly(AuthFactorType.PASSWORD);
    }

    @Test
    void the_older_name_of_the_validity_of_temporary_passwords_overrides_the_policy_that_stays() {
        UserPoolType pool = update(r -> r.smsConfiguration(c -> c.snsCallerArn(ROLE))
                .adminCreateUserConfig(c -> c.unusedAccountValidityDays(30)));

        assertThat(pool.policies().passwordPolicy().temporaryPasswordValidityDays())
                .isEqualTo(30);
        assertThat(pool.policies().passwordPolicy().minimumLength()).isEqualTo(12);
    }

    @Test
    void a_pool_can_be_renamed() {
        UserPoolType pool = update(r -> r.poolName("after").mfaConfiguration(UserPoolMfaType.OFF));

        assertThat(pool.name()).isEqualTo("after");
    }

    @Test
    void threat_protection_without_a_tier_makes_it_plus() {
        String other =
                aws.cognito().createUserPool(r -> r.poolName("p")).userPool().id();

        aws.cognito()
                .updateUserPool(r -> r.userPoolId(other)
                        .userPoolAddOns(a -> a.advancedSecurityMode(AdvancedSecurityModeType.ENFORCED)));

        assertThat(aws.cognito()
                        .describeUserPool(r -> r.userPoolId(other))
                        .userPool()
                        .userPoolTier())
                .isEqualTo(UserPoolTierType.PLUS);
    }

    @Test
    void an_update_moves_the_date_of_the_last_change_only() {
        UserPoolType before = describe();
        aws.emulator().clock().advance(Duration.ofHours(1));

        UserPoolType after = update(r -> r.mfaConfiguration(UserPoolMfaType.OFF));

        assertThat(after.creationDate()).isEqualTo(before.creationDate());
        assertThat(after.lastModifiedDate())
                .isAfterOrEqualTo(before.lastModifiedDate().plus(Duration.ofHours(1)));
    }

    @Test
    void a_pool_that_does_not_exist_cannot_be_updated() {
        assertRefused(
                () -> aws.cognito().updateUserPool(r -> r.userPoolId("us-east-1_nowhere00")),
                ResourceNotFoundException.class,
                "User pool us-east-1_nowhere00 does not exist.");
    }

    private UserPoolType update(Consumer<UpdateUserPoolRequest.Builder> settings) {
        aws.cognito().updateUserPool(r -> settings.accept(r.userPoolId(id)));
        return describe();
    }

    private UserPoolType describe() {
        return aws.cognito().describeUserPool(r -> r.userPoolId(id)).userPool();
    }
}
