package org.cognitojunit.emulator.mfa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;
import static org.cognitojunit.emulator.user.TestPool.attributes;

import java.util.function.Consumer;
import org.cognitojunit.emulator.EmulatorFixture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminSetUserMfaPreferenceRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFactorType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DeliveryMediumType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.MFAOptionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolMfaType;

class MfaPreferenceTest {

    private static final MFAOptionType SMS = MFAOptionType.builder()
            .deliveryMedium(DeliveryMediumType.SMS)
            .attributeName("phone_number")
            .build();

    @AutoClose
    private static final EmulatorFixture aws = EmulatorFixture.start();

    private final MfaPool mfa = MfaPool.withAll(aws, UserPoolMfaType.OPTIONAL);
    private final CognitoIdentityProviderClient cognito = aws.cognito();

    @BeforeEach
    void alice() {
        mfa.reachable("alice");
    }

    @Test
    void factors_that_are_on_are_shown_wherever_the_user_is() {
        String token = mfa.pool().signIn("alice").accessToken();

        cognito.setUserMFAPreference(r -> r.accessToken(token)
                .smsMfaSettings(s -> s.enabled(true))
                .emailMfaSettings(s -> s.enabled(true).preferredMfa(true)));

        var alice = mfa.pool().get("alice");
        assertThat(alice.userMFASettingList()).containsExactly("SMS_MFA", "EMAIL_OTP");
        assertThat(alice.preferredMfaSetting()).isEqualTo("EMAIL_OTP");
        assertThat(alice.mfaOptions()).containsExactly(SMS);
        var self = cognito.getUser(r -> r.accessToken(token));
        assertThat(self.userMFASettingList()).containsExactly("SMS_MFA", "EMAIL_OTP");
        assertThat(self.preferredMfaSetting()).isEqualTo("EMAIL_OTP");
        assertThat(self.mfaOptions()).containsExactly(SMS);
        assertThat(cognito.listUsers(r -> r.userPoolId(mfa.pool().id())).users())
                .singleElement()
                .satisfies(user -> assertThat(user.mfaOptions()).containsExactly(SMS));
    }

    @Test
    void what_is_not_named_stays_as_it_was() {
        prefer(r -> r.smsMfaSettings(s -> s.enabled(true).preferredMfa(true)));

        prefer(r -> r.emailMfaSettings(s -> s.enabled(true)));

        assertThat(mfa.pool().get("alice").userMFASettingList()).containsExactly("SMS_MFA", "EMAIL_OTP");
        assertThat(mfa.pool().get("alice").preferredMfaSetting()).isEqualTo("SMS_MFA");
    }

    @Test
    void the_preference_moves_to_another_factor() {
        prefer(r -> r.smsMfaSettings(s -> s.enabled(true).preferredMfa(true)));

        prefer(r -> r.emailMfaSettings(s -> s.enabled(true).preferredMfa(true)));

        assertThat(mfa.pool().get("alice").preferredMfaSetting()).isEqualTo("EMAIL_OTP");
    }

    @Test
    void a_factor_that_is_switched_off_is_not_preferred_any_more() {
        prefer(r -> r.smsMfaSettings(s -> s.enabled(true).preferredMfa(true)));

        prefer(r -> r.smsMfaSettings(s -> s.enabled(false)));

        assertThat(mfa.pool().get("alice").preferredMfaSetting()).isNull();
        assertThat(mfa.pool().get("alice").hasUserMFASettingList()).isFalse();
        assertThat(mfa.initiate("alice").authenticationResult()).isNotNull();
    }

    @Test
    void a_factor_can_stay_on_and_no_longer_be_preferred() {
        prefer(r -> r.smsMfaSettings(s -> s.enabled(true).preferredMfa(true)));

        prefer(r -> r.smsMfaSettings(s -> s.enabled(true).preferredMfa(false)));

        assertThat(mfa.pool().get("alice").preferredMfaSetting()).isNull();
        assertThat(mfa.pool().get("alice").userMFASettingList()).containsExactly("SMS_MFA");
    }

    @Test
    void two_factors_cannot_both_be_preferred() {
        assertRefused(
                () -> prefer(r -> r.smsMfaSettings(s -> s.enabled(true).preferredMfa(true))
                        .emailMfaSettings(s -> s.enabled(true).preferredMfa(true))),
                InvalidParameterException.class,
                "Only one MFA method can be preferred.");
    }

    @Test
    void what_is_off_cannot_be_preferred() {
        assertRefused(
                () -> prefer(r -> r.smsMfaSettings(s -> s.enabled(false).preferredMfa(true))),
                InvalidParameterException.class,
                "SMS_MFA cannot be preferred while it is not enabled.");
    }

    @Test
    void an_app_that_is_not_verified_cannot_be_switched_on() {
        String token = mfa.pool().signIn("alice").accessToken();
        cognito.associateSoftwareToken(r -> r.accessToken(token));

        assertRefused(
                () -> cognito.setUserMFAPreference(
                        r -> r.accessToken(token).softwareTokenMfaSettings(s -> s.enabled(true))),
                InvalidParameterException.class,
                "User does not have delivery config set to turn on SOFTWARE_TOKEN_MFA");
    }

    @Test
    void a_number_that_is_not_there_cannot_be_used() {
        mfa.pool().confirmed("bob");

        assertRefused(
                () -> cognito.adminSetUserMFAPreference(
                        r -> r.userPoolId(mfa.pool().id()).username("bob").smsMfaSettings(s -> s.enabled(true))),
                InvalidParameterException.class,
                "User does not have delivery config set to turn on SMS_MFA");
    }

    @Test
    void an_address_that_is_not_verified_cannot_be_used() {
        mfa.pool().confirmed("bob", attributes("email", "bob@example.com"));

        assertRefused(
                () -> cognito.adminSetUserMFAPreference(
                        r -> r.userPoolId(mfa.pool().id()).username("bob").emailMfaSettings(s -> s.enabled(true))),
                InvalidParameterException.class,
                "User does not have delivery config set to turn on EMAIL_OTP");
    }

    @Test
    void a_pool_that_sends_no_mail_for_mfa_lets_nobody_switch_that_on() {
        mfa.configure(
                c -> c.mfaConfiguration(UserPoolMfaType.OPTIONAL).softwareTokenMfaConfiguration(t -> t.enabled(true)));

        assertRefused(
                () -> prefer(r -> r.emailMfaSettings(s -> s.enabled(true))),
                InvalidParameterException.class,
                "User does not have delivery config set to turn on EMAIL_OTP");
    }

    @Test
    void nobody_has_a_passkey_to_switch_on() {
        assertRefused(
                () -> prefer(r -> r.webAuthnMfaSettings(s -> s.enabled(true))),
                InvalidParameterException.class,
                "User does not have delivery config set to turn on WEB_AUTHN_MFA");
    }

    @Test
    void a_refused_preference_changes_nothing() {
        assertRefused(
                () -> prefer(
                        r -> r.smsMfaSettings(s -> s.enabled(true)).softwareTokenMfaSettings(s -> s.enabled(true))),
                InvalidParameterException.class,
                "User does not have delivery config set to turn on SOFTWARE_TOKEN_MFA");

        assertThat(mfa.pool().get("alice").hasUserMFASettingList()).isFalse();
    }

    @Test
    void where_mfa_is_required_users_cannot_do_away_with_a_factor() {
        String token = mfa.pool().signIn("alice").accessToken();
        prefer(r -> r.smsMfaSettings(s -> s.enabled(true)));
        mfa.configureAll(UserPoolMfaType.ON);

        assertRefused(
                () -> cognito.setUserMFAPreference(r -> r.accessToken(token).smsMfaSettings(s -> s.enabled(false))),
                InvalidParameterException.class,
                "SMS_MFA cannot be disabled while the user pool requires MFA.");
    }

    @Test
    void where_mfa_is_required_administrators_cannot_do_away_with_a_factor_either() {
        prefer(r -> r.smsMfaSettings(s -> s.enabled(true).preferredMfa(true)).emailMfaSettings(s -> s.enabled(true)));
        mfa.configureAll(UserPoolMfaType.ON);

        prefer(r -> r.smsMfaSettings(s -> s.enabled(false)));

        assertThat(mfa.pool().get("alice").userMFASettingList()).containsExactly("SMS_MFA", "EMAIL_OTP");
        assertThat(mfa.initiate("alice").challengeNameAsString()).isEqualTo("SMS_MFA");
    }

    @Test
    void the_older_settings_switch_text_messages_on_and_off() {
        String token = mfa.pool().signIn("alice").accessToken();
        cognito.setUserSettings(r -> r.accessToken(token).mfaOptions(SMS));
        assertThat(mfa.pool().get("alice").mfaOptions()).containsExactly(SMS);
        assertThat(mfa.pool().get("alice").userMFASettingList()).containsExactly("SMS_MFA");

        cognito.adminSetUserSettings(
                r -> r.userPoolId(mfa.pool().id()).username("alice").mfaOptions(new MFAOptionType[0]));

        assertThat(mfa.pool().get("alice").hasMfaOptions()).isFalse();
    }

    @Test
    void the_older_settings_know_of_nothing_else() {
        assertRefused(
                () -> cognito.adminSetUserSettings(r -> r.userPoolId(mfa.pool().id())
                        .username("alice")
                        .mfaOptions(MFAOptionType.builder()
                                .deliveryMedium(DeliveryMediumType.EMAIL)
                                .attributeName("email")
                                .build())),
                InvalidParameterException.class,
                "MFAOptions can hold SMS to phone_number and nothing else.");
    }

    @Test
    void auth_factors_are_what_the_user_can_sign_in_with() {
        mfa.preferredApp("alice");

        var factors = cognito.adminGetUserAuthFactors(
                r -> r.userPoolId(mfa.pool().id()).username("alice"));

        assertThat(factors.username()).isEqualTo("alice");
        assertThat(factors.preferredMfaSetting()).isEqualTo("SOFTWARE_TOKEN_MFA");
        assertThat(factors.userMFASettingList()).containsExactly("SOFTWARE_TOKEN_MFA");
        assertThat(factors.configuredUserAuthFactors())
                .containsExactly(AuthFactorType.PASSWORD, AuthFactorType.SOFTWARE_TOKEN);
    }

    @Test
    void codes_are_auth_factors_where_the_pool_takes_them_as_first_factors() {
        cognito.updateUserPool(r -> r.userPoolId(mfa.pool().id())
                .emailConfiguration(e -> e.emailSendingAccount("DEVELOPER").sourceArn(MfaPool.IDENTITY))
                .smsConfiguration(s -> s.snsCallerArn(MfaPool.ROLE))
                .policies(p -> p.signInPolicy(s -> s.allowedFirstAuthFactors(
                        AuthFactorType.PASSWORD, AuthFactorType.EMAIL_OTP, AuthFactorType.SMS_OTP))));

        assertThat(cognito.adminGetUserAuthFactors(
                                r -> r.userPoolId(mfa.pool().id()).username("alice"))
                        .configuredUserAuthFactors())
                .containsExactly(AuthFactorType.PASSWORD, AuthFactorType.EMAIL_OTP, AuthFactorType.SMS_OTP);
    }

    @Test
    void strangers_have_no_factors() {
        assertRefused(
                () -> cognito.adminGetUserAuthFactors(
                        r -> r.userPoolId(mfa.pool().id()).username("mallory")),
                UserNotFoundException.class,
                "User does not exist.");
        assertRefused(
                () -> cognito.getUserAuthFactors(r -> r.accessToken("garbage")),
                NotAuthorizedException.class,
                "Invalid Access Token");
        assertRefused(
                () -> cognito.setUserMFAPreference(r -> r.accessToken("garbage")),
                NotAuthorizedException.class,
                "Invalid Access Token");
        assertRefused(
                () -> cognito.setUserSettings(r -> r.accessToken("garbage").mfaOptions(SMS)),
                NotAuthorizedException.class,
                "Invalid Access Token");
    }

    private void prefer(Consumer<AdminSetUserMfaPreferenceRequest.Builder> preference) {
        cognito.adminSetUserMFAPreference(
                r -> preference.accept(r.userPoolId(mfa.pool().id()).username("alice")));
    }
}
