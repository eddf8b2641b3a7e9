package org.cognitojunit.emulator.mfa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;
import static org.cognitojunit.emulator.user.TestPool.attributes;

import java.util.Map;
import org.cognitojunit.auth.AuthenticatorApp;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.user.TestPool;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AssociateSoftwareTokenResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeMismatchException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.EnableSoftwareTokenMfaException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.MfaMethodNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolMfaType;

/** Users without a second factor in pools that require one. */
class MfaSetupTest {

    private static final String INVALID = "Invalid session for the user.";
    private static final String USED = "Invalid session for the user, session can only be used once.";

    @AutoClose
    private static final EmulatorFixture aws = EmulatorFixture.start();

    private final CognitoIdentityProviderClient cognito = aws.cognito();

    @Test
    void the_challenge_names_what_can_be_set_up() {
        MfaPool mfa = withApps();

        InitiateAuthResponse challenge = mfa.initiate("alice");

        assertThat(challenge.challengeNameAsString()).isEqualTo("MFA_SETUP");
        assertThat(challenge.challengeParameters())
                .isEqualTo(Map.of("USER_ID_FOR_SRP", "alice", "MFAS_CAN_SETUP", "[\"SOFTWARE_TOKEN_MFA\"]"));
    }

    @Test
    void an_app_that_is_set_up_signs_the_user_in_and_is_asked_for_from_then_on() {
        MfaPool mfa = withApps();
        AssociateSoftwareTokenResponse associated = associate(mfa);
        String verified = verify(associated, mfa.app(associated.secretCode()));

        var answer = mfa.respond("MFA_SETUP", verified, "alice", Map.of());

        assertThat(answer.authenticationResult().accessToken()).isNotNull();
        assertThat(mfa.initiate("alice").challengeNameAsString()).isEqualTo("SOFTWARE_TOKEN_MFA");
        assertThat(mfa.pool().get("alice").preferredMfaSetting()).isEqualTo("SOFTWARE_TOKEN_MFA");
        assertThat(mfa.pool().get("alice").userMFASettingList()).containsExactly("SOFTWARE_TOKEN_MFA");
    }

    @Test
    void the_next_sign_in_takes_the_next_code() {
        MfaPool mfa = withApps();
        AuthenticatorApp app = mfa.appOfSetup("alice");

        var answer =
                mfa.respondWithCode("SOFTWARE_TOKEN_MFA", mfa.initiate("alice").session(), "alice", app.code());

        assertThat(answer.authenticationResult()).isNotNull();
    }

    @Test
    void a_new_password_comes_before_the_set_up() {
        MfaPool mfa = MfaPool.withApps(aws, UserPoolMfaType.ON);
        mfa.pool().invited("bob");
        String session = mfa.pool().initiate("bob", TestPool.TEMPORARY).session();

        var next = mfa.respond("NEW_PASSWORD_REQUIRED", session, "bob", Map.of("NEW_PASSWORD", "New-Horse-1"));

        assertThat(next.challengeNameAsString()).isEqualTo("MFA_SETUP");
    }

    @Test
    void a_wrong_code_leaves_the_session_open() {
        MfaPool mfa = withApps();
        AssociateSoftwareTokenResponse associated = associate(mfa);
        assertRefused(
                () -> cognito.verifySoftwareToken(
                        r -> r.session(associated.session()).userCode("000000")),
                EnableSoftwareTokenMfaException.class,
                "Code mismatch and fail enable Software Token MFA");

        assertThat(verify(associated, mfa.app(associated.secretCode()))).isNotNull();
    }

    @Test
    void a_session_gives_one_secret() {
        MfaPool mfa = withApps();
        String session = mfa.initiate("alice").session();
        cognito.associateSoftwareToken(r -> r.session(session));

        assertRefused(
                () -> cognito.associateSoftwareToken(r -> r.session(session)), NotAuthorizedException.class, USED);
    }

    @Test
    void a_session_verifies_one_app() {
        MfaPool mfa = withApps();
        AssociateSoftwareTokenResponse associated = associate(mfa);
        AuthenticatorApp app = mfa.app(associated.secretCode());
        verify(associated, app);

        assertRefused(() -> verify(associated, app), NotAuthorizedException.class, USED);
    }

    @Test
    void the_challenge_cannot_be_answered_before_an_app_is_verified() {
        MfaPool mfa = withApps();
        String first = mfa.initiate("alice").session();
        assertRefused(() -> mfa.respond("MFA_SETUP", first, "alice", Map.of()), NotAuthorizedException.class, INVALID);

        String second = cognito.associateSoftwareToken(r -> r.session(first)).session();
        assertRefused(() -> mfa.respond("MFA_SETUP", second, "alice", Map.of()), NotAuthorizedException.class, INVALID);
    }

    @Test
    void nothing_can_be_verified_before_a_secret_is_given() {
        MfaPool mfa = withApps();
        String session = mfa.initiate("alice").session();

        assertRefused(
                () -> cognito.verifySoftwareToken(r -> r.session(session).userCode("123456")),
                NotAuthorizedException.class,
                INVALID);
    }

    @Test
    void a_verified_session_signs_in_once() {
        MfaPool mfa = withApps();
        AssociateSoftwareTokenResponse associated = associate(mfa);
        String verified = verify(associated, mfa.app(associated.secretCode()));
        mfa.respond("MFA_SETUP", verified, "alice", Map.of());

        assertRefused(() -> mfa.respond("MFA_SETUP", verified, "alice", Map.of()), NotAuthorizedException.class, USED);
    }

    @Test
    void a_verified_session_is_its_users() {
        MfaPool mfa = withApps();
        mfa.pool().confirmed("bob");
        AssociateSoftwareTokenResponse associated = associate(mfa);
        String verified = verify(associated, mfa.app(associated.secretCode()));

        assertRefused(() -> mfa.respond("MFA_SETUP", verified, "bob", Map.of()), NotAuthorizedException.class, INVALID);
    }

    @Test
    void an_app_that_is_taken_away_is_set_up_anew() {
        MfaPool mfa = withApps();
        mfa.appOfSetup("alice");
        cognito.adminDeleteSoftwareToken(r -> r.userPoolId(mfa.pool().id()).username("alice"));

        assertThat(mfa.initiate("alice").challengeNameAsString()).isEqualTo("MFA_SETUP");
    }

    @Test
    void an_address_is_set_up_by_the_code_that_is_sent_there() {
        MfaPool mfa = MfaPool.withAll(aws, UserPoolMfaType.ON);
        mfa.pool().confirmed("alice");
        String session = mfa.initiate("alice").session();

        var challenge = mfa.respond("MFA_SETUP", session, "alice", Map.of("email", "alice@example.com"));
        assertThat(challenge.challengeNameAsString()).isEqualTo("EMAIL_OTP");
        assertThat(challenge.challengeParameters())
                .isEqualTo(Map.of(
                        "CODE_DELIVERY_DELIVERY_MEDIUM",
                        "EMAIL",
                        "CODE_DELIVERY_DESTINATION",
                        "a***@e***",
                        "USER_ID_FOR_SRP",
                        "alice"));
        assertThat(mfa.pool().attributes("alice")).isEmpty();

        var answer = mfa.respondWithCode("EMAIL_OTP", challenge.session(), "alice", mfa.sentCode("alice@example.com"));

        assertThat(answer.authenticationResult()).isNotNull();
        assertThat(mfa.pool().attributes("alice"))
                .isEqualTo(Map.of("email", "alice@example.com", "email_verified", "true"));
        assertThat(mfa.pool().get("alice").preferredMfaSetting()).isEqualTo("EMAIL_OTP");
        assertThat(mfa.initiate("alice").challengeNameAsString()).isEqualTo("EMAIL_OTP");
    }

    @Test
    void an_address_is_not_set_up_by_a_wrong_code() {
        MfaPool mfa = MfaPool.withAll(aws, UserPoolMfaType.ON);
        mfa.pool().confirmed("alice");
        String session = mfa.initiate("alice").session();
        var challenge = mfa.respond("MFA_SETUP", session, "alice", Map.of("email", "alice@example.com"));

        assertRefused(
                () -> mfa.respondWithCode("EMAIL_OTP", challenge.session(), "alice", "wrong"),
                CodeMismatchException.class,
                "Invalid code or auth state for the user.");
        assertThat(mfa.pool().attributes("alice")).isEmpty();
    }

    @Test
    void an_address_is_refused_where_codes_do_not_go_by_email() {
        MfaPool mfa = withApps();
        String session = mfa.initiate("alice").session();

        assertRefused(
                () -> mfa.respond("MFA_SETUP", session, "alice", Map.of("email", "alice@example.com")),
                InvalidParameterException.class,
                "EMAIL_OTP is not one of the MFA types to set up.");
    }

    @Test
    void a_user_without_a_number_is_told_of_text_messages_beside_another_factor() {
        MfaPool mfa = new MfaPool(aws, TestPool.create(aws));
        mfa.configure(c -> c.mfaConfiguration(UserPoolMfaType.ON)
                .softwareTokenMfaConfiguration(t -> t.enabled(true))
                .smsMfaConfiguration(s -> s.smsConfiguration(r -> r.snsCallerArn(MfaPool.ROLE))));
        mfa.pool().confirmed("alice");

        assertThat(mfa.initiate("alice").challengeParameters())
                .containsEntry("MFAS_CAN_SETUP", "[\"SMS_MFA\",\"SOFTWARE_TOKEN_MFA\"]");
    }

    @Test
    void a_user_without_a_number_is_refused_where_text_messages_are_all_there_is() {
        MfaPool mfa = new MfaPool(aws, TestPool.create(aws));
        mfa.configure(c -> c.mfaConfiguration(UserPoolMfaType.ON)
                .smsMfaConfiguration(s -> s.smsConfiguration(r -> r.snsCallerArn(MfaPool.ROLE))));
        mfa.pool().confirmed("alice");

        assertRefused(
                () -> mfa.initiate("alice"),
                MfaMethodNotFoundException.class,
                "No MFA mechanism registerd in the account.");
    }

    @Test
    void a_pool_whose_one_factor_recovers_accounts_lets_nobody_in() {
        MfaPool mfa = MfaPool.recoveringByEmailFirst(aws);
        mfa.configure(c -> c.mfaConfiguration(UserPoolMfaType.ON).emailMfaConfiguration(e -> e.subject("Hello")));
        mfa.pool().confirmed("alice", attributes(MfaPool.CONTACTS));

        assertRefused(
                () -> mfa.initiate("alice"),
                MfaMethodNotFoundException.class,
                "No MFA mechanism registerd in the account.");
    }

    private static MfaPool withApps() {
        MfaPool mfa = MfaPool.withApps(aws, UserPoolMfaType.ON);
        mfa.pool().confirmed("alice");
        return mfa;
    }

    private AssociateSoftwareTokenResponse associate(MfaPool mfa) {
        String session = mfa.initiate("alice").session();
        return cognito.associateSoftwareToken(r -> r.session(session));
    }

    private String verify(AssociateSoftwareTokenResponse associated, AuthenticatorApp app) {
        return cognito.verifySoftwareToken(r -> r.session(associated.session()).userCode(app.code()))
                .session();
    }
}
