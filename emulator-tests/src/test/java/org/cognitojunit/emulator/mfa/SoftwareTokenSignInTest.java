package org.cognitojunit.emulator.mfa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.cognitojunit.auth.AuthenticatorApp;
import org.cognitojunit.auth.Totp;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.user.TestPool;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeMismatchException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExpiredCodeException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RespondToAuthChallengeResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SoftwareTokenMfaNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolMfaType;

/** Signing in with an authenticator app. The clock stands still, ten seconds into a step, until a test moves it. */
class SoftwareTokenSignInTest {

    private static final String CHALLENGE = "SOFTWARE_TOKEN_MFA";
    private static final String WRONG = "Invalid code received for user";
    private static final String USED = "Your software token has already been used once.";

    @AutoClose
    private final EmulatorFixture aws = EmulatorFixture.of(
            CognitoEmulator.builder().baseClock(Clock.fixed(Instant.parse("2026-03-01T12:00:10Z"), ZoneOffset.UTC)));

    private final MfaPool mfa = MfaPool.withApps(aws, UserPoolMfaType.OPTIONAL);

    @BeforeEach
    void alice() {
        mfa.pool().confirmed("alice");
    }

    @Test
    void the_challenge_shows_the_user_and_no_device_that_has_no_name() {
        mfa.preferredApp("alice");

        InitiateAuthResponse challenge = mfa.initiate("alice");

        assertThat(challenge.challengeNameAsString()).isEqualTo(CHALLENGE);
        assertThat(challenge.challengeParameters()).isEqualTo(Map.of("USER_ID_FOR_SRP", "alice"));
        assertThat(challenge.authenticationResult()).isNull();
    }

    @Test
    void the_challenge_shows_the_name_of_the_device() {
        String token = mfa.pool().signIn("alice").accessToken();
        AuthenticatorApp app = mfa.app(
                mfa.cognito().associateSoftwareToken(r -> r.accessToken(token)).secretCode());
        mfa.cognito()
                .verifySoftwareToken(
                        r -> r.accessToken(token).userCode(app.code()).friendlyDeviceName("Alice's phone"));
        mfa.cognito().setUserMFAPreference(r -> r.accessToken(token).softwareTokenMfaSettings(s -> s.enabled(true)));

        assertThat(mfa.initiate("alice").challengeParameters())
                .isEqualTo(Map.of("USER_ID_FOR_SRP", "alice", "FRIENDLY_DEVICE_NAME", "Alice's phone"));
    }

    @Test
    void the_right_code_signs_the_user_in() {
        AuthenticatorApp app = mfa.preferredApp("alice");

        var answer = respond(mfa.initiate("alice"), app.code());

        assertThat(answer.authenticationResult().refreshToken()).isNotNull();
        assertThat(answer.challengeName()).isNull();
    }

    @Test
    void a_wrong_code_leaves_the_session_open() {
        AuthenticatorApp app = mfa.preferredApp("alice");
        InitiateAuthResponse challenge = mfa.initiate("alice");
        assertRefused(() -> respond(challenge, "000000"), CodeMismatchException.class, WRONG);

        assertThat(respond(challenge, app.code()).authenticationResult()).isNotNull();
    }

    @Test
    void a_session_signs_in_once() {
        AuthenticatorApp app = mfa.preferredApp("alice");
        InitiateAuthResponse challenge = mfa.initiate("alice");
        respond(challenge, app.code());
        aws.emulator().clock().advance(Duration.ofSeconds(30));

        assertRefused(
                () -> respond(challenge, app.code()),
                NotAuthorizedException.class,
                "Invalid session for the user, session can only be used once.");
    }

    @Test
    void a_code_signs_in_once() {
        AuthenticatorApp app = mfa.preferredApp("alice");
        String code = app.code();
        respond(mfa.initiate("alice"), code);

        assertRefused(() -> respond(mfa.initiate("alice"), code), ExpiredCodeException.class, USED);
    }

    @Test
    void the_code_that_verified_the_app_does_not_sign_in() {
        String token = mfa.pool().signIn("alice").accessToken();
        String secret =
                mfa.cognito().associateSoftwareToken(r -> r.accessToken(token)).secretCode();
        String code = mfa.app(secret).code();
        mfa.cognito().verifySoftwareToken(r -> r.accessToken(token).userCode(code));
        mfa.cognito().setUserMFAPreference(r -> r.accessToken(token).softwareTokenMfaSettings(s -> s.enabled(true)));

        assertRefused(() -> respond(mfa.initiate("alice"), code), ExpiredCodeException.class, USED);
    }

    @Test
    void a_code_before_one_that_was_used_is_used_up_with_it() {
        String secret = secretOfPreferredApp();
        aws.emulator().clock().advance(Duration.ofMinutes(5));
        Instant now = aws.emulator().clock().instant();
        respond(mfa.initiate("alice"), Totp.code(secret, now));

        assertRefused(
                () -> respond(mfa.initiate("alice"), Totp.code(secret, now.minusSeconds(30))),
                ExpiredCodeException.class,
                USED);
    }

    @Test
    void the_clock_of_the_app_may_be_thirty_seconds_slow() {
        String secret = secretOfPreferredApp();
        aws.emulator().clock().advance(Duration.ofMinutes(5));

        var answer = respond(mfa.initiate("alice"), codeAt(secret, -30));

        assertThat(answer.authenticationResult()).isNotNull();
    }

    @Test
    void the_clock_of_the_app_may_be_thirty_seconds_fast() {
        String secret = secretOfPreferredApp();
        aws.emulator().clock().advance(Duration.ofMinutes(5));

        var answer = respond(mfa.initiate("alice"), codeAt(secret, 30));

        assertThat(answer.authenticationResult()).isNotNull();
    }

    @Test
    void a_clock_that_is_a_minute_off_is_too_far_off() {
        String secret = secretOfPreferredApp();
        aws.emulator().clock().advance(Duration.ofMinutes(5));
        InitiateAuthResponse challenge = mfa.initiate("alice");

        assertRefused(() -> respond(challenge, codeAt(secret, -60)), CodeMismatchException.class, WRONG);
        assertRefused(() -> respond(challenge, codeAt(secret, 60)), CodeMismatchException.class, WRONG);
    }

    @Test
    void a_session_expires() {
        AuthenticatorApp app = mfa.preferredApp("alice");
        InitiateAuthResponse challenge = mfa.initiate("alice");
        aws.emulator().clock().advance(Duration.ofMinutes(3));

        assertRefused(
                () -> respond(challenge, app.code()),
                NotAuthorizedException.class,
                "Invalid session for the user, session is expired.");
    }

    @Test
    void five_wrong_codes_lock_the_user_for_a_second() {
        AuthenticatorApp app = mfa.preferredApp("alice");
        InitiateAuthResponse challenge = mfa.initiate("alice");
        for (int i = 0; i < 5; i++) {
            assertRefused(() -> respond(challenge, "000000"), CodeMismatchException.class, WRONG);
        }

        String code = app.code();

        assertRefused(() -> respond(challenge, code), NotAuthorizedException.class, "Password attempts exceeded");
        aws.emulator().clock().advance(Duration.ofSeconds(1));
        assertThat(respond(challenge, code).authenticationResult()).isNotNull();
    }

    @Test
    void an_answer_must_hold_a_code() {
        mfa.preferredApp("alice");
        InitiateAuthResponse challenge = mfa.initiate("alice");

        assertRefused(
                () -> mfa.respond(CHALLENGE, challenge.session(), "alice", Map.of()),
                InvalidParameterException.class,
                "Missing required parameter SOFTWARE_TOKEN_MFA_CODE");
    }

    @Test
    void the_code_of_another_user_is_wrong() {
        mfa.pool().confirmed("bob");
        mfa.preferredApp("alice");
        AuthenticatorApp bobs = mfa.preferredApp("bob");

        assertRefused(() -> respond(mfa.initiate("alice"), bobs.code()), CodeMismatchException.class, WRONG);
    }

    @Test
    void an_app_that_is_taken_away_meanwhile_cannot_answer() {
        AuthenticatorApp app = mfa.preferredApp("alice");
        InitiateAuthResponse challenge = mfa.initiate("alice");
        mfa.cognito()
                .adminDeleteSoftwareToken(r -> r.userPoolId(mfa.pool().id()).username("alice"));

        assertRefused(
                () -> respond(challenge, app.code()),
                SoftwareTokenMfaNotFoundException.class,
                "Software Token MFA does not exist for the user.");
    }

    @Test
    void a_session_of_this_challenge_cannot_answer_another() {
        mfa.preferredApp("alice");
        InitiateAuthResponse challenge = mfa.initiate("alice");

        assertRefused(
                () -> mfa.respond(
                        "NEW_PASSWORD_REQUIRED", challenge.session(), "alice", Map.of("NEW_PASSWORD", "New-Horse-1")),
                NotAuthorizedException.class,
                "Invalid session for the user.");
    }

    @Test
    void a_wrong_password_is_refused_before_any_challenge() {
        mfa.preferredApp("alice");

        assertRefused(
                () -> mfa.pool().initiate("alice", "Wrong-Horse-1"),
                NotAuthorizedException.class,
                "Incorrect username or password.");
    }

    @Test
    void a_temporary_password_comes_first() {
        mfa.preferredApp("alice");
        mfa.cognito()
                .adminSetUserPassword(r -> r.userPoolId(mfa.pool().id())
                        .username("alice")
                        .password(TestPool.TEMPORARY)
                        .permanent(false));
        InitiateAuthResponse challenge = mfa.pool().initiate("alice", TestPool.TEMPORARY);
        assertThat(challenge.challengeNameAsString()).isEqualTo("NEW_PASSWORD_REQUIRED");

        var next = mfa.respond(
                "NEW_PASSWORD_REQUIRED", challenge.session(), "alice", Map.of("NEW_PASSWORD", "New-Horse-1"));

        assertThat(next.challengeNameAsString()).isEqualTo(CHALLENGE);
    }

    @Test
    void an_app_is_asked_for_though_the_pool_no_longer_offers_any() {
        mfa.preferredApp("alice");
        mfa.configure(c -> c.mfaConfiguration(UserPoolMfaType.OPTIONAL)
                .smsMfaConfiguration(s -> s.smsConfiguration(r -> r.snsCallerArn(MfaPool.ROLE))));

        assertThat(mfa.initiate("alice").challengeNameAsString()).isEqualTo(CHALLENGE);
    }

    @Test
    void nobody_is_asked_while_mfa_is_off() {
        mfa.preferredApp("alice");
        mfa.configure(c -> {});

        assertThat(mfa.initiate("alice").authenticationResult()).isNotNull();
    }

    private RespondToAuthChallengeResponse respond(InitiateAuthResponse challenge, String code) {
        return mfa.respondWithCode(CHALLENGE, challenge.session(), "alice", code);
    }

    private String secretOfPreferredApp() {
        String token = mfa.pool().signIn("alice").accessToken();
        String secret =
                mfa.cognito().associateSoftwareToken(r -> r.accessToken(token)).secretCode();
        mfa.cognito()
                .verifySoftwareToken(
                        r -> r.accessToken(token).userCode(mfa.app(secret).code()));
        mfa.cognito().setUserMFAPreference(r -> r.accessToken(token).softwareTokenMfaSettings(s -> s.enabled(true)));
        return secret;
    }

    private String codeAt(String secret, int seconds) {
        return Totp.code(secret, aws.emulator().clock().instant().plusSeconds(seconds));
    }
}
