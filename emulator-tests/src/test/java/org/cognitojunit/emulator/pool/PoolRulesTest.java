package org.cognitojunit.emulator.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.cognitojunit.emulator.Refusals.assertRefused;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cognitojunit.emulator.EmulatorFixture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AccountRecoverySettingType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AliasAttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFactorType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateUserPoolRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CustomEmailSenderLambdaVersionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CustomSMSSenderLambdaVersionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.EmailSendingAccountType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.EncryptionKeyType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PreTokenGenerationLambdaVersionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RecoveryOptionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UpdateUserPoolRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolMfaType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameAttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.VerifiedAttributeType;

/** What CreateUserPool and UpdateUserPool refuse, and the neighbouring cases that they accept. */
class PoolRulesTest {

    private static final String RECOVERY_BY_SMS_MFA =
            "Invalid account recovery setting parameter. Account Recovery Setting cannot use verified_phone_number as a"
                    + " recovery mechanism when SMS MFA is configured.";
    private static final String HERE = "arn:aws:lambda:us-east-1:123456789012:function:";
    private static final String ELSEWHERE = "arn:aws:lambda:eu-west-1:123456789012:function:f";
    private static final String OWN_IDENTITY = "arn:aws:ses:us-east-1:123456789012:identity/a@example.com";
    private static final String FOREIGN_IDENTITY = "arn:aws:ses:us-east-1:210987654321:identity/a@example.com";
    private static final String OWN_ROLE = "arn:aws:iam::123456789012:role/sms";
    private static final String FOREIGN_ROLE = "arn:aws:iam::210987654321:role/sms";

    @AutoClose
    private static final EmulatorFixture aws = EmulatorFixture.start();

    @ParameterizedTest
    @MethodSource
    void settings_that_break_a_rule_are_refused(Consumer<CreateUserPoolRequest.Builder> settings, String message) {
        assertRefused(() -> create(settings), InvalidParameterException.class, message);
    }

    static Stream<Arguments> settings_that_break_a_rule_are_refused() {
        return Stream.of(
                refused(
                        "aliases and username attributes",
                        r -> r.aliasAttributes(AliasAttributeType.EMAIL)
                                .usernameAttributes(UsernameAttributeType.EMAIL),
                        "Only one of the aliasAttributes or usernameAttributes can be set in a User pool."),
                refused(
                        "two names for one validity",
                        r -> r.adminCreateUserConfig(c -> c.unusedAccountValidityDays(7))
                                .policies(p ->
                                        p.passwordPolicy(w -> w.minimumLength(8).temporaryPasswordValidityDays(7))),
                        "Please use TemporaryPasswordValidityDays in PasswordPolicy instead of"
                                + " UnusedAccountValidityDays"),
                refused(
                        "first factors without a password",
                        firstFactors(AuthFactorType.EMAIL_OTP),
                        "Password should be configured as one of the allowed first auth factors."),
                refused(
                        "first factor SMS without SMS",
                        firstFactors(AuthFactorType.PASSWORD, AuthFactorType.SMS_OTP),
                        "SMS_OTP can not be configured as AuthFactor as user pool is missing valid SMS configuration"),
                refused(
                        "MFA required without SMS",
                        r -> r.mfaConfiguration(UserPoolMfaType.ON),
                        "SMS configuration and Auto verification for phone_number are required when MFA is"
                                + " required/optional"),
                refused(
                        "MFA optional with an empty SMS configuration",
                        r -> r.mfaConfiguration(UserPoolMfaType.OPTIONAL).smsConfiguration(c -> c.snsCallerArn("")),
                        "SMS configuration and Auto verification for phone_number are required when MFA is"
                                + " required/optional"),
                refused(
                        "a key of one's own that is not named",
                        r -> r.keyConfiguration(c -> c.keyType(EncryptionKeyType.CUSTOMER_MANAGED_KEY)),
                        "KeyConfiguration has a KmsKeyArn if and only if its KeyType is CUSTOMER_MANAGED_KEY."),
                refused(
                        "a key beside Cognito's own",
                        r -> r.keyConfiguration(c -> c.kmsKeyArn("arn:aws:kms:us-east-1:123456789012:key/one")),
                        "KeyConfiguration has a KmsKeyArn if and only if its KeyType is CUSTOMER_MANAGED_KEY."),
                refused(
                        "a key of another region",
                        r -> r.keyConfiguration(c -> c.keyType(EncryptionKeyType.CUSTOMER_MANAGED_KEY)
                                .kmsKeyArn("arn:aws:kms:eu-west-1:123456789012:key/one")),
                        "KmsKeyArn must name a key in the region of the user pool."),
                refused(
                        "phone numbers verified without SMS",
                        r -> r.autoVerifiedAttributes(VerifiedAttributeType.PHONE_NUMBER),
                        "SMS configuration is required when phone_number is selected for auto verification"),
                refused(
                        "role of another account",
                        r -> r.smsConfiguration(c -> c.snsCallerArn(FOREIGN_ROLE)),
                        "Cross-account pass role is not allowed."),
                refused(
                        "role of another account for End User Messaging",
                        r -> r.smsConfiguration(c -> c.eumsSms(e -> e.callerArn(FOREIGN_ROLE))),
                        "Cross-account pass role is not allowed."),
                refused(
                        "verified before update, yet not verified",
                        r -> r.userAttributeUpdateSettings(
                                s -> s.attributesRequireVerificationBeforeUpdate(VerifiedAttributeType.EMAIL)),
                        "All attributes in AttributesRequireVerificationBeforeUpdate must exist in"
                                + " AutoVerifiedAttributes"),
                refused(
                        "recovery by administrators and otherwise",
                        recovery("admin_only", 1, "verified_email", 2),
                        "Invalid account recovery setting parameter. Account Recovery Setting cannot use admin_only"
                                + " setting with any other recovery mechanisms."),
                refused(
                        "recovery in one way twice",
                        recovery("verified_email", 1, "verified_email", 2),
                        "Invalid account recovery setting parameter. Account Recovery Setting cannot have duplicate"
                                + " priorities or recovery mechanisms."),
                refused(
                        "two ways of recovery with one priority",
                        recovery("verified_email", 1, "verified_phone_number", 1),
                        "Invalid account recovery setting parameter. Account Recovery Setting cannot have duplicate"
                                + " priorities or recovery mechanisms."),
                refused(
                        "recovery by nothing but the number that is the second factor",
                        r -> byNumber(textMessagesForMfa(r)),
                        RECOVERY_BY_SMS_MFA),
                refused(
                        "recovery by number first where users sign in by number alone",
                        recovery("verified_phone_number", 1, "verified_email", 2)
                                .andThen(PoolRulesTest::textMessagesForMfa)
                                .andThen(PoolRulesTest::numbersOnly),
                        RECOVERY_BY_SMS_MFA),
                refused(
                        "recovery by number second where users sign in by number alone",
                        recovery("verified_email", 1, "verified_phone_number", 2)
                                .andThen(PoolRulesTest::textMessagesForMfa)
                                .andThen(PoolRulesTest::numbersOnly),
                        RECOVERY_BY_SMS_MFA),
                refused(
                        "text messages by two services",
                        r -> r.smsConfiguration(c -> c.snsCallerArn(OWN_ROLE).eumsSms(e -> e.callerArn(OWN_ROLE))),
                        "SmsConfiguration can have SnsCallerArn or EumsSms, not both."),
                refused(
                        "an authenticator app as a first factor",
                        r -> r.policies(p -> p.signInPolicy(s ->
                                s.allowedFirstAuthFactors(AuthFactorType.PASSWORD, AuthFactorType.SOFTWARE_TOKEN))),
                        "SOFTWARE_TOKEN can not be configured as one of the allowed first auth factors."),
                refused(
                        "sender of one's own without an identity",
                        r -> r.emailConfiguration(c -> c.emailSendingAccount(EmailSendingAccountType.DEVELOPER)),
                        "Source ARN is required to use DEVELOPER email sending owner"),
                refused(
                        "Cognito's sender with a foreign identity",
                        r -> r.emailConfiguration(c -> c.sourceArn(FOREIGN_IDENTITY)),
                        "Cognito is not allowed to use your email identity"),
                refused(
                        "function of another region",
                        r -> r.lambdaConfig(c -> c.preSignUp(ELSEWHERE)),
                        "Cross-region lambda functions are not supported"),
                refused(
                        "versioned function of another region",
                        r -> r.lambdaConfig(c -> c.preTokenGenerationConfig(
                                p -> p.lambdaArn(ELSEWHERE).lambdaVersion(PreTokenGenerationLambdaVersionType.V1_0))),
                        "Cross-region lambda functions are not supported"),
                refused(
                        "custom SMS sender without a key",
                        r -> r.lambdaConfig(c -> c.customSMSSender(
                                s -> s.lambdaArn(HERE + "f").lambdaVersion(CustomSMSSenderLambdaVersionType.V1_0))),
                        "KMSKeyId parameter is required when Custom SMS/Email Lambda trigger is used."),
                refused(
                        "custom e-mail sender without a key",
                        r -> r.lambdaConfig(c -> c.customEmailSender(
                                s -> s.lambdaArn(HERE + "f").lambdaVersion(CustomEmailSenderLambdaVersionType.V1_0))),
                        "KMSKeyId parameter is required when Custom SMS/Email Lambda trigger is used."),
                refused(
                        "two functions for one trigger",
                        r -> r.lambdaConfig(c -> c.preTokenGeneration(HERE + "one")
                                .preTokenGenerationConfig(p -> p.lambdaArn(HERE + "other")
                                        .lambdaVersion(PreTokenGenerationLambdaVersionType.V1_0))),
                        "Cannot use PreTokenGenerationLambda and PreTokenGeneration with different Lambda function"
                                + " ARN's"),
                refused(
                        "reserved tag",
                        r -> r.userPoolTags(Map.of("aws:team", "blue")),
                        "aws: prefixed tag key names are not allowed for external use."),
                refused("51 tags", r -> r.userPoolTags(tags(51)), "A user pool can have at most 50 tags."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "a b@example.com", "Alice a@example.com", "Alice <a@example.com> Bob", "@", "<>"})
    void a_sender_that_is_no_address_is_refused(String from) {
        assertRefused(
                () -> create(r -> r.emailConfiguration(c -> c.from(from))),
                InvalidParameterException.class,
                "Provided From email address is invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@example.com", "Alice <a@example.com>", "<a@example.com>"})
    void a_sender_is_an_address_with_or_without_a_name(String from) {
        assertThatCode(() -> create(r -> r.emailConfiguration(c -> c.from(from))))
                .doesNotThrowAnyException();
    }

    @Test
    void a_pool_that_sends_text_messages_may_have_what_needs_them() {
        assertThatCode(() -> create(r -> r.smsConfiguration(c -> c.snsCallerArn(OWN_ROLE))
                        .mfaConfiguration(UserPoolMfaType.OPTIONAL)
                        .autoVerifiedAttributes(VerifiedAttributeType.PHONE_NUMBER)
                        .policies(p -> p.signInPolicy(
                                s -> s.allowedFirstAuthFactors(AuthFactorType.PASSWORD, AuthFactorType.SMS_OTP)))))
                .doesNotThrowAnyException();
    }

    @Test
    void text_messages_may_go_through_end_user_messaging() {
        assertThatCode(() -> create(r -> r.smsConfiguration(c -> c.eumsSms(e -> e.callerArn(OWN_ROLE)))
                        .mfaConfiguration(UserPoolMfaType.ON)))
                .doesNotThrowAnyException();
    }

    @Test
    void numbers_may_recover_accounts_beside_addresses_and_be_a_second_factor() {
        assertThatCode(() -> create(recovery("verified_phone_number", 1, "verified_email", 2)
                        .andThen(PoolRulesTest::textMessagesForMfa)))
                .doesNotThrowAnyException();
        assertThatCode(() -> create(r -> numbersOnly(textMessagesForMfa(r)))).doesNotThrowAnyException();
        assertThatCode(() -> create(PoolRulesTest::byNumber)).doesNotThrowAnyException();
    }

    @Test
    void cognitos_sender_may_use_an_identity_of_the_account() {
        assertThatCode(() -> create(r -> r.emailConfiguration(c -> c.sourceArn(OWN_IDENTITY))))
                .doesNotThrowAnyException();
    }

    @Test
    void custom_senders_work_with_a_key_of_any_region() {
        assertThatCode(() -> create(r -> r.lambdaConfig(c -> c.customSMSSender(
                                s -> s.lambdaArn(HERE + "f").lambdaVersion(CustomSMSSenderLambdaVersionType.V1_0))
                        .kmsKeyID("arn:aws:kms:eu-west-1:123456789012:key/1"))))
                .doesNotThrowAnyException();
    }

    @Test
    void fifty_tags_are_not_too_many() {
        assertThat(create(r -> r.userPoolTags(tags(50)))).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void settings_beyond_the_models_limits_are_refused(
            Consumer<CreateUserPoolRequest.Builder> settings, String message) {
        assertRefused(() -> create(settings), InvalidParameterException.class, message);
    }

    static Stream<Arguments> settings_beyond_the_models_limits_are_refused() {
        return Stream.of(
                refused(
                        "password too short",
                        r -> r.policies(p -> p.passwordPolicy(w -> w.minimumLength(4))),
                        "1 validation error detected: Value '4' at 'policies.passwordPolicy.minimumLength' failed to"
                                + " satisfy constraint: Member must have value greater than or equal to 6"),
                refused(
                        "password too long",
                        r -> r.policies(p -> p.passwordPolicy(w -> w.minimumLength(200))),
                        "1 validation error detected: Value '200' at 'policies.passwordPolicy.minimumLength' failed to"
                                + " satisfy constraint: Member must have value less than or equal to 99"),
                refused(
                        "password history too long",
                        r -> r.policies(p -> p.passwordPolicy(w -> w.passwordHistorySize(25))),
                        "1 validation error detected: Value '25' at 'policies.passwordPolicy.passwordHistorySize' failed"
                                + " to satisfy constraint: Member must have value less than or equal to 24"),
                refused(
                        "temporary passwords valid for too long",
                        r -> r.policies(p -> p.passwordPolicy(w -> w.temporaryPasswordValidityDays(366))),
                        "1 validation error detected: Value '366' at"
                                + " 'policies.passwordPolicy.temporaryPasswordValidityDays' failed to satisfy"
                                + " constraint: Member must have value less than or equal to 365"),
                refused(
                        "unknown verified attribute",
                        r -> r.autoVerifiedAttributesWithStrings("given_name"),
                        "1 validation error detected: Value '[given_name]' at 'autoVerifiedAttributes' failed to"
                                + " satisfy constraint: Member must satisfy constraint: [Member must satisfy enum"
                                + " value set: [phone_number, email]]"),
                refused(
                        "message without a code",
                        r -> r.emailVerificationMessage("Welcome"),
                        "1 validation error detected: Value 'Welcome' at 'emailVerificationMessage' failed to satisfy"
                                + " constraint: Member must satisfy regular expression pattern:"
                                + " [\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]*\\{####\\}"
                                + "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]*"));
    }

    @Test
    void an_update_is_held_to_the_same_rules_and_changes_nothing_when_refused() {
        String pool = create(r -> r.emailVerificationSubject("Before"));

        Consumer<UpdateUserPoolRequest.Builder> update = r -> r.userPoolId(pool)
                .poolName("after")
                .emailVerificationSubject("After")
                .lambdaConfig(c -> c.preSignUp(ELSEWHERE));

        assertRefused(
                () -> aws.cognito().updateUserPool(update),
                InvalidParameterException.class,
                "Cross-region lambda functions are not supported");
        assertThat(aws.cognito().describeUserPool(r -> r.userPoolId(pool)).userPool())
                .satisfies(p -> assertThat(p.name()).isEqualTo("p"))
                .satisfies(p -> assertThat(p.emailVerificationSubject()).isEqualTo("Before"))
                .satisfies(p -> assertThat(p.lastModifiedDate()).isEqualTo(p.creationDate()));
    }

    @Test
    void an_update_cannot_take_away_what_the_pool_still_needs() {
        String pool =
                create(r -> r.smsConfiguration(c -> c.snsCallerArn(OWN_ROLE)).mfaConfiguration(UserPoolMfaType.ON));

        assertRefused(
                () -> aws.cognito().updateUserPool(r -> r.userPoolId(pool)),
                InvalidParameterException.class,
                "SMS configuration and Auto verification for phone_number are required when MFA is required/optional");
    }

    @Test
    void an_update_may_not_give_two_names_to_one_validity_either() {
        String pool = create(r -> {});

        assertRefused(
                () -> aws.cognito()
                        .updateUserPool(r -> r.userPoolId(pool)
                                .adminCreateUserConfig(c -> c.unusedAccountValidityDays(7))
                                .policies(p ->
                                        p.passwordPolicy(w -> w.minimumLength(8).temporaryPasswordValidityDays(7)))),
                InvalidParameterException.class,
                "Please use TemporaryPasswordValidityDays in PasswordPolicy instead of UnusedAccountValidityDays");
    }

    private static Arguments refused(String what, Consumer<CreateUserPoolRequest.Builder> settings, String message) {
        return argumentSet(what, settings, message);
    }

    private static Consumer<CreateUserPoolRequest.Builder> firstFactors(AuthFactorType... factors) {
        return r -> r.policies(p -> p.signInPolicy(s -> s.allowedFirstAuthFactors(factors)));
    }

    private static Consumer<CreateUserPoolRequest.Builder> recovery(
            String one, int priorityOfOne, String other, int priorityOfOther) {
        AccountRecoverySettingType setting = AccountRecoverySettingType.builder()
                .recoveryMechanisms(
                        RecoveryOptionType.builder()
                                .name(one)
                                .priority(priorityOfOne)
                                .build(),
                        RecoveryOptionType.builder()
                                .name(other)
                                .priority(priorityOfOther)
                                .build())
                .build();
        return r -> r.accountRecoverySetting(setting);
    }

    private static Map<String, String> tags(int number) {
        return IntStream.range(0, number).boxed().collect(Collectors.toMap(i -> "tag" + i, i -> "value"));
    }

    private static String create(Consumer<CreateUserPoolRequest.Builder> settings) {
        return aws.cognito()
                .createUserPool(r -> settings.accept(r.poolName("p")))
                .userPool()
                .id();
    }

    private static CreateUserPoolRequest.Builder textMessagesForMfa(CreateUserPoolRequest.Builder pool) {
        return pool.mfaConfiguration(UserPoolMfaType.ON).smsConfiguration(c -> c.snsCallerArn(OWN_ROLE));
    }

    private static CreateUserPoolRequest.Builder byNumber(CreateUserPoolRequest.Builder pool) {
        return pool.accountRecoverySetting(s -> s.recoveryMechanisms(RecoveryOptionType.builder()
                .name("verified_phone_number")
                .priority(1)
                .build()));
    }

    private static CreateUserPoolRequest.Builder numbersOnly(CreateUserPoolRequest.Builder pool) {
        return pool.usernameAttributes(UsernameAttributeType.PHONE_NUMBER)
                .autoVerifiedAttributes(VerifiedAttributeType.PHONE_NUMBER);
    }
}
