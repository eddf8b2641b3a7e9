package org.cognitojunit.emulator.mfa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.cognitojunit.emulator.Refusals.assertRefused;

import java.util.function.Consumer;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.user.TestPool;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFactorType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateUserPoolRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.EmailSendingAccountType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.FeatureUnavailableInTierException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.GetUserPoolMfaConfigResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RecoveryOptionNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SetUserPoolMfaConfigRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SetUserPoolMfaConfigResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolMfaType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolTierType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.WebAuthnFactorConfigurationType;

class PoolMfaTest {

    private static final String CANNOT_TURN_OFF =
            "Invalid MFA configuration given, can't turn off MFA and configure an MFA together.";
    private static final String CANNOT_DISABLE_ALL =
            "Invalid MFA configuration given, can't disable all MFAs with a required or optional configuration.";

    @AutoClose
    private static final EmulatorFixture aws = EmulatorFixture.start();

    @Test
    void a_new_pool_shows_its_mode_and_nothing_else() {
        assertThat(get(pool())).isEqualTo(config(UserPoolMfaType.OFF, c -> {}));
    }

    @ParameterizedTest
    @EnumSource(
            value = UserPoolMfaType.class,
            names = {"ON", "OPTIONAL"})
    void authenticator_apps_alone_make_mfa_possible(UserPoolMfaType mode) {
        TestPool pool = pool();

        SetUserPoolMfaConfigResponse answer =
                set(pool, c -> c.mfaConfiguration(mode).softwareTokenMfaConfiguration(t -> t.enabled(true)));

        assertThat(answer.mfaConfiguration()).isEqualTo(mode);
        assertThat(answer.softwareTokenMfaConfiguration().enabled()).isTrue();
        assertThat(get(pool)).isEqualTo(config(mode, c -> c.softwareTokenMfaConfiguration(t -> t.enabled(true))));
        assertThat(describedMode(pool)).isEqualTo(mode);
    }

    @Test
    void every_block_is_shown_as_it_was_given() {
        TestPool pool = pool(MfaPool.sender());
        Consumer<SetUserPoolMfaConfigRequest.Builder> all = c -> c.mfaConfiguration(UserPoolMfaType.OPTIONAL)
                .softwareTokenMfaConfiguration(t -> t.enabled(true))
                .smsMfaConfiguration(s ->
                        s.smsAuthenticationMessage("Code: {####}").smsConfiguration(r -> r.snsCallerArn(MfaPool.ROLE)))
                .emailMfaConfiguration(e -> e.subject("Hello").message("Code: {####}"))
                .webAuthnConfiguration(w -> w.relyingPartyId("example.com"));

        SetUserPoolMfaConfigResponse answer = set(pool, all);

        assertThat(answer.smsMfaConfiguration().smsConfiguration().snsCallerArn())
                .isEqualTo(MfaPool.ROLE);
        assertThat(get(pool))
                .isEqualTo(config(
                        UserPoolMfaType.OPTIONAL,
                        c -> c.softwareTokenMfaConfiguration(answer.softwareTokenMfaConfiguration())
                                .smsMfaConfiguration(answer.smsMfaConfiguration())
                                .emailMfaConfiguration(answer.emailMfaConfiguration())
                                .webAuthnConfiguration(answer.webAuthnConfiguration())));
    }

    @Test
    void text_messages_for_mfa_are_those_of_the_pool() {
        TestPool pool = pool();

        set(
                pool,
                c -> c.mfaConfiguration(UserPoolMfaType.ON)
                        .smsMfaConfiguration(s -> s.smsConfiguration(r -> r.snsCallerArn(MfaPool.ROLE))));

        assertThat(aws.cognito()
                        .describeUserPool(r -> r.userPoolId(pool.id()))
                        .userPool()
                        .smsConfiguration()
                        .snsCallerArn())
                .isEqualTo(MfaPool.ROLE);
    }

    @Test
    void a_call_without_anything_switches_mfa_off_and_drops_authenticator_apps() {
        TestPool pool = pool();
        set(pool, c -> c.mfaConfiguration(UserPoolMfaType.ON).softwareTokenMfaConfiguration(t -> t.enabled(true)));

        set(pool, c -> {});

        assertThat(get(pool)).isEqualTo(config(UserPoolMfaType.OFF, c -> {}));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void off_with_authenticator_apps_is_refused_whether_on_or_off(boolean enabled) {
        assertRefused(
                () -> set(
                        pool(),
                        c -> c.mfaConfiguration(UserPoolMfaType.OFF)
                                .softwareTokenMfaConfiguration(t -> t.enabled(enabled))),
                InvalidParameterException.class,
                CANNOT_TURN_OFF);
    }

    @Test
    void off_with_text_messages_is_refused() {
        assertRefused(
                () -> set(
                        pool(),
                        c -> c.mfaConfiguration(UserPoolMfaType.OFF)
                                .smsMfaConfiguration(s -> s.smsConfiguration(r -> r.snsCallerArn(MfaPool.ROLE)))),
                InvalidParameterException.class,
                CANNOT_TURN_OFF);
    }

    @Test
    void off_with_passkeys_is_fine() {
        TestPool pool = pool();

        set(
                pool,
                c -> c.mfaConfiguration(UserPoolMfaType.OFF)
                        .webAuthnConfiguration(w -> w.relyingPartyId("example.com")));

        assertThat(get(pool).webAuthnConfiguration().relyingPartyId()).isEqualTo("example.com");
    }

    @ParameterizedTest
    @EnumSource(
            value = UserPoolMfaType.class,
            names = {"ON", "OPTIONAL"})
    void mfa_without_a_factor_is_refused(UserPoolMfaType mode) {
        assertRefused(
                () -> set(pool(), c -> c.mfaConfiguration(mode)), InvalidParameterException.class, CANNOT_DISABLE_ALL);
    }

    @Test
    void mfa_with_authenticator_apps_disabled_and_nothing_else_is_refused() {
        assertRefused(
                () -> set(
                        pool(),
                        c -> c.mfaConfiguration(UserPoolMfaType.ON)
                                .softwareTokenMfaConfiguration(t -> t.enabled(false))),
                InvalidParameterException.class,
                CANNOT_DISABLE_ALL);
    }

    @Test
    void passkeys_alone_do_not_make_mfa_possible() {
        assertRefused(
                () -> set(
                        pool(),
                        c -> c.mfaConfiguration(UserPoolMfaType.ON)
                                .webAuthnConfiguration(w -> w.relyingPartyId("example.com"))),
                InvalidParameterException.class,
                "Invalid MFA Configuration given. SMS MFA, Email MFA, or Software Token MFA must be enabled.");
    }

    @Test
    void a_sender_cannot_be_given_up_while_codes_go_by_email() {
        TestPool pool = pool(MfaPool.sender());
        set(pool, c -> c.mfaConfiguration(UserPoolMfaType.ON).emailMfaConfiguration(e -> e.subject("Hello")));

        assertRefused(
                () -> aws.cognito()
                        .updateUserPool(r -> r.userPoolId(pool.id())
                                .emailConfiguration(
                                        e -> e.emailSendingAccount(EmailSendingAccountType.COGNITO_DEFAULT))),
                InvalidParameterException.class,
                "Cannot set EmailMfaConfiguration when user pool EmailConfiguration contains an EmailSendingAccount of"
                        + " COGNITO_DEFAULT. Update the value of EmailSendingAccount.");
    }

    @Test
    void what_alone_recovers_accounts_cannot_be_a_second_factor() {
        assertRefused(
                () -> MfaPool.recoveringBy(aws, RecoveryOptionNameType.VERIFIED_PHONE_NUMBER)
                        .configureAll(UserPoolMfaType.OPTIONAL),
                InvalidParameterException.class,
                "Invalid account recovery setting parameter. Account Recovery Setting cannot use verified_phone_number as"
                        + " a recovery mechanism when SMS MFA is configured.");
        assertRefused(
                () -> MfaPool.recoveringBy(aws, RecoveryOptionNameType.VERIFIED_EMAIL)
                        .configureAll(UserPoolMfaType.OPTIONAL),
                InvalidParameterException.class,
                "Invalid account recovery setting parameter. Account Recovery Setting cannot use verified_email as a"
                        + " recovery mechanism when Email MFA is configured.");
    }

    @ParameterizedTest
    @CsvSource({"VERIFIED_PHONE_NUMBER, verified_phone_number, SMS", "VERIFIED_EMAIL, verified_email, Email"})
    void accounts_cannot_be_left_to_be_recovered_by_the_second_factor_alone(
            RecoveryOptionNameType name, String mechanism, String factor) {
        MfaPool mfa = MfaPool.withAll(aws, UserPoolMfaType.ON);

        assertRefused(
                () -> aws.cognito()
                        .updateUserPool(r -> r.userPoolId(mfa.pool().id())
                                .emailConfiguration(e -> e.emailSendingAccount(EmailSendingAccountType.DEVELOPER)
                                        .sourceArn(MfaPool.IDENTITY))
                                .smsConfiguration(s -> s.snsCallerArn(MfaPool.ROLE))
                                .accountRecoverySetting(s -> s.recoveryMechanisms(MfaPool.mechanism(name, 1)))),
                InvalidParameterException.class,
                "Invalid account recovery setting parameter. Account Recovery Setting cannot use " + mechanism
                        + " as a recovery mechanism when " + factor + " MFA is configured.");
    }

    @Test
    void codes_by_email_are_not_for_the_lite_tier() {
        TestPool pool = pool(MfaPool.sender().andThen(p -> p.userPoolTier(UserPoolTierType.LITE)));

        assertRefused(
                () -> set(
                        pool,
                        c -> c.mfaConfiguration(UserPoolMfaType.ON).emailMfaConfiguration(e -> e.subject("Hello"))),
                FeatureUnavailableInTierException.class,
                "The following features need to be disabled for the LITE pricing tier configured: Email MFA");
    }

    @Test
    void codes_by_text_message_need_a_role() {
        assertRefused(
                () -> set(
                        pool(),
                        c -> c.mfaConfiguration(UserPoolMfaType.ON)
                                .smsMfaConfiguration(s -> s.smsAuthenticationMessage("Code: {####}"))),
                InvalidParameterException.class,
                "SMS configuration and Auto verification for phone_number are required when MFA is required/optional");
    }

    @ParameterizedTest
    @EnumSource(
            value = AuthFactorType.class,
            names = {"EMAIL_OTP", "SMS_OTP"})
    void required_mfa_excludes_codes_as_first_factors(AuthFactorType factor) {
        TestPool pool = pool(passwordOr(factor).andThen(p -> p.smsConfiguration(s -> s.snsCallerArn(MfaPool.ROLE))));

        assertRefused(
                () -> set(
                        pool,
                        c -> c.mfaConfiguration(UserPoolMfaType.ON)
                                .softwareTokenMfaConfiguration(t -> t.enabled(true))),
                InvalidParameterException.class,
                "Only PASSWORD and WEB_AUTHN (if configured) can be enabled as an auth factor if MFA is enabled");
        assertThat(get(pool).mfaConfiguration()).isEqualTo(UserPoolMfaType.OFF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SINGLE_FACTOR"})
    void required_mfa_excludes_passkeys_that_are_one_factor(String factorConfiguration) {
        TestPool pool = pool(passwordOr(AuthFactorType.WEB_AUTHN));

        assertRefused(
                () -> set(
                        pool,
                        c -> c.mfaConfiguration(UserPoolMfaType.ON)
                                .softwareTokenMfaConfiguration(t -> t.enabled(true))
                                .webAuthnConfiguration(w -> w.relyingPartyId("example.com")
                                        .factorConfiguration(
                                                factorConfiguration.isEmpty() ? null : factorConfiguration))),
                InvalidParameterException.class,
                "Cannot set WebAuthn factor configuration to SINGLE_FACTOR if MFA is required and WebAuthn is an allowed"
                        + " first auth factor");
    }

    @Test
    void required_mfa_goes_with_passkeys_that_are_two_factors() {
        TestPool pool = pool(passwordOr(AuthFactorType.WEB_AUTHN));

        assertThatCode(() -> set(
                        pool,
                        c -> c.mfaConfiguration(UserPoolMfaType.ON)
                                .softwareTokenMfaConfiguration(t -> t.enabled(true))
                                .webAuthnConfiguration(w -> w.factorConfiguration(
                                        WebAuthnFactorConfigurationType.MULTI_FACTOR_WITH_USER_VERIFICATION))))
                .doesNotThrowAnyException();
    }

    @Test
    void a_first_factor_cannot_be_added_that_required_mfa_excludes() {
        TestPool pool = pool();
        set(pool, c -> c.mfaConfiguration(UserPoolMfaType.ON).softwareTokenMfaConfiguration(t -> t.enabled(true)));

        assertRefused(
                () -> aws.cognito()
                        .updateUserPool(r -> r.userPoolId(pool.id())
                                .policies(p -> p.signInPolicy(s ->
                                        s.allowedFirstAuthFactors(AuthFactorType.PASSWORD, AuthFactorType.EMAIL_OTP)))),
                InvalidParameterException.class,
                "Only PASSWORD and WEB_AUTHN (if configured) can be enabled as an auth factor if MFA is enabled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.com", "exa mple.com", "-example.com", "example..com"})
    void a_relying_party_that_is_no_domain_is_refused(String relyingParty) {
        assertRefused(
                () -> set(pool(), c -> c.webAuthnConfiguration(w -> w.relyingPartyId(relyingParty))),
                InvalidParameterException.class,
                "RelyingPartyId contains invalid characters");
    }

    @Test
    void an_update_of_the_pool_keeps_mode_and_factors() {
        TestPool pool = pool();
        set(pool, c -> c.mfaConfiguration(UserPoolMfaType.ON).softwareTokenMfaConfiguration(t -> t.enabled(true)));

        aws.cognito().updateUserPool(r -> r.userPoolId(pool.id()));

        assertThat(get(pool))
                .isEqualTo(config(UserPoolMfaType.ON, c -> c.softwareTokenMfaConfiguration(t -> t.enabled(true))));
    }

    @Test
    void an_update_of_the_pool_can_switch_mfa_off() {
        TestPool pool = pool();
        set(pool, c -> c.mfaConfiguration(UserPoolMfaType.ON).softwareTokenMfaConfiguration(t -> t.enabled(true)));

        aws.cognito().updateUserPool(r -> r.userPoolId(pool.id()).mfaConfiguration(UserPoolMfaType.OFF));

        assertThat(get(pool)).isEqualTo(config(UserPoolMfaType.OFF, c -> {}));
    }

    @Test
    void an_unknown_pool_has_no_settings() {
        assertRefused(
                () -> aws.cognito().getUserPoolMfaConfig(r -> r.userPoolId("us-east-1_Unknown00")),
                ResourceNotFoundException.class,
                "User pool us-east-1_Unknown00 does not exist.");
        assertRefused(
                () -> aws.cognito().setUserPoolMfaConfig(r -> r.userPoolId("us-east-1_Unknown00")),
                ResourceNotFoundException.class,
                "User pool us-east-1_Unknown00 does not exist.");
    }

    private static TestPool pool() {
        return TestPool.create(aws);
    }

    private static TestPool pool(Consumer<CreateUserPoolRequest.Builder> settings) {
        return TestPool.create(aws, settings);
    }

    private static Consumer<CreateUserPoolRequest.Builder> passwordOr(AuthFactorType factor) {
        return p -> p.policies(i -> i.signInPolicy(s -> s.allowedFirstAuthFactors(AuthFactorType.PASSWORD, factor)));
    }

    private static SetUserPoolMfaConfigResponse set(
            TestPool pool, Consumer<SetUserPoolMfaConfigRequest.Builder> settings) {
        return aws.cognito().setUserPoolMfaConfig(r -> settings.accept(r.userPoolId(pool.id())));
    }

    /** The answer without what the SDK knows of the call, so that it can be compared. */
    private static GetUserPoolMfaConfigResponse get(TestPool pool) {
        GetUserPoolMfaConfigResponse answer = aws.cognito().getUserPoolMfaConfig(r -> r.userPoolId(pool.id()));
        return config(
                answer.mfaConfiguration(),
                c -> c.softwareTokenMfaConfiguration(answer.softwareTokenMfaConfiguration())
                        .smsMfaConfiguration(answer.smsMfaConfiguration())
                        .emailMfaConfiguration(answer.emailMfaConfiguration())
                        .webAuthnConfiguration(answer.webAuthnConfiguration()));
    }

    private static GetUserPoolMfaConfigResponse config(
            UserPoolMfaType mode, Consumer<GetUserPoolMfaConfigResponse.Builder> blocks) {
        GetUserPoolMfaConfigResponse.Builder builder =
                GetUserPoolMfaConfigResponse.builder().mfaConfiguration(mode);
        blocks.accept(builder);
        return builder.build();
    }

    private static UserPoolMfaType describedMode(TestPool pool) {
        return aws.cognito()
                .describeUserPool(r -> r.userPoolId(pool.id()))
                .userPool()
                .mfaConfiguration();
    }
}
