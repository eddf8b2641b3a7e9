package org.cognitojunit.scenarios.mfa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThatRefused;

import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolUser;
import org.cognitojunit.RequiresCapability;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.auth.AuthenticatorApp;
import org.cognitojunit.auth.SoftwareTokenMfa;
import org.cognitojunit.backend.Capability;
import org.cognitojunit.definition.Lifecycle;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.scenariotools.marker.EmulatorOnly;
import org.cognitojunit.scenariotools.marker.NotVerified;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeMismatchException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.EnableSoftwareTokenMfaException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExpiredCodeException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SoftwareTokenMfaNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolMfaType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.VerifySoftwareTokenResponseType;

/** Authenticator apps in a pool where MFA is optional: setting one up while signed in, and signing in with it. */
@CognitoUserPool(users = @PoolUser(name = "alice", password = "Correct-Horse-1"), lifecycle = Lifecycle.PER_METHOD)
class AuthenticatorAppScenarios {

    private static final String WRONG = "Invalid code received for user";

    private UserPool pool;
    private CognitoIdentityProviderClient cognito;
    private Mfa mfa;
    private TestUser alice;

    @BeforeEach
    void optional() {
        mfa = Mfa.withApps(pool, cognito, UserPoolMfaType.OPTIONAL);
    }

    @Test
    @NotVerified(reason = "MOTO-AWS shows each step; the tolerance that the second code needs is inferred")
    void from_the_secret_to_tokens() {
        AuthenticatorApp app = mfa.preferredApp("alice");

        SoftwareTokenMfa challenge = pool.adminSignIn(alice).expectSoftwareTokenMfa();

        assertThat(challenge.respondWithCode(app.code()).expectTokens()).isSignedIn();
    }

    @Test
    @NotVerified(reason = "BOT and MOTO-AWS: the answer of VerifySoftwareToken")
    void the_right_code_verifies_an_app() {
        String token = mfa.accessToken("alice");
        AuthenticatorApp app = pool.authenticatorApp(
                cognito.associateSoftwareToken(r -> r.accessToken(token)).secretCode());

        assertThat(cognito.verifySoftwareToken(r -> r.accessToken(token).userCode(app.code()))
                        .status())
                .isEqualTo(VerifySoftwareTokenResponseType.SUCCESS);
    }

    @Test
    @NotVerified(reason = "CLI, and reports without a date: the text")
    void a_wrong_code_does_not_verify_an_app() {
        String token = mfa.accessToken("alice");
        AuthenticatorApp app = pool.authenticatorApp(
                cognito.associateSoftwareToken(r -> r.accessToken(token)).secretCode());
        String wrong = Mfa.otherThan(app.code());

        assertThatRefused(() ->
                        cognito.verifySoftwareToken(r -> r.accessToken(token).userCode(wrong)))
                .isExactly(EnableSoftwareTokenMfaException.class, "Code mismatch and fail enable Software Token MFA");
    }

    @Test
    @NotVerified(reason = "MOTO-AWS, without a date: verifying alone changes nothing")
    void a_verified_app_is_not_asked_for_until_the_user_says_so() {
        mfa.verifiedApp(mfa.accessToken("alice"));

        assertThat(pool.adminSignIn(alice)).isSignedIn();
    }

    @Test
    @NotVerified(reason = "reports without a date: the text")
    void a_wrong_code_is_refused() {
        AuthenticatorApp app = mfa.preferredApp("alice");
        SoftwareTokenMfa challenge = pool.adminSignIn(alice).expectSoftwareTokenMfa();

        assertThatRefused(() -> challenge.respondWithCode(Mfa.otherThan(app.code())))
                .isExactly(CodeMismatchException.class, WRONG);
    }

    @Test
    @NotVerified(reason = "SPIKE shows it for codes by email")
    void a_wrong_code_does_not_use_the_session_up() {
        AuthenticatorApp app = mfa.preferredApp("alice");
        SoftwareTokenMfa challenge = pool.adminSignIn(alice).expectSoftwareTokenMfa();
        String code = app.code();
        assertThatRefused(() -> challenge.respondWithCode(Mfa.otherThan(code)))
                .isExactly(CodeMismatchException.class, WRONG);

        assertThat(challenge.respondWithCode(code).expectTokens()).isSignedIn();
    }

    @Test
    @NotVerified(reason = "reports without a date: the text")
    void a_code_that_was_used_is_refused() {
        AuthenticatorApp app = mfa.preferredApp("alice");
        String code = app.code();
        pool.adminSignIn(alice).expectSoftwareTokenMfa().respondWithCode(code).expectTokens();

        assertThatRefused(() -> pool.adminSignIn(alice).expectSoftwareTokenMfa().respondWithCode(code))
                .isExactly(ExpiredCodeException.class, "Your software token has already been used once.");
    }

    @Test
    @NotVerified(reason = "STK-login shows it for another challenge")
    void a_session_cannot_be_answered_twice() {
        AuthenticatorApp app = mfa.preferredApp("alice");
        SoftwareTokenMfa challenge = pool.adminSignIn(alice).expectSoftwareTokenMfa();
        String code = app.code();
        challenge.respondWithCode(code).expectTokens();

        assertThatRefused(() -> challenge.respondWithCode(code)).isUsedSession();
    }

    @Test
    @EmulatorOnly(reason = "the clock moves; SPIKE saw the text on AWS for a code by email")
    @RequiresCapability(Capability.CLOCK)
    void a_session_expires(CognitoEmulator emulator) {
        AuthenticatorApp app = mfa.preferredApp("alice");
        SoftwareTokenMfa challenge = pool.adminSignIn(alice).expectSoftwareTokenMfa();
        emulator.clock().advance(Duration.ofMinutes(3));

        assertThatRefused(() -> challenge.respondWithCode(app.code())).isExpiredSession();
    }

    @Test
    @NotVerified(reason = "reports without a date: the text")
    void an_app_that_is_taken_away_cannot_answer() {
        AuthenticatorApp app = mfa.preferredApp("alice");
        SoftwareTokenMfa challenge = pool.adminSignIn(alice).expectSoftwareTokenMfa();
        cognito.adminDeleteSoftwareToken(r -> r.userPoolId(pool.id()).username("alice"));

        assertThatRefused(() -> challenge.respondWithCode(app.code()))
                .isExactly(SoftwareTokenMfaNotFoundException.class, "Software Token MFA does not exist for the user.");
    }

    @Test
    @NotVerified(reason = "DG23: the text")
    void a_pool_without_authenticator_apps_gives_no_secret() {
        String token = mfa.accessToken("alice");
        cognito.setUserPoolMfaConfig(r -> r.userPoolId(pool.id()));

        assertThatRefused(() -> cognito.associateSoftwareToken(r -> r.accessToken(token)))
                .isExactly(
                        SoftwareTokenMfaNotFoundException.class,
                        "Software Token MFA has not been enabled by the userPool");
    }

    @Test
    @NotVerified(reason = "deduced from the facts on access tokens")
    void a_token_that_is_none_gets_no_secret() {
        assertThatRefused(() -> cognito.associateSoftwareToken(r -> r.accessToken("garbage")))
                .isNotAuthorized("Invalid Access Token");
    }

    @Test
    @NotVerified(reason = "DG23: the text")
    void a_pool_without_authenticator_apps_verifies_none() {
        String token = mfa.accessToken("alice");
        String secret =
                cognito.associateSoftwareToken(r -> r.accessToken(token)).secretCode();
        cognito.setUserPoolMfaConfig(r -> r.userPoolId(pool.id()));

        assertThatRefused(() -> cognito.verifySoftwareToken(r -> r.accessToken(token)
                        .userCode(pool.authenticatorApp(secret).code())))
                .isExactly(
                        SoftwareTokenMfaNotFoundException.class,
                        "Software Token MFA has not been enabled by the userPool");
    }

    @Test
    @NotVerified(reason = "BOT: FRIENDLY_DEVICE_NAME; no capture")
    void the_challenge_shows_what_the_app_is_called() {
        String token = mfa.accessToken("alice");
        String secret =
                cognito.associateSoftwareToken(r -> r.accessToken(token)).secretCode();
        cognito.verifySoftwareToken(r -> r.accessToken(token)
                .friendlyDeviceName("My telephone")
                .userCode(pool.authenticatorApp(secret).code()));
        cognito.setUserMFAPreference(r -> r.accessToken(token)
                .softwareTokenMfaSettings(s -> s.enabled(true).preferredMfa(true)));

        Assertions.assertThat(pool.adminSignIn(alice).expectSoftwareTokenMfa().parameters())
                .containsEntry("FRIENDLY_DEVICE_NAME", "My telephone");
    }
}
