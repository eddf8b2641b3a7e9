package org.cognitojunit.emulator.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;
import static org.cognitojunit.emulator.user.TestPool.attributes;

import java.time.Duration;
import java.util.Map;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.Message;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFactorType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeMismatchException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PasswordResetRequiredException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RecoveryOptionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotConfirmedException;

/** Codes in place of a password. The clock moves, so each test has an emulator of its own. */
class SentCodeFactorTest {

    private static final String WRONG = "Invalid code or auth state for the user.";
    private static final String INVALID = "Invalid session for the user.";

    @AutoClose
    private final EmulatorFixture aws = EmulatorFixture.start();

    private final ChoicePool choice = ChoicePool.create(aws).withAlice();

    @ParameterizedTest
    @CsvSource({
        "EMAIL_OTP, EMAIL, a***@e***, alice@example.com, [0-9]{8}",
        "SMS_OTP, SMS, +*******0100, +15555550100, [0-9]{6}"
    })
    void a_preferred_code_is_sent_at_once(String factor, String medium, String masked, String to, String form) {
        InitiateAuthResponse challenge = choice.prefer(factor, "alice");

        assertThat(challenge.challengeNameAsString()).isEqualTo(factor);
        assertThat(challenge.availableChallengesAsStrings()).containsExactly(factor);
        assertThat(challenge.challengeParameters())
                .isEqualTo(Map.of("CODE_DELIVERY_DELIVERY_MEDIUM", medium, "CODE_DELIVERY_DESTINATION", masked));
        Message message = aws.emulator().inbox(choice.pool().id()).latest(to);
        assertThat(message.code()).matches(form);
        assertThat(message.purpose()).isEqualTo(Message.Purpose.AUTHENTICATION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EMAIL_OTP", "SMS_OTP"})
    void the_right_code_signs_the_user_in_once(String factor) {
        String session = choice.prefer(factor, "alice").session();
        String code = choice.sentCode("alice");

        assertThat(choice.respondWithCode(factor, session, "alice", code).authenticationResult())
                .isNotNull();
        assertRefused(
                () -> choice.respondWithCode(factor, session, "alice", code),
                NotAuthorizedException.class,
                "Invalid session for the user, session can only be used once.");
    }

    @Test
    void a_name_alone_lists_the_codes_too_and_sends_none() {
        InitiateAuthResponse select = choice.begin("alice");

        assertThat(select.challengeNameAsString()).isEqualTo("SELECT_CHALLENGE");
        assertThat(select.availableChallengesAsStrings())
                .containsExactly("PASSWORD", "PASSWORD_SRP", "EMAIL_OTP", "SMS_OTP");
        assertThat(aws.emulator().inbox(choice.pool().id()).of("alice")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EMAIL_OTP", "SMS_OTP"})
    void a_code_can_be_chosen(String factor) {
        String select = choice.begin("alice").session();

        var challenge = choice.respond("SELECT_CHALLENGE", select, "alice", Map.of("ANSWER", factor));

        assertThat(challenge.challengeNameAsString()).isEqualTo(factor);
        assertThat(choice.respondWithCode(factor, challenge.session(), "alice", choice.sentCode("alice"))
                        .authenticationResult())
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EMAIL_OTP", "SMS_OTP"})
    void wrong_codes_neither_use_the_session_up_nor_lock_the_user(String factor) {
        String session = choice.prefer(factor, "alice").session();
        for (int i = 0; i < 6; i++) {
            assertRefused(
                    () -> choice.respondWithCode(factor, session, "alice", "wrong"),
                    CodeMismatchException.class,
                    WRONG);
        }

        assertThat(choice.respondWithCode(factor, session, "alice", choice.sentCode("alice"))
                        .authenticationResult())
                .isNotNull();
    }

    @Test
    void the_code_of_another_sign_in_is_wrong() {
        choice.prefer("EMAIL_OTP", "alice");
        String earlier = choice.sentCode("alice");
        String session = choice.prefer("EMAIL_OTP", "alice").session();

        assertRefused(
                () -> choice.respondWithCode("EMAIL_OTP", session, "alice", earlier),
                CodeMismatchException.class,
                WRONG);
    }

    @Test
    void a_code_lives_as_long_as_its_session() {
        String session = choice.prefer("EMAIL_OTP", "alice").session();

        aws.emulator().clock().advance(Duration.ofMinutes(3));

        assertRefused(
                () -> choice.respondWithCode("EMAIL_OTP", session, "alice", choice.sentCode("alice")),
                NotAuthorizedException.class,
                "Invalid session for the user, session is expired.");
    }

    @Test
    void a_code_is_required() {
        String session = choice.prefer("EMAIL_OTP", "alice").session();

        assertRefused(
                () -> choice.respond("EMAIL_OTP", session, "alice", Map.of()),
                InvalidParameterException.class,
                "Missing required parameter EMAIL_OTP_CODE");
    }

    @Test
    void the_session_of_one_code_does_not_take_another() {
        String session = choice.prefer("EMAIL_OTP", "alice").session();

        assertRefused(
                () -> choice.respondWithCode("SMS_OTP", session, "alice", choice.sentCode("alice")),
                NotAuthorizedException.class,
                INVALID);
    }

    @Test
    void the_session_of_one_user_does_not_take_another() {
        choice.withPasswordlessBob();
        String session = choice.prefer("EMAIL_OTP", "alice").session();

        assertRefused(
                () -> choice.respondWithCode("EMAIL_OTP", session, "bob", choice.sentCode("alice")),
                NotAuthorizedException.class,
                INVALID);
    }

    @Test
    void who_has_nothing_verified_is_offered_no_code() {
        choice.pool().confirmed("carol", attributes("email", "carol@example.com"));

        InitiateAuthResponse select = choice.prefer("EMAIL_OTP", "carol");

        assertThat(select.challengeNameAsString()).isEqualTo("SELECT_CHALLENGE");
        assertThat(select.availableChallengesAsStrings()).containsExactly("PASSWORD", "PASSWORD_SRP");
    }

    @Test
    void what_the_pool_does_not_allow_is_not_offered() {
        ChoicePool emailOnly =
                ChoicePool.create(aws, p -> {}, AuthFactorType.EMAIL_OTP).withAlice();

        assertThat(emailOnly.prefer("SMS_OTP", "alice").availableChallengesAsStrings())
                .containsExactly("PASSWORD", "PASSWORD_SRP", "EMAIL_OTP");
    }

    @Test
    void a_user_with_a_temporary_password_is_offered_passwords_only() {
        choice.pool().invited("dave", attributes("email", "dave@example.com", "email_verified", "true"));

        assertThat(choice.prefer("EMAIL_OTP", "dave").availableChallengesAsStrings())
                .containsExactly("PASSWORD_SRP", "PASSWORD");
    }

    @Test
    void a_user_with_a_second_factor_is_offered_passwords_only() {
        choice.allowMfa();
        choice.useMfa("alice");

        assertThat(choice.prefer("EMAIL_OTP", "alice").availableChallengesAsStrings())
                .containsExactly("PASSWORD", "PASSWORD_SRP");
    }

    @Test
    void a_second_factor_that_comes_meanwhile_voids_the_code() {
        choice.allowMfa();
        String session = choice.prefer("EMAIL_OTP", "alice").session();
        choice.useMfa("alice");

        assertRefused(
                () -> choice.respondWithCode("EMAIL_OTP", session, "alice", choice.sentCode("alice")),
                NotAuthorizedException.class,
                INVALID);
    }

    @Test
    void an_address_that_is_no_longer_the_users_proves_nothing() {
        String session = choice.prefer("EMAIL_OTP", "alice").session();
        String code = choice.sentCode("alice");
        choice.pool().update("alice", attributes("email", "new@example.com", "email_verified", "true"));

        assertRefused(
                () -> choice.respondWithCode("EMAIL_OTP", session, "alice", code),
                NotAuthorizedException.class,
                INVALID);
    }

    @Test
    void a_user_who_is_disabled_is_sent_no_code() {
        choice.cognito().adminDisableUser(r -> r.userPoolId(choice.pool().id()).username("alice"));

        assertRefused(() -> choice.prefer("EMAIL_OTP", "alice"), NotAuthorizedException.class, "User is disabled.");
        assertThat(aws.emulator().inbox(choice.pool().id()).of("alice")).isEmpty();
    }

    @Test
    void a_user_who_was_disabled_meanwhile_does_not_come_in() {
        String session = choice.prefer("EMAIL_OTP", "alice").session();
        choice.cognito().adminDisableUser(r -> r.userPoolId(choice.pool().id()).username("alice"));

        assertRefused(
                () -> choice.respondWithCode("EMAIL_OTP", session, "alice", choice.sentCode("alice")),
                NotAuthorizedException.class,
                "User is disabled.");
    }

    @Test
    void a_user_who_must_reset_the_password_is_told_so() {
        choice.cognito()
                .adminResetUserPassword(r -> r.userPoolId(choice.pool().id()).username("alice"));

        assertRefused(
                () -> choice.prefer("EMAIL_OTP", "alice"),
                PasswordResetRequiredException.class,
                "Password reset required for the user");
    }

    @Test
    void an_unconfirmed_user_is_told_so() {
        choice.cognito()
                .signUp(r -> r.clientId(choice.pool().clientId())
                        .username("erin")
                        .userAttributes(attributes("email", "erin@example.com")));
        choice.pool().update("erin", attributes("email_verified", "true"));

        assertRefused(
                () -> choice.prefer("EMAIL_OTP", "erin"), UserNotConfirmedException.class, "User is not confirmed.");
    }

    @Test
    void a_code_as_second_factor_and_one_as_first_are_not_mixed_up() {
        RecoveryOptionType byAdministrator =
                RecoveryOptionType.builder().name("admin_only").priority(1).build();
        ChoicePool both = ChoicePool.create(
                aws,
                p -> p.emailConfiguration(e -> e.emailSendingAccount("DEVELOPER")
                                .sourceArn("arn:aws:ses:us-east-1:123456789012:identity/a@example.com"))
                        .accountRecoverySetting(s -> s.recoveryMechanisms(byAdministrator)),
                AuthFactorType.EMAIL_OTP);
        both.withAlice().withPasswordlessBob();
        both.cognito()
                .setUserPoolMfaConfig(r -> r.userPoolId(both.pool().id())
                        .mfaConfiguration("OPTIONAL")
                        .emailMfaConfiguration(e -> e.subject("Hello")));
        both.cognito()
                .adminSetUserMFAPreference(r -> r.userPoolId(both.pool().id())
                        .username("alice")
                        .emailMfaSettings(s -> s.enabled(true).preferredMfa(true)));

        String select = both.begin("alice").session();
        var second = both.respond(
                "SELECT_CHALLENGE", select, "alice", Map.of("ANSWER", "PASSWORD", "PASSWORD", "Correct-Horse-1"));
        String first = both.prefer("EMAIL_OTP", "bob").session();

        assertThat(second.challengeNameAsString()).isEqualTo("EMAIL_OTP");
        assertThat(both.respondWithCode("EMAIL_OTP", second.session(), "alice", both.sentCode("alice"))
                        .authenticationResult())
                .isNotNull();
        assertThat(both.respondWithCode("EMAIL_OTP", first, "bob", both.sentCode("bob"))
                        .authenticationResult())
                .isNotNull();
    }
}
