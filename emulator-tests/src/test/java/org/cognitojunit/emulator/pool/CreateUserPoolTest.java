package org.cognitojunit.emulator.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.cognitojunit.emulator.EmulatorFixture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AccountRecoverySettingType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminCreateUserConfigType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AliasAttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFactorType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateUserPoolRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DefaultEmailOptionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DeletionProtectionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.EmailSendingAccountType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.EncryptionKeyType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.IssuerType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.LambdaConfigType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PasswordPolicyType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PreTokenGenerationLambdaVersionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RecoveryOptionNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RecoveryOptionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolMfaType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolTierType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.VerifiedAttributeType;

class CreateUserPoolTest {

    private static final String FUNCTION = "arn:aws:lambda:us-east-1:123456789012:function:f";

    @AutoClose
    private static final EmulatorFixture aws = EmulatorFixture.start();

    @Test
    void a_pool_of_which_only_the_name_is_said_has_all_defaults_and_nothing_else() {
        UserPoolType pool = create(r -> {});

        assertThat(pool)
                .isEqualTo(UserPoolType.builder()
                        .id(pool.id())
                        .arn("arn:aws:cognito-idp:us-east-1:123456789012:userpool/" + pool.id())
                        .name("p")
                        .creationDate(pool.creationDate())
                        .lastModifiedDate(pool.creationDate())
                        .accountRecoverySetting(defaultRecovery())
                        .adminCreateUserConfig(
                                c -> c.allowAdminCreateUserOnly(false).unusedAccountValidityDays(7))
                        .deletionProtection(DeletionProtectionType.INACTIVE)
                        .emailConfiguration(c -> c.emailSendingAccount(EmailSendingAccountType.COGNITO_DEFAULT))
                        .estimatedNumberOfUsers(0)
                        .issuerConfiguration(c -> c.type(IssuerType.ORIGINAL))
                        .keyConfiguration(c -> c.keyType(EncryptionKeyType.AWS_OWNED_KEY))
                        .lambdaConfig(LambdaConfigType.builder().build())
                        .mfaConfiguration(UserPoolMfaType.OFF)
                        .policies(p -> p.passwordPolicy(strictPasswords())
                                .signInPolicy(s -> s.allowedFirstAuthFactors(AuthFactorType.PASSWORD)))
                        .schemaAttributes(StandardSchema.asCreated())
                        .userAttributeUpdateSettings(s -> s.attributesRequireVerificationBeforeUpdate(List.of()))
                        .userPoolTier(UserPoolTierType.ESSENTIALS)
                        .verificationMessageTemplate(
                                t -> t.defaultEmailOption(DefaultEmailOptionType.CONFIRM_WITH_CODE))
                        .build());
    }

    @Test
    void what_is_only_stored_comes_back_as_it_went_in() {
        UserPoolType pool = create(r -> r.accountRecoverySetting(
                        s -> s.recoveryMechanisms(recovery(RecoveryOptionNameType.ADMIN_ONLY, 1)))
                .adminCreateUserConfig(c -> c.allowAdminCreateUserOnly(true)
                        .inviteMessageTemplate(t -> t.emailSubject("Welcome").emailMessage("{username} {####}")))
                .aliasAttributes(AliasAttributeType.EMAIL)
                .autoVerifiedAttributes(VerifiedAttributeType.EMAIL)
                .deletionProtection(DeletionProtectionType.INACTIVE)
                .deviceConfiguration(c -> c.challengeRequiredOnNewDevice(true).deviceOnlyRememberedOnUserPrompt(false))
                .emailConfiguration(c -> c.emailSendingAccount(EmailSendingAccountType.DEVELOPER)
                        .sourceArn("arn:aws:ses:us-east-1:123456789012:identity/a@example.com")
                        .from("Alice <a@example.com>")
                        .replyToEmailAddress("b@example.com")
                        .configurationSet("set"))
                .emailVerificationSubject("Your code")
                .emailVerificationMessage("Code {####}")
                .smsAuthenticationMessage("Code {####}")
                .smsVerificationMessage("Code {####}")
                .smsConfiguration(c -> c.snsCallerArn("arn:aws:iam::123456789012:role/sms")
                        .externalId("id")
                        .snsRegion("us-east-1"))
                .mfaConfiguration(UserPoolMfaType.OPTIONAL)
                .userAttributeUpdateSettings(
                        s -> s.attributesRequireVerificationBeforeUpdate(VerifiedAttributeType.EMAIL))
                .userPoolTags(Map.of("team", "blue"))
                .usernameConfiguration(c -> c.caseSensitive(false)));

        assertThat(pool.accountRecoverySetting().recoveryMechanisms())
                .singleElement()
                .satisfies(m -> assertThat(m.name()).isEqualTo(RecoveryOptionNameType.ADMIN_ONLY));
        assertThat(pool.adminCreateUserConfig())
                .isEqualTo(AdminCreateUserConfigType.builder()
                        .allowAdminCreateUserOnly(true)
                        .unusedAccountValidityDays(7)
                        .inviteMessageTemplate(t -> t.emailSubject("Welcome").emailMessage("{username} {####}"))
                        .build());
        assertThat(pool.aliasAttributes()).containsExactly(AliasAttributeType.EMAIL);
        assertThat(pool.autoVerifiedAttributes()).containsExactly(VerifiedAttributeType.EMAIL);
        assertThat(pool.deviceConfiguration().challengeRequiredOnNewDevice()).isTrue();
        assertThat(pool.emailConfiguration().from()).isEqualTo("Alice <a@example.com>");
        assertThat(pool.emailConfiguration().configurationSet()).isEqualTo("set");
        assertThat(pool.emailVerificationSubject()).isEqualTo("Your code");
        assertThat(pool.emailVerificationMessage()).isEqualTo("Code {####}");
        assertThat(pool.smsAuthenticationMessage()).isEqualTo("Code {####}");
        assertThat(pool.smsVerificationMessage()).isEqualTo("Code {####}");
        assertThat(pool.smsConfiguration().externalId()).isEqualTo("id");
        assertThat(pool.mfaConfiguration()).isEqualTo(UserPoolMfaType.OPTIONAL);
        assertThat(pool.userAttributeUpdateSettings().attributesRequireVerificationBeforeUpdate())
                .containsExactly(VerifiedAttributeType.EMAIL);
        assertThat(pool.userPoolTags()).isEqualTo(Map.of("team", "blue"));
        assertThat(pool.usernameConfiguration().caseSensitive()).isFalse();
    }

    @Test
    void a_password_policy_that_is_given_in_part_is_lax_in_the_rest() {
        UserPoolType pool = create(r -> r.policies(p -> p.passwordPolicy(w -> w.minimumLength(12))));

        assertThat(pool.policies().passwordPolicy())
                .isEqualTo(PasswordPolicyType.builder()
                        .minimumLength(12)
                        .requireLowercase(false)
                        .requireNumbers(false)
                        .requireSymbols(false)
                        .requireUppercase(false)
                        .temporaryPasswordValidityDays(7)
                        .build());
        assertThat(pool.policies().signInPolicy().allowedFirstAuthFactors()).containsExactly(AuthFactorType.PASSWORD);
    }

    @Test
    void an_empty_password_policy_is_as_good_as_none() {
        UserPoolType pool = create(r -> r.policies(p -> p.passwordPolicy(w -> {})));

        assertThat(pool.policies().passwordPolicy()).isEqualTo(strictPasswords());
    }

    @Test
    void a_sign_in_policy_alone_leaves_the_password_policy_at_its_default() {
        UserPoolType pool = create(r -> r.policies(p ->
                p.signInPolicy(s -> s.allowedFirstAuthFactors(AuthFactorType.PASSWORD, AuthFactorType.EMAIL_OTP))));

        assertThat(pool.policies().passwordPolicy()).isEqualTo(strictPasswords());
        assertThat(pool.policies().signInPolicy().allowedFirstAuthFactors())
                .containsExactly(AuthFactorType.PASSWORD, AuthFactorType.EMAIL_OTP);
    }

    @Test
    void unused_accounts_expire_with_their_temporary_passwords() {
        UserPoolType pool = create(
                r -> r.policies(p -> p.passwordPolicy(w -> w.minimumLength(8).temporaryPasswordValidityDays(3))));

        assertThat(pool.adminCreateUserConfig().unusedAccountValidityDays()).isEqualTo(3);
    }

    @Test
    void the_older_name_sets_the_validity_of_temporary_passwords_too() {
        UserPoolType pool = create(r -> r.adminCreateUserConfig(c -> c.unusedAccountValidityDays(30)));

        assertThat(pool.policies().passwordPolicy().temporaryPasswordValidityDays())
                .isEqualTo(30);
        assertThat(pool.adminCreateUserConfig().unusedAccountValidityDays()).isEqualTo(30);
    }

    @Test
    void temporary_passwords_that_are_valid_for_zero_days_are_valid_for_the_default() {
        UserPoolType pool = create(
                r -> r.policies(p -> p.passwordPolicy(w -> w.minimumLength(8).temporaryPasswordValidityDays(0))));

        assertThat(pool.policies().passwordPolicy().temporaryPasswordValidityDays())
                .isEqualTo(7);
    }

    @Test
    void structures_that_are_given_in_part_are_completed() {
        UserPoolType pool = create(r -> r.emailConfiguration(c -> c.replyToEmailAddress("a@example.com"))
                .verificationMessageTemplate(t -> t.emailSubjectByLink("Click"))
                .accountRecoverySetting(AccountRecoverySettingType.builder().build()));

        assertThat(pool.emailConfiguration().emailSendingAccount()).isEqualTo(EmailSendingAccountType.COGNITO_DEFAULT);
        assertThat(pool.emailConfiguration().replyToEmailAddress()).isEqualTo("a@example.com");
        assertThat(pool.verificationMessageTemplate().defaultEmailOption())
                .isEqualTo(DefaultEmailOptionType.CONFIRM_WITH_CODE);
        assertThat(pool.verificationMessageTemplate().emailSubjectByLink()).isEqualTo("Click");
        assertThat(pool.accountRecoverySetting()).isEqualTo(defaultRecovery());
    }

    @Test
    void empty_lists_are_not_shown() {
        UserPoolType pool = create(r -> r.autoVerifiedAttributes(List.of())
                .aliasAttributes(List.of())
                .usernameAttributes(List.of())
                .userPoolTags(Map.of()));

        assertThat(pool.hasAutoVerifiedAttributes()).isFalse();
        assertThat(pool.hasAliasAttributes()).isFalse();
        assertThat(pool.hasUsernameAttributes()).isFalse();
        assertThat(pool.hasUserPoolTags()).isFalse();
    }

    @Test
    void a_pre_token_generation_trigger_is_also_shown_with_its_version() {
        UserPoolType pool = create(r -> r.lambdaConfig(c -> c.preTokenGeneration(FUNCTION)));

        assertThat(pool.lambdaConfig())
                .isEqualTo(LambdaConfigType.builder()
                        .preTokenGeneration(FUNCTION)
                        .preTokenGenerationConfig(
                                c -> c.lambdaArn(FUNCTION).lambdaVersion(PreTokenGenerationLambdaVersionType.V1_0))
                        .build());
    }

    @Test
    void a_pre_token_generation_trigger_keeps_the_version_that_it_is_given() {
        UserPoolType pool = create(r -> r.lambdaConfig(c -> c.preTokenGeneration(FUNCTION)
                .preTokenGenerationConfig(
                        p -> p.lambdaArn(FUNCTION).lambdaVersion(PreTokenGenerationLambdaVersionType.V2_0))));

        assertThat(pool.lambdaConfig().preTokenGenerationConfig().lambdaVersion())
                .isEqualTo(PreTokenGenerationLambdaVersionType.V2_0);
    }

    private static PasswordPolicyType strictPasswords() {
        return PasswordPolicyType.builder()
                .minimumLength(8)
                .requireLowercase(true)
                .requireNumbers(true)
                .requireSymbols(true)
                .requireUppercase(true)
                .temporaryPasswordValidityDays(7)
                .build();
    }

    private static AccountRecoverySettingType defaultRecovery() {
        return AccountRecoverySettingType.builder()
                .recoveryMechanisms(
                        recovery(RecoveryOptionNameType.VERIFIED_EMAIL, 1),
                        recovery(RecoveryOptionNameType.VERIFIED_PHONE_NUMBER, 2))
                .build();
    }

    private static RecoveryOptionType recovery(RecoveryOptionNameType name, int priority) {
        return RecoveryOptionType.builder().name(name).priority(priority).build();
    }

    private static UserPoolType create(Consumer<CreateUserPoolRequest.Builder> settings) {
        return aws.cognito()
                .createUserPool(r -> settings.accept(r.poolName("p")))
                .userPool();
    }
}
