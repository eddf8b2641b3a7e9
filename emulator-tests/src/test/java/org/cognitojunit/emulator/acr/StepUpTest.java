package org.cognitojunit.emulator.acr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;
import static org.cognitojunit.emulator.acr.AcrPool.PASSWORD;
import static org.cognitojunit.emulator.acr.AcrPool.claims;

import java.time.Duration;
import java.util.List;
import org.cognitojunit.auth.Passkey;
import org.cognitojunit.emulator.EmulatorFixture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeMismatchException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.FeatureUnavailableInTierException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RespondToAuthChallengeResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolTierType;

/** USER_AUTH with TARGET_ACR_VALUES, ACCESS_TOKEN and MAX_AGE. */
class StepUpTest {

    private static final String NO_FACTORS = "The user has no factors for a level that TARGET_ACR_VALUES names.";

    @AutoClose
    private final EmulatorFixture aws = EmulatorFixture.start();

    private final AcrPool pool = live(AcrPool.create(aws, "PASSWORD", "WEB_AUTHN"));

    private AcrPool live(AcrPool created) {
        aws.emulator().useAcr(created.id());
        return created;
    }

    @Test
    void without_a_switch_a_target_has_no_effect() {
        AcrPool inert = AcrPool.create(aws);

        AuthenticationResultType tokens = inert.begin(
                        "TARGET_ACR_VALUES", level(4), "PREFERRED_CHALLENGE", "PASSWORD", "PASSWORD", PASSWORD)
                .authenticationResult();

        assertThat(claims(tokens)).doesNotContainKeys("acr", "amr");
    }

    @Test
    void a_target_without_a_token_begins_with_the_factors_that_lead_there() {
        pool.passkey(pool.byPassword().accessToken());

        InitiateAuthResponse first = pool.begin("TARGET_ACR_VALUES", level(1));
        InitiateAuthResponse third = pool.begin("TARGET_ACR_VALUES", level(3));

        assertThat(first.challengeName()).isEqualTo(ChallengeNameType.SELECT_CHALLENGE);
        assertThat(first.availableChallengesAsStrings()).containsExactly("PASSWORD", "PASSWORD_SRP");
        assertThat(third.availableChallengesAsStrings()).containsExactly("PASSWORD", "PASSWORD_SRP", "WEB_AUTHN");
    }

    @Test
    void a_password_is_stepped_up_by_an_app_alone() {
        AuthenticationResultType before = pool.byPassword();
        String secret = pool.app(before.accessToken());

        InitiateAuthResponse asked = pool.begin("TARGET_ACR_VALUES", level(4), "ACCESS_TOKEN", before.accessToken());
        AuthenticationResultType after = pool.answer(
                        "SOFTWARE_TOKEN_MFA", asked.session(), "SOFTWARE_TOKEN_MFA_CODE", pool.code(secret))
                .authenticationResult();

        assertThat(asked.challengeName()).isEqualTo(ChallengeNameType.SOFTWARE_TOKEN_MFA);
        assertThat(claims(after)).containsEntry("acr", level(4)).containsEntry("amr", List.of("pwd", "otp", "mfa"));
        assertThat(after.refreshToken()).isNotEqualTo(before.refreshToken());
        assertThat((long) claims(after).get("auth_time"))
                .isGreaterThan((long) claims(before).get("auth_time"));
    }

    @Test
    void a_choice_of_second_factors_leads_to_the_level_that_is_asked_for() {
        String token = pool.byPassword().accessToken();
        pool.app(token);

        InitiateAuthResponse asked = pool.begin("TARGET_ACR_VALUES", level(3), "ACCESS_TOKEN", token);

        assertThat(asked.challengeName()).isEqualTo(ChallengeNameType.SELECT_MFA_TYPE);
        assertThat(asked.challengeParameters()).containsEntry("MFAS_CAN_CHOOSE", "[\"SMS_MFA\",\"EMAIL_OTP\"]");
        assertRefused(
                () -> pool.answer("SELECT_MFA_TYPE", asked.session(), "ANSWER", "SOFTWARE_TOKEN_MFA"),
                InvalidParameterException.class,
                "ANSWER SOFTWARE_TOKEN_MFA is not one of the MFA types to choose from.");
        String session = pool.answer("SELECT_MFA_TYPE", asked.session(), "ANSWER", "SMS_MFA")
                .session();
        assertThat(claims(pool.answer("SMS_MFA", session, "SMS_MFA_CODE", pool.sent())
                        .authenticationResult()))
                .containsEntry("acr", level(3))
                .containsEntry("amr", List.of("pwd", "sms", "mfa"));
    }

    @Test
    void the_answer_to_a_challenge_offers_what_leads_on() {
        pool.passkey(pool.byPassword().accessToken());
        String session = pool.begin("TARGET_ACR_VALUES", level(3)).session();

        RespondToAuthChallengeResponse asked =
                pool.answer("SELECT_CHALLENGE", session, "ANSWER", "PASSWORD", "PASSWORD", PASSWORD);

        assertThat(asked.challengeName()).isEqualTo(ChallengeNameType.SELECT_CHALLENGE);
        assertThat(asked.availableChallengesAsStrings()).containsExactly("WEB_AUTHN", "SMS_MFA", "EMAIL_OTP");
        String mail = pool.answer("SELECT_CHALLENGE", asked.session(), "ANSWER", "EMAIL_OTP")
                .session();
        assertThat(claims(pool.answer("EMAIL_OTP", mail, "EMAIL_OTP_CODE", pool.sent())
                        .authenticationResult()))
                .containsEntry("amr", List.of("pwd", "email_otp", "mfa"));
    }

    @Test
    void a_passkey_is_stepped_up_by_password_and_app() {
        String token = pool.byPassword().accessToken();
        Passkey passkey = pool.passkey(token);
        String secret = pool.app(token);
        InitiateAuthResponse signIn = pool.begin("PREFERRED_CHALLENGE", "WEB_AUTHN");
        String byPasskey = pool.answer(
                        "WEB_AUTHN",
                        signIn.session(),
                        "CREDENTIAL",
                        passkey.sign(signIn.challengeParameters().get("CREDENTIAL_REQUEST_OPTIONS")))
                .authenticationResult()
                .accessToken();

        InitiateAuthResponse asked = pool.begin(
                "TARGET_ACR_VALUES",
                level(4),
                "ACCESS_TOKEN",
                byPasskey,
                "PREFERRED_CHALLENGE",
                "PASSWORD",
                "PASSWORD",
                PASSWORD);

        assertThat(asked.challengeName()).isEqualTo(ChallengeNameType.SOFTWARE_TOKEN_MFA);
        assertThat(claims(
                        pool.answer("SOFTWARE_TOKEN_MFA", asked.session(), "SOFTWARE_TOKEN_MFA_CODE", pool.code(secret))
                                .authenticationResult()))
                .containsEntry("acr", level(4))
                .containsEntry("amr", List.of("swk", "pwd", "otp", "mfa"));
    }

    @Test
    void a_token_that_is_too_old_counts_for_nothing() {
        String token = pool.byPassword().accessToken();
        pool.app(token);
        aws.emulator().clock().advance(Duration.ofMinutes(5));

        assertThat(pool.begin("TARGET_ACR_VALUES", level(4), "ACCESS_TOKEN", token, "MAX_AGE", "60")
                        .availableChallengesAsStrings())
                .containsExactly("PASSWORD", "PASSWORD_SRP");
        assertThat(pool.begin("TARGET_ACR_VALUES", level(4), "ACCESS_TOKEN", token, "MAX_AGE", "3600")
                        .challengeName())
                .isEqualTo(ChallengeNameType.SOFTWARE_TOKEN_MFA);
    }

    @Test
    void the_first_name_that_the_user_can_reach_counts() {
        String token = pool.byPassword().accessToken();

        assertThat(pool.begin("TARGET_ACR_VALUES", "unknown " + level(4) + " " + level(3), "ACCESS_TOKEN", token)
                        .challengeName())
                .isEqualTo(ChallengeNameType.SELECT_MFA_TYPE);
    }

    @Test
    void MFA_is_asked_for_where_the_target_is_lower() {
        String token = pool.byPassword().accessToken();
        String secret = pool.app(token);
        pool.cognito().setUserMFAPreference(r -> r.accessToken(token).softwareTokenMfaSettings(s -> s.enabled(true)));

        InitiateAuthResponse asked =
                pool.begin("TARGET_ACR_VALUES", level(1), "PREFERRED_CHALLENGE", "PASSWORD", "PASSWORD", PASSWORD);

        assertThat(claims(
                        pool.answer("SOFTWARE_TOKEN_MFA", asked.session(), "SOFTWARE_TOKEN_MFA_CODE", pool.code(secret))
                                .authenticationResult()))
                .containsEntry("acr", level(4));
    }

    @Test
    void a_wrong_code_gives_no_tokens_of_a_lower_level() {
        String token = pool.byPassword().accessToken();
        pool.app(token);
        String session =
                pool.begin("TARGET_ACR_VALUES", level(4), "ACCESS_TOKEN", token).session();

        assertRefused(
                () -> pool.answer("SOFTWARE_TOKEN_MFA", session, "SOFTWARE_TOKEN_MFA_CODE", "000000"),
                CodeMismatchException.class,
                "Invalid code received for user");
    }

    @Test
    void the_pools_own_names_are_asked_for() {
        pool.rename("bronze");

        assertThat(claims(pool.begin(
                                "TARGET_ACR_VALUES", "bronze", "PREFERRED_CHALLENGE", "PASSWORD", "PASSWORD", PASSWORD)
                        .authenticationResult()))
                .containsEntry("acr", "bronze");
        refused("TARGET_ACR_VALUES names no level of the user pool.", "TARGET_ACR_VALUES", level(1));
    }

    @Test
    void a_token_whose_level_has_another_name_by_now_counts_with_its_factors() {
        String token = pool.byPassword().accessToken();
        pool.rename("bronze");

        AuthenticationResultType tokens =
                pool.begin("TARGET_ACR_VALUES", "bronze", "ACCESS_TOKEN", token).authenticationResult();

        assertThat(claims(tokens)).containsEntry("acr", "bronze").containsEntry("amr", List.of("pwd"));
    }

    @Test
    void what_contradicts_itself_is_refused_with_and_without_a_switch() {
        AcrPool inert = AcrPool.create(aws);
        for (AcrPool any : List.of(pool, inert)) {
            String token = any.byPassword().accessToken();
            refused(any, "ACCESS_TOKEN requires TARGET_ACR_VALUES.", "ACCESS_TOKEN", token);
            refused(any, "TARGET_ACR_VALUES names no level of the user pool.", "TARGET_ACR_VALUES", "gold silver");
            refused(any, "MAX_AGE is a number of seconds, 0 or more.", "MAX_AGE", "-1");
            notAuthorized(any, "Invalid Access Token", "TARGET_ACR_VALUES", level(1), "ACCESS_TOKEN", "a.b.c");
        }
        notAuthorized(
                pool,
                "Invalid Access Token",
                "TARGET_ACR_VALUES",
                level(1),
                "ACCESS_TOKEN",
                inert.byPassword().accessToken());
    }

    @Test
    void a_token_is_the_users_own() {
        String token = pool.byPassword().accessToken();
        pool.user("bob");

        notAuthorized(
                pool,
                "ACCESS_TOKEN is not one of the user USERNAME.",
                "TARGET_ACR_VALUES",
                level(1),
                "ACCESS_TOKEN",
                token,
                "USERNAME",
                "bob");
    }

    @Test
    void a_level_that_is_there_or_out_of_reach_is_refused() {
        String token = pool.byPassword().accessToken();

        refused(
                "The access token already has the level that TARGET_ACR_VALUES asks for.",
                "TARGET_ACR_VALUES",
                level(1),
                "ACCESS_TOKEN",
                token);
        refused(NO_FACTORS, "TARGET_ACR_VALUES", level(4), "ACCESS_TOKEN", token);
        refused(NO_FACTORS, "TARGET_ACR_VALUES", level(4));
    }

    @Test
    void a_revoked_token_is_refused() {
        AuthenticationResultType tokens = pool.byPassword();
        pool.cognito().revokeToken(r -> r.clientId(pool.client()).token(tokens.refreshToken()));

        notAuthorized(
                pool,
                "Access Token has been revoked",
                "TARGET_ACR_VALUES",
                level(3),
                "ACCESS_TOKEN",
                tokens.accessToken());
    }

    @Test
    void a_LITE_pool_has_no_step_up() {
        String lite = aws.cognito()
                .createUserPool(r -> r.poolName("lite").userPoolTier(UserPoolTierType.LITE))
                .userPool()
                .id();
        String client = aws.cognito()
                .createUserPoolClient(
                        r -> r.userPoolId(lite).clientName("c").explicitAuthFlowsWithStrings("ALLOW_USER_AUTH"))
                .userPoolClient()
                .clientId();
        aws.cognito().adminCreateUser(r -> r.userPoolId(lite).username("alice"));

        assertRefused(
                () -> new AcrPool(aws, lite, client).begin("TARGET_ACR_VALUES", level(1)),
                FeatureUnavailableInTierException.class,
                "The following feature is not available for the LITE pricing tier configured: Step-Up Authentication");
    }

    private void refused(String message, String... parameters) {
        refused(pool, message, parameters);
    }

    private static void refused(AcrPool pool, String message, String... parameters) {
        assertRefused(() -> pool.begin(parameters), InvalidParameterException.class, message);
    }

    private static void notAuthorized(AcrPool pool, String message, String... parameters) {
        assertRefused(() -> pool.begin(parameters), NotAuthorizedException.class, message);
    }

    private static String level(int level) {
        return "urn:cognito:loa:" + level;
    }
}
