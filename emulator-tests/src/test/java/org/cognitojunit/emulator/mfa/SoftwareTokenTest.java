package org.cognitojunit.emulator.mfa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;

import org.cognitojunit.auth.AuthenticatorApp;
import org.cognitojunit.auth.Totp;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.user.TestPool;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFactorType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.EnableSoftwareTokenMfaException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SoftwareTokenMfaNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolMfaType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.VerifySoftwareTokenResponseType;

/** Authenticator apps of users who are signed in. */
class SoftwareTokenTest {

    private static final String WRONG = "Code mismatch and fail enable Software Token MFA";

    @AutoClose
    private static final EmulatorFixture aws = EmulatorFixture.start();

    private final MfaPool mfa = MfaPool.withApps(aws, UserPoolMfaType.OPTIONAL);
    private final CognitoIdentityProviderClient cognito = aws.cognito();

    @BeforeEach
    void alice() {
        mfa.pool().confirmed("alice");
    }

    @Test
    void a_secret_is_32_bytes_in_base_32_and_another_each_time() {
        String token = token();

        String first = associate(token);
        String second = associate(token);

        assertThat(first).matches("[A-Z2-7]{52}");
        assertThat(second).matches("[A-Z2-7]{52}").isNotEqualTo(first);
    }

    @Test
    void a_signed_in_user_needs_no_session() {
        String token = token();

        assertThat(cognito.associateSoftwareToken(r -> r.accessToken(token)).session())
                .isNull();
    }

    @Test
    void the_right_code_verifies_the_app() {
        String token = token();
        AuthenticatorApp app = mfa.app(associate(token));

        var verified = cognito.verifySoftwareToken(r -> r.accessToken(token).userCode(app.code()));

        assertThat(verified.status()).isEqualTo(VerifySoftwareTokenResponseType.SUCCESS);
        assertThat(verified.session()).isNull();
        assertThat(cognito.getUserAuthFactors(r -> r.accessToken(token)).configuredUserAuthFactors())
                .containsExactly(AuthFactorType.PASSWORD, AuthFactorType.SOFTWARE_TOKEN);
    }

    @Test
    void a_verified_app_is_not_asked_for_until_the_user_says_so() {
        mfa.verifiedApp("alice");

        assertThat(mfa.initiate("alice").authenticationResult()).isNotNull();
        assertThat(mfa.pool().get("alice").hasUserMFASettingList()).isFalse();
    }

    @Test
    void a_wrong_code_does_not_verify_the_app() {
        String token = token();
        String secret = associate(token);

        assertRefused(() -> verify(token, wrong(secret)), EnableSoftwareTokenMfaException.class, WRONG);
        assertThat(cognito.getUserAuthFactors(r -> r.accessToken(token)).configuredUserAuthFactors())
                .containsExactly(AuthFactorType.PASSWORD);
    }

    @Test
    void after_a_wrong_code_the_right_one_still_verifies_the_app() {
        String token = token();
        String secret = associate(token);
        assertRefused(() -> verify(token, wrong(secret)), EnableSoftwareTokenMfaException.class, WRONG);

        verify(token, mfa.app(secret).code());

        assertThat(cognito.getUserAuthFactors(r -> r.accessToken(token)).configuredUserAuthFactors())
                .contains(AuthFactorType.SOFTWARE_TOKEN);
    }

    @Test
    void the_code_of_an_earlier_secret_is_wrong() {
        String token = token();
        String earlier = associate(token);
        associate(token);

        assertRefused(() -> verify(token, mfa.app(earlier).code()), EnableSoftwareTokenMfaException.class, WRONG);
    }

    @Test
    void nothing_can_be_verified_without_a_secret() {
        String token = token();

        assertRefused(
                () -> verify(token, "123456"),
                SoftwareTokenMfaNotFoundException.class,
                "Software Token MFA does not exist for the user.");
    }

    @Test
    void an_app_stays_good_while_the_next_one_is_not_verified() {
        AuthenticatorApp app = mfa.preferredApp("alice");
        var challenge = mfa.initiate("alice");
        var tokens = mfa.respondWithCode("SOFTWARE_TOKEN_MFA", challenge.session(), "alice", app.code());

        associate(tokens.authenticationResult().accessToken());

        assertThat(mfa.initiate("alice").challengeNameAsString()).isEqualTo("SOFTWARE_TOKEN_MFA");
    }

    @Test
    void a_pool_without_authenticator_apps_gives_no_secrets() {
        TestPool other = TestPool.create(aws);
        other.confirmed("alice");
        String token = other.signIn("alice").accessToken();

        assertRefused(
                () -> associate(token),
                SoftwareTokenMfaNotFoundException.class,
                "Software Token MFA has not been enabled by the userPool");
        assertRefused(
                () -> verify(token, "123456"),
                SoftwareTokenMfaNotFoundException.class,
                "Software Token MFA has not been enabled by the userPool");
    }

    @Test
    void a_call_must_say_who_makes_it() {
        assertRefused(
                () -> cognito.associateSoftwareToken(r -> {}),
                InvalidParameterException.class,
                "Either AccessToken or Session is required.");
        assertRefused(
                () -> cognito.verifySoftwareToken(r -> r.userCode("123456")),
                InvalidParameterException.class,
                "Either AccessToken or Session is required.");
    }

    @Test
    void a_bad_access_token_is_refused() {
        assertRefused(() -> associate("garbage"), NotAuthorizedException.class, "Invalid Access Token");
        assertRefused(() -> verify("garbage", "123456"), NotAuthorizedException.class, "Invalid Access Token");
    }

    @Test
    void an_unknown_session_is_refused() {
        String session = "AYABeGarbledGarbledGarbled";

        assertRefused(
                () -> cognito.associateSoftwareToken(r -> r.session(session)),
                NotAuthorizedException.class,
                "Invalid session for the user.");
        assertRefused(
                () -> cognito.verifySoftwareToken(r -> r.session(session).userCode("123456")),
                NotAuthorizedException.class,
                "Invalid session for the user.");
    }

    @Test
    void a_session_of_another_challenge_is_refused() {
        mfa.pool().invited("bob");
        String session = mfa.pool().initiate("bob", TestPool.TEMPORARY).session();

        assertRefused(
                () -> cognito.associateSoftwareToken(r -> r.session(session)),
                NotAuthorizedException.class,
                "Invalid session for the user.");
    }

    @Test
    void an_administrator_can_take_an_app_away() {
        mfa.preferredApp("alice");

        cognito.adminDeleteSoftwareToken(r -> r.userPoolId(mfa.pool().id()).username("alice"));

        assertThat(mfa.initiate("alice").authenticationResult()).isNotNull();
        assertThat(mfa.pool().get("alice").hasUserMFASettingList()).isFalse();
        assertThat(mfa.pool().get("alice").preferredMfaSetting()).isNull();
    }

    @Test
    void taking_away_what_is_not_there_changes_nothing() {
        cognito.adminDeleteSoftwareToken(r -> r.userPoolId(mfa.pool().id()).username("alice"));

        assertThat(mfa.initiate("alice").authenticationResult()).isNotNull();
    }

    @Test
    void an_unknown_user_has_no_app_to_take_away() {
        assertRefused(
                () -> cognito.adminDeleteSoftwareToken(
                        r -> r.userPoolId(mfa.pool().id()).username("mallory")),
                UserNotFoundException.class,
                "User does not exist.");
    }

    private String token() {
        return mfa.pool().signIn("alice").accessToken();
    }

    private String associate(String token) {
        return cognito.associateSoftwareToken(r -> r.accessToken(token)).secretCode();
    }

    private void verify(String token, String code) {
        cognito.verifySoftwareToken(r -> r.accessToken(token).userCode(code));
    }

    /** A code of a day ago. */
    private static String wrong(String secret) {
        return Totp.code(secret, aws.emulator().clock().instant().minusSeconds(86_400));
    }
}
