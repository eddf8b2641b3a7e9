package org.cognitojunit.emulator.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;

import org.cognitojunit.auth.Passkey;
import org.cognitojunit.auth.Totp;
import org.cognitojunit.auth.WebAuthn;
import org.cognitojunit.emulator.EmulatorFixture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFactorType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolMfaType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.WebAuthnFactorConfigurationType;

/** Passkeys beside second factors. */
class PasskeyMfaTest {

    private static final String NOT_SET_UP = "User does not have delivery config set to turn on WEB_AUTHN_MFA";

    @AutoClose
    private static final EmulatorFixture aws = EmulatorFixture.start();

    private final PasskeyPool pool = PasskeyPool.create(aws);
    private final String alice = pool.newUser("alice");
    private final Passkey passkey = new Passkey().registerFor(alice, pool.cognito());

    @Test
    void a_passkey_that_is_two_factors_signs_in_where_mfa_is_required() {
        configure(UserPoolMfaType.ON, WebAuthnFactorConfigurationType.MULTI_FACTOR_WITH_USER_VERIFICATION);

        WebAuthn challenge = pool.begin("alice").expectWebAuthn();

        assertThat(PasskeyPool.parse(challenge.requestOptions())).containsEntry("userVerification", "required");
        assertThat(challenge.respondWith(passkey).expectTokens().accessToken()).isNotEmpty();
    }

    @Test
    void a_passkey_that_has_not_verified_its_user_is_one_factor_only() {
        configure(UserPoolMfaType.ON, WebAuthnFactorConfigurationType.MULTI_FACTOR_WITH_USER_VERIFICATION);

        assertRefused(
                () -> pool.signIn("alice", passkey.withoutUserVerification()),
                NotAuthorizedException.class,
                "The passkey has not verified its user.");
    }

    @Test
    void a_passkey_that_is_one_factor_is_not_offered_to_who_uses_another() {
        configure(UserPoolMfaType.OPTIONAL, WebAuthnFactorConfigurationType.SINGLE_FACTOR);
        assertThat(pool.choose("alice").expectSelectChallenge().availableChallenges())
                .contains("WEB_AUTHN");

        setUpApp();

        assertThat(pool.choose("alice").expectSelectChallenge().availableChallenges())
                .containsExactly("PASSWORD", "PASSWORD_SRP");
    }

    @Test
    void a_passkey_that_is_two_factors_spares_the_other() {
        configure(UserPoolMfaType.OPTIONAL, WebAuthnFactorConfigurationType.MULTI_FACTOR_WITH_USER_VERIFICATION);
        setUpApp();

        assertThat(pool.signIn("alice", passkey).expectTokens().accessToken()).isNotEmpty();
    }

    @Test
    void where_nobody_asks_for_two_factors_the_user_need_not_be_verified() {
        configure(UserPoolMfaType.OPTIONAL, WebAuthnFactorConfigurationType.MULTI_FACTOR_WITH_USER_VERIFICATION);

        assertThat(pool.signIn("alice", passkey.withoutUserVerification())
                        .expectTokens()
                        .accessToken())
                .isNotEmpty();
    }

    @Test
    void who_has_switched_passkeys_on_as_a_second_factor_is_verified() {
        configure(UserPoolMfaType.OPTIONAL, WebAuthnFactorConfigurationType.MULTI_FACTOR_WITH_USER_VERIFICATION);
        setUpApp();
        prefer(true);

        assertThat(pool.cognito().getUser(r -> r.accessToken(alice)).userMFASettingList())
                .containsExactly("SOFTWARE_TOKEN_MFA", "WEB_AUTHN_MFA");
        assertRefused(
                () -> pool.signIn("alice", passkey.withoutUserVerification()),
                NotAuthorizedException.class,
                "The passkey has not verified its user.");
        assertThat(pool.signIn("alice", passkey).expectTokens().accessToken()).isNotEmpty();
    }

    @Test
    void passkeys_can_be_switched_off_again() {
        configure(UserPoolMfaType.OPTIONAL, WebAuthnFactorConfigurationType.MULTI_FACTOR_WITH_USER_VERIFICATION);
        setUpApp();
        prefer(true);

        prefer(false);

        assertThat(pool.cognito().getUser(r -> r.accessToken(alice)).userMFASettingList())
                .containsExactly("SOFTWARE_TOKEN_MFA");
    }

    @Test
    void with_the_last_passkey_the_preference_goes() {
        configure(UserPoolMfaType.OPTIONAL, WebAuthnFactorConfigurationType.MULTI_FACTOR_WITH_USER_VERIFICATION);
        setUpApp();
        pool.cognito()
                .adminSetUserMFAPreference(r ->
                        r.userPoolId(pool.pool().id()).username("alice").webAuthnMfaSettings(s -> s.enabled(true)));

        pool.cognito().deleteWebAuthnCredential(r -> r.accessToken(alice).credentialId(passkey.credentialId()));

        assertThat(pool.cognito().getUser(r -> r.accessToken(alice)).userMFASettingList())
                .containsExactly("SOFTWARE_TOKEN_MFA");
    }

    @Test
    void passkeys_cannot_be_the_only_second_factor() {
        configure(UserPoolMfaType.OPTIONAL, WebAuthnFactorConfigurationType.MULTI_FACTOR_WITH_USER_VERIFICATION);

        assertRefused(() -> prefer(true), InvalidParameterException.class, NOT_SET_UP);
    }

    @Test
    void a_passkey_that_is_one_factor_is_no_second_one() {
        configure(UserPoolMfaType.OPTIONAL, WebAuthnFactorConfigurationType.SINGLE_FACTOR);
        setUpApp();

        assertRefused(() -> prefer(true), InvalidParameterException.class, NOT_SET_UP);
    }

    @Test
    void who_has_no_passkey_cannot_switch_it_on() {
        configure(UserPoolMfaType.OPTIONAL, WebAuthnFactorConfigurationType.MULTI_FACTOR_WITH_USER_VERIFICATION);
        String bob = pool.newUser("bob");

        assertRefused(
                () -> pool.cognito()
                        .setUserMFAPreference(r -> r.accessToken(bob).webAuthnMfaSettings(s -> s.enabled(true))),
                InvalidParameterException.class,
                NOT_SET_UP);
    }

    @Test
    void a_passkey_is_a_configured_factor() {
        String bob = pool.newUser("bob");

        assertThat(pool.cognito().getUserAuthFactors(r -> r.accessToken(alice)).configuredUserAuthFactors())
                .containsExactly(AuthFactorType.PASSWORD, AuthFactorType.WEB_AUTHN);
        assertThat(pool.cognito().getUserAuthFactors(r -> r.accessToken(bob)).configuredUserAuthFactors())
                .containsExactly(AuthFactorType.PASSWORD);
    }

    private void configure(UserPoolMfaType mode, WebAuthnFactorConfigurationType factors) {
        pool.configure(c -> c.mfaConfiguration(mode)
                .softwareTokenMfaConfiguration(t -> t.enabled(true))
                .webAuthnConfiguration(w -> w.relyingPartyId("example.com").factorConfiguration(factors)));
    }

    private void prefer(boolean passkeys) {
        pool.cognito().setUserMFAPreference(r -> r.accessToken(alice).webAuthnMfaSettings(s -> s.enabled(passkeys)));
    }

    private void setUpApp() {
        String secret =
                pool.cognito().associateSoftwareToken(r -> r.accessToken(alice)).secretCode();
        String code = Totp.code(secret, aws.emulator().clock().instant());
        pool.cognito().verifySoftwareToken(r -> r.accessToken(alice).userCode(code));
        pool.cognito().setUserMFAPreference(r -> r.accessToken(alice).softwareTokenMfaSettings(s -> s.enabled(true)));
    }
}
