package org.cognitojunit.scenarios.mfa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThatRefused;

import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.definition.Lifecycle;
import org.cognitojunit.scenariotools.marker.NotVerified;
import org.cognitojunit.scenariotools.marker.SeenOnAws;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminGetUserResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFactorType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolMfaType;

/** Which second factors a user has switched on and prefers. */
@CognitoUserPool(users = @PoolUser(name = "alice", password = "Correct-Horse-1"), lifecycle = Lifecycle.PER_METHOD)
class MfaPreferenceScenarios {

    private UserPool pool;
    private CognitoIdentityProviderClient cognito;
    private Mfa mfa;

    @BeforeEach
    void optional() {
        mfa = Mfa.withApps(pool, cognito, UserPoolMfaType.OPTIONAL);
    }

    @Test
    @SeenOnAws(source = "STK-cred", on = "2026-09-24")
    void a_user_without_factors_shows_none() {
        AdminGetUserResponse alice = alice();

        assertThat(alice.hasUserMFASettingList()).isFalse();
        assertThat(alice.preferredMfaSetting()).isNull();
        assertThat(alice.hasMfaOptions()).isFalse();
    }

    @Test
    @NotVerified(reason = "BOT and AMP: the members and their values")
    void a_preferred_app_is_shown_to_administrator_and_user() {
        String token = mfa.accessToken("alice");
        mfa.verifiedApp(token);
        cognito.setUserMFAPreference(r -> r.accessToken(token)
                .softwareTokenMfaSettings(s -> s.enabled(true).preferredMfa(true)));

        assertThat(alice().preferredMfaSetting()).isEqualTo("SOFTWARE_TOKEN_MFA");
        assertThat(alice().userMFASettingList()).containsExactly("SOFTWARE_TOKEN_MFA");
        assertThat(cognito.getUser(r -> r.accessToken(token)).preferredMfaSetting())
                .isEqualTo("SOFTWARE_TOKEN_MFA");
    }

    @Test
    @NotVerified(reason = "live notes without a date: the text")
    void an_app_that_was_never_verified_cannot_be_switched_on() {
        String token = mfa.accessToken("alice");

        assertThatRefused(() -> cognito.setUserMFAPreference(
                        r -> r.accessToken(token).softwareTokenMfaSettings(s -> s.enabled(true))))
                .isInvalidParameter("User does not have delivery config set to turn on SOFTWARE_TOKEN_MFA");
    }

    @Test
    @NotVerified(reason = "live notes without a date: the text")
    void text_messages_cannot_be_switched_on_without_a_number() {
        assertThatRefused(() -> cognito.adminSetUserMFAPreference(
                        r -> r.userPoolId(pool.id()).username("alice").smsMfaSettings(s -> s.enabled(true))))
                .isInvalidParameter("User does not have delivery config set to turn on SMS_MFA");
    }

    @Test
    @NotVerified(reason = "BOT: what is switched off is not asked for")
    void an_app_can_be_switched_off() {
        mfa.preferredApp("alice");

        cognito.adminSetUserMFAPreference(
                r -> r.userPoolId(pool.id()).username("alice").softwareTokenMfaSettings(s -> s.enabled(false)));

        assertThat(alice().hasUserMFASettingList()).isFalse();
        assertThat(pool.adminSignIn(pool.user("alice")).expectTokens().accessToken())
                .isNotEmpty();
    }

    @Test
    @NotVerified(reason = "BOT: the members and their values")
    void auth_factors_name_the_password_and_the_app() {
        mfa.preferredApp("alice");

        assertThat(cognito.adminGetUserAuthFactors(r -> r.userPoolId(pool.id()).username("alice"))
                        .configuredUserAuthFactors())
                .containsExactly(AuthFactorType.PASSWORD, AuthFactorType.SOFTWARE_TOKEN);
    }

    private AdminGetUserResponse alice() {
        return cognito.adminGetUser(r -> r.userPoolId(pool.id()).username("alice"));
    }
}
