package org.cognitojunit.emulator.mfa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;

import java.time.Duration;
import java.util.Map;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.Message;
import org.cognitojunit.emulator.user.TestPool;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeMismatchException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.MfaMethodNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolMfaType;

/** Second factors that are codes sent to the user, and the choice between several. */
class SentCodeTest {

    private static final String WRONG = "Invalid code or auth state for the user.";

    @AutoClose
    private final EmulatorFixture aws = EmulatorFixture.start();

    @Test
    void a_code_goes_to_the_number_of_a_user_who_prefers_that() {
        MfaPool mfa = preferring("SMS_MFA");

        InitiateAuthResponse challenge = mfa.initiate("alice");

        assertThat(challenge.challengeNameAsString()).isEqualTo("SMS_MFA");
        assertThat(challenge.challengeParameters())
                .isEqualTo(Map.of(
                        "CODE_DELIVERY_DELIVERY_MEDIUM",
                        "SMS",
                        "CODE_DELIVERY_DESTINATION",
                        "+*******0100",
                        "USER_ID_FOR_SRP",
                        "alice"));
        Message message = aws.emulator().inbox(mfa.pool().id()).latest("+15555550100");
        assertThat(message.code()).matches("[0-9]{6}");
        assertThat(message.purpose()).isEqualTo(Message.Purpose.AUTHENTICATION);
        assertThat(message.text()).isEqualTo("Your authentication code is " + message.code() + ".");
    }

    @Test
    void a_code_goes_to_the_address_of_a_user_who_prefers_that() {
        MfaPool mfa = preferring("EMAIL_OTP");

        InitiateAuthResponse challenge = mfa.initiate("alice");

        assertThat(challenge.challengeNameAsString()).isEqualTo("EMAIL_OTP");
        assertThat(challenge.challengeParameters())
                .isEqualTo(Map.of(
                        "CODE_DELIVERY_DELIVERY_MEDIUM",
                        "EMAIL",
                        "CODE_DELIVERY_DESTINATION",
                        "a***@e***",
                        "USER_ID_FOR_SRP",
                        "alice"));
        Message message = aws.emulator().inbox(mfa.pool().id()).latest("alice@example.com");
        assertThat(message.code()).matches("[0-9]{8}");
        assertThat(message.subject()).isEqualTo("Hello");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SMS_MFA", "EMAIL_OTP"})
    void the_right_code_signs_the_user_in_once(String factor) {
        MfaPool mfa = preferring(factor);
        String session = mfa.initiate("alice").session();
        String code = mfa.sentCode("alice");

        assertThat(mfa.respondWithCode(factor, session, "alice", code).authenticationResult())
                .isNotNull();
        assertRefused(
                () -> mfa.respondWithCode(factor, session, "alice", code),
                NotAuthorizedException.class,
                "Invalid session for the user, session can only be used once.");
    }

    @ParameterizedTest
    @CsvSource({"SMS_MFA, phone_number, +15555550199", "EMAIL_OTP, email, other@example.com"})
    void a_code_that_went_elsewhere_is_good_no_longer(String factor, String attribute, String value) {
        MfaPool mfa = preferring(factor);
        String session = mfa.initiate("alice").session();
        String code = mfa.sentCode("alice");
        mfa.pool().update("alice", TestPool.attribute(attribute, value));

        assertRefused(
                () -> mfa.respondWithCode(factor, session, "alice", code),
                NotAuthorizedException.class,
                "Invalid session for the user.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SMS_MFA", "EMAIL_OTP"})
    void a_wrong_code_leaves_the_session_open(String factor) {
        MfaPool mfa = preferring(factor);
        String session = mfa.initiate("alice").session();

        assertRefused(() -> mfa.respondWithCode(factor, session, "alice", "wrong"), CodeMismatchException.class, WRONG);

        assertThat(mfa.respondWithCode(factor, session, "alice", mfa.sentCode("alice"))
                        .authenticationResult())
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SMS_MFA", "EMAIL_OTP"})
    void the_code_of_another_session_is_wrong(String factor) {
        MfaPool mfa = preferring(factor);
        mfa.initiate("alice");
        String code = mfa.sentCode("alice");
        String session = mfa.initiate("alice").session();

        assertRefused(() -> mfa.respondWithCode(factor, session, "alice", code), CodeMismatchException.class, WRONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SMS_MFA", "EMAIL_OTP"})
    void a_code_lives_as_long_as_its_session(String factor) {
        MfaPool mfa = preferring(factor);
        String session = mfa.initiate("alice").session();
        aws.emulator().clock().advance(Duration.ofMinutes(3));

        assertRefused(
                () -> mfa.respondWithCode(factor, session, "alice", mfa.sentCode("alice")),
                NotAuthorizedException.class,
                "Invalid session for the user, session is expired.");
    }

    @Test
    void five_wrong_codes_by_text_message_lock_the_user() {
        MfaPool mfa = preferring("SMS_MFA");
        String session = mfa.initiate("alice").session();
        for (int i = 0; i < 5; i++) {
            assertRefused(
                    () -> mfa.respondWithCode("SMS_MFA", session, "alice", "wrong"),
                    CodeMismatchException.class,
                    WRONG);
        }

        assertRefused(
                () -> mfa.respondWithCode("SMS_MFA", session, "alice", mfa.sentCode("alice")),
                NotAuthorizedException.class,
                "Password attempts exceeded");
    }

    @Test
    void wrong_codes_by_email_do_not_lock_the_user() {
        MfaPool mfa = preferring("EMAIL_OTP");
        String session = mfa.initiate("alice").session();
        for (int i = 0; i < 6; i++) {
            assertRefused(
                    () -> mfa.respondWithCode("EMAIL_OTP", session, "alice", "wrong"),
                    CodeMismatchException.class,
                    WRONG);
        }

        assertThat(mfa.respondWithCode("EMAIL_OTP", session, "alice", mfa.sentCode("alice"))
                        .authenticationResult())
                .isNotNull();
    }

    @Test
    void who_has_several_factors_and_prefers_none_chooses() {
        MfaPool mfa = MfaPool.withAll(aws, UserPoolMfaType.ON);
        mfa.reachable("alice");
        InitiateAuthResponse select = mfa.initiate("alice");
        assertThat(select.challengeNameAsString()).isEqualTo("SELECT_MFA_TYPE");
        assertThat(select.challengeParameters())
                .isEqualTo(Map.of("USER_ID_FOR_SRP", "alice", "MFAS_CAN_CHOOSE", "[\"SMS_MFA\",\"EMAIL_OTP\"]"));

        var challenge = mfa.respond("SELECT_MFA_TYPE", select.session(), "alice", Map.of("ANSWER", "SMS_MFA"));

        assertThat(challenge.challengeNameAsString()).isEqualTo("SMS_MFA");
        assertThat(mfa.respondWithCode("SMS_MFA", challenge.session(), "alice", mfa.sentCode("alice"))
                        .authenticationResult())
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EMAIL_OTP", "EMAIL_MFA"})
    void email_is_chosen_by_either_of_its_names(String answer) {
        MfaPool mfa = MfaPool.withAll(aws, UserPoolMfaType.ON);
        mfa.reachable("alice");
        String session = mfa.initiate("alice").session();

        var challenge = mfa.respond("SELECT_MFA_TYPE", session, "alice", Map.of("ANSWER", answer));

        assertThat(challenge.challengeNameAsString()).isEqualTo("EMAIL_OTP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SOFTWARE_TOKEN_MFA", "PASSWORD"})
    void what_is_not_on_the_list_cannot_be_chosen(String answer) {
        MfaPool mfa = MfaPool.withAll(aws, UserPoolMfaType.ON);
        mfa.reachable("alice");
        String session = mfa.initiate("alice").session();

        assertRefused(
                () -> mfa.respond("SELECT_MFA_TYPE", session, "alice", Map.of("ANSWER", answer)),
                InvalidParameterException.class,
                "ANSWER " + answer + " is not one of the MFA types to choose from.");
    }

    @Test
    void who_has_one_factor_where_mfa_is_required_is_asked_for_it() {
        MfaPool mfa = MfaPool.recoveringByEmailFirst(aws);
        mfa.configureAll(UserPoolMfaType.ON);
        mfa.reachable("alice");

        assertThat(mfa.initiate("alice").challengeNameAsString()).isEqualTo("SMS_MFA");
    }

    @Test
    void where_mfa_is_optional_nobody_is_asked_who_has_switched_nothing_on() {
        MfaPool mfa = MfaPool.withAll(aws, UserPoolMfaType.OPTIONAL);
        mfa.reachable("alice");

        assertThat(mfa.initiate("alice").authenticationResult()).isNotNull();
    }

    @Test
    void the_address_that_recovers_the_account_is_no_second_factor() {
        MfaPool mfa = MfaPool.recoveringByEmailFirst(aws);
        mfa.configureAll(UserPoolMfaType.OPTIONAL);
        mfa.reachable("alice");
        mfa.cognito()
                .adminSetUserMFAPreference(r -> r.userPoolId(mfa.pool().id())
                        .username("alice")
                        .emailMfaSettings(s -> s.enabled(true).preferredMfa(true)));

        assertRefused(
                () -> mfa.initiate("alice"),
                MfaMethodNotFoundException.class,
                "No MFA mechanism registerd in the account.");
    }

    private MfaPool preferring(String factor) {
        MfaPool mfa = MfaPool.withAll(aws, UserPoolMfaType.OPTIONAL);
        mfa.reachable("alice");
        mfa.cognito().adminSetUserMFAPreference(r -> {
            r.userPoolId(mfa.pool().id()).username("alice");
            if (factor.equals("SMS_MFA")) {
                r.smsMfaSettings(s -> s.enabled(true).preferredMfa(true));
            } else {
                r.emailMfaSettings(s -> s.enabled(true).preferredMfa(true));
            }
        });
        return mfa;
    }
}
