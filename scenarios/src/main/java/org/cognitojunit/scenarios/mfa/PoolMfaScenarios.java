package org.cognitojunit.scenarios.mfa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThatRefused;

import java.util.function.Consumer;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.RequiresCapability;
import org.cognitojunit.UserPool;
import org.cognitojunit.backend.Capability;
import org.cognitojunit.definition.Lifecycle;
import org.cognitojunit.scenariotools.marker.NotVerified;
import org.cognitojunit.scenariotools.marker.SeenOnAws;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFactorType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.GetUserPoolMfaConfigResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SetUserPoolMfaConfigRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolMfaType;

/** The MFA settings of a pool, which one call replaces as a whole, and what it refuses. */
@CognitoUserPool(lifecycle = Lifecycle.PER_METHOD)
class PoolMfaScenarios {

    private static final String CANNOT_TURN_OFF =
            "Invalid MFA configuration given, can't turn off MFA and configure an MFA together.";

    private UserPool pool;
    private CognitoIdentityProviderClient cognito;

    @Test
    @NotVerified(reason = "GH aws-sdk-js#4186 shows it, without a date")
    void a_new_pool_shows_its_mode_only() {
        GetUserPoolMfaConfigResponse config = get();

        assertThat(config.mfaConfiguration()).isEqualTo(UserPoolMfaType.OFF);
        assertThat(config.softwareTokenMfaConfiguration()).isNull();
        assertThat(config.smsMfaConfiguration()).isNull();
        assertThat(config.emailMfaConfiguration()).isNull();
    }

    @Test
    @SeenOnAws(source = "CDKD", on = "2026-08")
    void a_call_with_nothing_switches_all_off() {
        Mfa.withApps(pool, cognito, UserPoolMfaType.OPTIONAL);

        set(c -> {});

        assertThat(get().mfaConfiguration()).isEqualTo(UserPoolMfaType.OFF);
        assertThat(get().softwareTokenMfaConfiguration()).isNull();
    }

    @Test
    @SeenOnAws(source = "CDKD", on = "2026-08")
    void a_factor_without_a_mode_is_refused() {
        assertThatRefused(() -> set(c -> c.softwareTokenMfaConfiguration(t -> t.enabled(true))))
                .isInvalidParameter(CANNOT_TURN_OFF);
    }

    @Test
    @SeenOnAws(source = "CDKD", on = "2026-08")
    void off_with_a_factor_that_is_off_too_is_refused() {
        assertThatRefused(() -> set(c ->
                        c.mfaConfiguration(UserPoolMfaType.OFF).softwareTokenMfaConfiguration(t -> t.enabled(false))))
                .isInvalidParameter(CANNOT_TURN_OFF);
    }

    @Test
    @RequiresCapability(Capability.MESSAGES)
    @SeenOnAws(source = "CDKD", on = "2026-08")
    void off_with_email_is_refused_before_the_sender_is_looked_at() {
        assertThatRefused(() ->
                        set(c -> c.mfaConfiguration(UserPoolMfaType.OFF).emailMfaConfiguration(e -> e.subject("Code"))))
                .isInvalidParameter(CANNOT_TURN_OFF);
    }

    @Test
    @SeenOnAws(source = "CDKD", on = "2026-08")
    void off_with_passkeys_is_taken() {
        set(c -> c.mfaConfiguration(UserPoolMfaType.OFF).webAuthnConfiguration(w -> w.relyingPartyId("example.com")));

        assertThat(get().mfaConfiguration()).isEqualTo(UserPoolMfaType.OFF);
    }

    @Test
    @NotVerified(reason = "GH: logs of Terraform and of two SDKs, without a date")
    void mfa_without_a_factor_is_refused() {
        assertThatRefused(() -> set(c -> c.mfaConfiguration(UserPoolMfaType.OPTIONAL)))
                .isInvalidParameter(
                        "Invalid MFA configuration given, can't disable all MFAs with a required or optional"
                                + " configuration.");
    }

    @Test
    @SeenOnAws(source = "CDKD", on = "2026-08")
    void passkeys_are_no_second_factor() {
        assertThatRefused(() -> set(c -> c.mfaConfiguration(UserPoolMfaType.ON)
                        .webAuthnConfiguration(w -> w.relyingPartyId("example.com"))))
                .isInvalidParameter("Invalid MFA Configuration given. SMS MFA, Email MFA, or Software Token MFA must be"
                        + " enabled.");
    }

    @Test
    @RequiresCapability(Capability.MESSAGES)
    @SeenOnAws(source = "PFL", on = "2026-09")
    void codes_by_email_need_a_sender_of_ones_own() {
        assertThatRefused(() -> set(c ->
                        c.mfaConfiguration(UserPoolMfaType.OPTIONAL).emailMfaConfiguration(e -> e.subject("Code"))))
                .isInvalidParameter("Cannot set EmailMfaConfiguration when user pool EmailConfiguration contains an"
                        + " EmailSendingAccount of COGNITO_DEFAULT. Update the value of EmailSendingAccount.");
    }

    @Test
    @RequiresCapability(Capability.MESSAGES)
    @SeenOnAws(source = "CDKD", on = "2026-08")
    void required_mfa_excludes_codes_as_first_factors() {
        firstFactors(AuthFactorType.PASSWORD, AuthFactorType.EMAIL_OTP);

        assertThatRefused(() -> Mfa.withApps(pool, cognito, UserPoolMfaType.ON))
                .isInvalidParameter(
                        "Only PASSWORD and WEB_AUTHN (if configured) can be enabled as an auth factor if MFA"
                                + " is enabled");
    }

    @Test
    @RequiresCapability(Capability.MESSAGES)
    @SeenOnAws(source = "CDKD", on = "2026-08")
    void optional_mfa_goes_with_codes_as_first_factors() {
        firstFactors(AuthFactorType.PASSWORD, AuthFactorType.EMAIL_OTP);

        Mfa.withApps(pool, cognito, UserPoolMfaType.OPTIONAL);

        assertThat(get().mfaConfiguration()).isEqualTo(UserPoolMfaType.OPTIONAL);
    }

    @Test
    @SeenOnAws(source = "CDKD", on = "2026-08")
    void required_mfa_excludes_passkeys_that_are_one_factor() {
        firstFactors(AuthFactorType.PASSWORD, AuthFactorType.WEB_AUTHN);

        assertThatRefused(() -> Mfa.withApps(pool, cognito, UserPoolMfaType.ON))
                .isInvalidParameter("Cannot set WebAuthn factor configuration to SINGLE_FACTOR if MFA is required and"
                        + " WebAuthn is an allowed first auth factor");
    }

    @Test
    @SeenOnAws(source = "CDKD", on = "2026-08")
    void an_update_of_the_pool_keeps_the_mode() {
        Mfa.withApps(pool, cognito, UserPoolMfaType.OPTIONAL);

        cognito.updateUserPool(r -> r.userPoolId(pool.id()));

        assertThat(get().mfaConfiguration()).isEqualTo(UserPoolMfaType.OPTIONAL);
    }

    @Test
    @NotVerified(reason = "PFL has the text, from CloudFormation, which hides the type")
    void a_new_pool_cannot_require_mfa_without_text_messages() {
        assertThatRefused(() ->
                        cognito.createUserPool(r -> r.poolName(pool.name()).mfaConfiguration(UserPoolMfaType.ON)))
                .isInvalidParameter("SMS configuration and Auto verification for phone_number are required when MFA is"
                        + " required/optional");
    }

    private void firstFactors(AuthFactorType... factors) {
        cognito.updateUserPool(
                r -> r.userPoolId(pool.id()).policies(p -> p.signInPolicy(s -> s.allowedFirstAuthFactors(factors))));
    }

    private void set(Consumer<SetUserPoolMfaConfigRequest.Builder> settings) {
        cognito.setUserPoolMfaConfig(r -> settings.accept(r.userPoolId(pool.id())));
    }

    private GetUserPoolMfaConfigResponse get() {
        return cognito.getUserPoolMfaConfig(r -> r.userPoolId(pool.id()));
    }
}
