package org.cognitojunit.scenarios.mfa;

import static org.cognitojunit.assertions.CognitoAssertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThatRefused;

import org.assertj.core.api.Assertions;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolClient;
import org.cognitojunit.PoolUser;
import org.cognitojunit.RequiresCapability;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.auth.AuthenticatorApp;
import org.cognitojunit.auth.SoftwareTokenMfa;
import org.cognitojunit.backend.Capability;
import org.cognitojunit.definition.AuthFlow;
import org.cognitojunit.definition.Lifecycle;
import org.cognitojunit.scenariotools.marker.NotVerified;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeMismatchException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolMfaType;

/** A pool that requires MFA: no factor is switched off so that the next sign-in does without. */
@CognitoUserPool(
        client =
                @PoolClient(
                        authFlows = {
                            AuthFlow.ADMIN_USER_PASSWORD_AUTH,
                            AuthFlow.USER_PASSWORD_AUTH,
                            AuthFlow.USER_SRP_AUTH,
                            AuthFlow.USER_AUTH
                        }),
        users = @PoolUser(name = "alice", password = Door.PASSWORD),
        lifecycle = Lifecycle.PER_METHOD)
class RequiredFactorScenarios {

    private static final String DOCUMENTED =
            "API26: where MFA is required no factor of any user can be turned off; a report on"
                    + " Stack Overflow (50497388) has the answer 200, without a date";

    private UserPool pool;
    private CognitoIdentityProviderClient cognito;
    private TestUser alice;

    @ParameterizedTest
    @EnumSource
    @NotVerified(reason = DOCUMENTED)
    void what_an_administrator_switches_off_is_asked_for_all_the_same(Door door) {
        AuthenticatorApp app = app();
        Mfa.withApps(pool, cognito, UserPoolMfaType.ON);

        cognito.adminSetUserMFAPreference(
                r -> r.userPoolId(pool.id()).username("alice").softwareTokenMfaSettings(s -> s.enabled(false)));

        assertThat(door.enter(pool, alice).expectSoftwareTokenMfa().respondWithCode(app.code()))
                .isSignedIn();
        Assertions.assertThat(cognito.adminGetUser(r -> r.userPoolId(pool.id()).username("alice"))
                        .preferredMfaSetting())
                .isEqualTo("SOFTWARE_TOKEN_MFA");
    }

    @Test
    @NotVerified(reason = "API26: no factor can be turned off where MFA is required; the text is ours")
    void a_user_is_refused_to_switch_a_factor_off() {
        Mfa mfa = Mfa.withApps(pool, cognito, UserPoolMfaType.OPTIONAL);
        String token = mfa.accessToken("alice");
        mfa.verifiedApp(token);
        mfa.prefer("alice", "SOFTWARE_TOKEN_MFA");
        Mfa.withApps(pool, cognito, UserPoolMfaType.ON);

        assertThatRefused(() -> cognito.setUserMFAPreference(
                        r -> r.accessToken(token).softwareTokenMfaSettings(s -> s.enabled(false))))
                .isInvalidParameter("SOFTWARE_TOKEN_MFA cannot be disabled while the user pool requires MFA.");
        assertThat(pool.adminSignIn(alice)).isChallenge("SOFTWARE_TOKEN_MFA");
    }

    @Test
    @NotVerified(reason = DOCUMENTED)
    void a_factor_that_was_never_switched_on_is_not_switched_off_by_its_user_either() {
        Mfa mfa = Mfa.withApps(pool, cognito, UserPoolMfaType.OPTIONAL);
        String token = mfa.accessToken("alice");
        mfa.verifiedApp(token);
        Mfa.withApps(pool, cognito, UserPoolMfaType.ON);

        cognito.setUserMFAPreference(r -> r.accessToken(token).softwareTokenMfaSettings(s -> s.enabled(false)));

        assertThat(pool.adminSignIn(alice)).isChallenge("SOFTWARE_TOKEN_MFA");
    }

    @Test
    @NotVerified(reason = "inferred: what was switched off while MFA was optional is asked for once it is required")
    void a_factor_that_was_off_before_is_asked_for_where_there_is_no_other() {
        AuthenticatorApp app = app();
        cognito.adminSetUserMFAPreference(
                r -> r.userPoolId(pool.id()).username("alice").softwareTokenMfaSettings(s -> s.enabled(false)));
        assertThat(pool.adminSignIn(alice)).isSignedIn();

        Mfa.withApps(pool, cognito, UserPoolMfaType.ON);

        assertThat(pool.adminSignIn(alice).expectSoftwareTokenMfa().respondWithCode(app.code()))
                .isSignedIn();
    }

    @Test
    @NotVerified(reason = "API26: after AdminDeleteSoftwareToken the user can register a new app")
    void an_app_that_an_administrator_deletes_is_replaced_at_the_next_sign_in() {
        app();
        Mfa.withApps(pool, cognito, UserPoolMfaType.ON);

        cognito.adminDeleteSoftwareToken(r -> r.userPoolId(pool.id()).username("alice"));

        assertThat(pool.adminSignIn(alice)).isChallenge("MFA_SETUP");
    }

    @Test
    @NotVerified(
            reason =
                    "API26: after AdminDeleteSoftwareToken the user cannot sign in with it; that none is missed is inferred")
    void an_app_that_an_administrator_deletes_is_not_missed_where_mfa_is_optional() {
        app();

        cognito.adminDeleteSoftwareToken(r -> r.userPoolId(pool.id()).username("alice"));

        Assertions.assertThat(cognito.adminGetUser(r -> r.userPoolId(pool.id()).username("alice"))
                        .hasUserMFASettingList())
                .isFalse();
        assertThat(pool.adminSignIn(alice)).isSignedIn();
    }

    @Test
    @NotVerified(reason = "API26: an app is replaced when the new one is verified")
    void an_app_that_is_not_verified_yet_replaces_none() {
        Mfa mfa = Mfa.withApps(pool, cognito, UserPoolMfaType.OPTIONAL);
        String token = mfa.accessToken("alice");
        AuthenticatorApp app = mfa.verifiedApp(token);
        mfa.prefer("alice", "SOFTWARE_TOKEN_MFA");

        cognito.associateSoftwareToken(r -> r.accessToken(token));

        assertThat(pool.adminSignIn(alice).expectSoftwareTokenMfa().respondWithCode(app.code()))
                .isSignedIn();
    }

    @Test
    @NotVerified(reason = "API26: an app is replaced when the new one is verified")
    void an_app_that_is_verified_replaces_the_one_before() {
        Mfa mfa = Mfa.withApps(pool, cognito, UserPoolMfaType.OPTIONAL);
        String token = mfa.accessToken("alice");
        AuthenticatorApp before = mfa.verifiedApp(token);
        mfa.prefer("alice", "SOFTWARE_TOKEN_MFA");

        AuthenticatorApp now = mfa.verifiedApp(token);

        SoftwareTokenMfa challenge = pool.adminSignIn(alice).expectSoftwareTokenMfa();
        assertThatRefused(() -> challenge.respondWithCode(before.code()))
                .isExactly(CodeMismatchException.class, "Invalid code received for user");
        assertThat(challenge.respondWithCode(now.code())).isSignedIn();
    }

    @Test
    @RequiresCapability(Capability.MESSAGES)
    @NotVerified(reason = "DG23: an app stays good where the pool no longer offers apps")
    void an_app_is_asked_for_where_the_pool_offers_it_no_longer() {
        AuthenticatorApp app = app();
        cognito.setUserPoolMfaConfig(r -> r.userPoolId(pool.id())
                .mfaConfiguration(UserPoolMfaType.OPTIONAL)
                .smsMfaConfiguration(s -> s.smsConfiguration(c -> c.snsCallerArn(Mfa.ROLE))));

        assertThat(pool.adminSignIn(alice).expectSoftwareTokenMfa().respondWithCode(app.code()))
                .isSignedIn();
    }

    private AuthenticatorApp app() {
        return Mfa.withApps(pool, cognito, UserPoolMfaType.OPTIONAL).preferredApp("alice");
    }
}
