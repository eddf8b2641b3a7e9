package org.cognitojunit.emulator.selfservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;
import static org.cognitojunit.emulator.selfservice.Applicants.otherThan;
import static org.cognitojunit.emulator.user.TestPool.PASSWORD;
import static org.cognitojunit.emulator.user.TestPool.attributes;

import java.time.Duration;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.Message;
import org.cognitojunit.emulator.user.TestPool;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AliasAttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeDeliveryDetailsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeMismatchException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DeliveryMediumType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExpiredCodeException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidPasswordException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.LimitExceededException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PasswordResetRequiredException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RecoveryOptionNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RecoveryOptionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserStatusType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.VerifiedAttributeType;

/** ForgotPassword, ConfirmForgotPassword and AdminResetUserPassword. */
class PasswordRecoveryTest {

    private static final String FRESH = "Fresh-Horse-1";
    private static final String MISMATCH = "Invalid verification code provided, please try again.";
    private static final String EXPIRED = "Invalid code provided, please request a code again.";
    private static final String UNKNOWN = "Username/client id combination not found.";
    private static final String NO_CHANNEL =
            "Cannot reset password for the user as there is no registered/verified email or phone_number";
    private static final String WRONG_STATE = "User password cannot be reset in the current state.";

    @AutoClose
    final EmulatorFixture aws = EmulatorFixture.start();

    private final Applicants applicants = Applicants.create(aws);
    private final TestPool pool = applicants.pool();

    @BeforeEach
    void alice() {
        pool.confirmed("alice", attributes("email", "alice@example.com", "email_verified", "true"));
    }

    @Test
    void a_code_lets_a_user_choose_another_password() {
        CodeDeliveryDetailsType delivery = applicants.forgot("alice");
        applicants.choose("alice", applicants.code("alice"), FRESH);

        assertThat(delivery.destination()).isEqualTo("a***@e***");
        assertThat(applicants.inbox().latest("alice").purpose()).isEqualTo(Message.Purpose.FORGOT_PASSWORD);
        assertThat(pool.initiate("alice", FRESH).authenticationResult().accessToken())
                .isNotNull();
        assertRefused(() -> pool.signIn("alice"), NotAuthorizedException.class, "Incorrect username or password.");
    }

    @Test
    void until_then_the_old_password_is_good() {
        applicants.forgot("alice");

        assertThat(pool.signIn("alice").accessToken()).isNotNull();
    }

    @Test
    void a_user_who_is_locked_out_comes_back_with_a_new_password() {
        for (int i = 0; i < 6; i++) {
            aws.emulator().clock().advance(Duration.ofSeconds(2));
            assertRefused(
                    () -> pool.initiate("alice", "Wrong-Horse-1"),
                    NotAuthorizedException.class,
                    "Incorrect username or password.");
        }
        assertRefused(() -> pool.signIn("alice"), NotAuthorizedException.class, "Password attempts exceeded");

        applicants.forgot("alice");
        applicants.choose("alice", applicants.code("alice"), FRESH);

        assertThat(pool.initiate("alice", FRESH).authenticationResult().accessToken())
                .isNotNull();
    }

    @Test
    void a_wrong_code_is_refused() {
        applicants.forgot("alice");

        assertRefused(
                () -> applicants.choose("alice", otherThan(applicants.code("alice")), FRESH),
                CodeMismatchException.class,
                MISMATCH);
        assertThat(pool.signIn("alice").accessToken()).isNotNull();
    }

    @Test
    void a_code_expires_after_an_hour() {
        applicants.forgot("alice");
        aws.emulator().clock().advance(Duration.ofHours(1));

        assertRefused(
                () -> applicants.choose("alice", applicants.code("alice"), FRESH), ExpiredCodeException.class, EXPIRED);
    }

    @Test
    void a_newer_code_makes_the_one_before_expire() {
        applicants.forgot("alice");
        String first = applicants.code("alice");
        applicants.forgot("alice");

        assertRefused(() -> applicants.choose("alice", first, FRESH), ExpiredCodeException.class, EXPIRED);
    }

    @Test
    void a_code_is_good_once() {
        applicants.forgot("alice");
        applicants.choose("alice", applicants.code("alice"), FRESH);

        assertRefused(
                () -> applicants.choose("alice", applicants.code("alice"), PASSWORD),
                ExpiredCodeException.class,
                EXPIRED);
    }

    @Test
    void the_code_of_a_sign_up_sets_no_password() {
        applicants.signUp("bob", attributes("email", "bob@example.com"));

        assertRefused(
                () -> applicants.choose("bob", applicants.code("bob"), FRESH), ExpiredCodeException.class, EXPIRED);
    }

    @Test
    void a_weak_password_is_refused_and_the_code_stays_good() {
        applicants.forgot("alice");

        assertRefused(
                () -> applicants.choose("alice", applicants.code("alice"), "fresh-horse-1"),
                InvalidPasswordException.class,
                "Password did not conform with policy: Password must have uppercase characters");
        applicants.choose("alice", applicants.code("alice"), FRESH);
        assertThat(pool.initiate("alice", FRESH).authenticationResult().accessToken())
                .isNotNull();
    }

    @Test
    void a_code_is_good_no_more_once_an_administrator_has_set_a_temporary_password() {
        applicants.forgot("alice");
        pool.cognito()
                .adminSetUserPassword(
                        r -> r.userPoolId(pool.id()).username("alice").password(TestPool.TEMPORARY));

        assertRefused(
                () -> applicants.choose("alice", applicants.code("alice"), FRESH),
                NotAuthorizedException.class,
                WRONG_STATE);
        assertThat(pool.get("alice").userStatus()).isEqualTo(UserStatusType.FORCE_CHANGE_PASSWORD);
    }

    @ParameterizedTest
    @CsvSource({"friend@example.com, f***@e***, EMAIL, email", "+15555559934, +*******9934, SMS, phone_number"})
    void a_simulated_destination_looks_like_the_name_where_that_is_one(
            String username, String destination, String medium, String attribute) {
        CodeDeliveryDetailsType delivery = applicants.discreet().forgot(username);

        assertThat(delivery.destination()).isEqualTo(destination);
        assertThat(delivery.deliveryMediumAsString()).isEqualTo(medium);
        assertThat(delivery.attributeName()).isEqualTo(attribute);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "alice@", "@example.com", "+1"})
    void a_simulated_destination_is_made_up_for_any_other_name(String username) {
        assertThat(applicants.discreet().forgot(username).destination()).matches("[a-z]\\*{3}@[a-z]\\*{3}");
    }

    @Test
    void a_pool_that_verifies_numbers_simulates_one() {
        Applicants byPhone = Applicants.create(
                aws,
                r -> r.autoVerifiedAttributes(VerifiedAttributeType.PHONE_NUMBER)
                        .smsConfiguration(s -> s.snsCallerArn(Applicants.SMS_ROLE)));

        assertThat(byPhone.discreet().forgot("nobody").destination()).matches("\\+\\*{7}[0-9]{4}");
    }

    @Test
    void a_verified_number_is_no_way_where_no_text_messages_are_sent() {
        pool.confirmed("bob", attributes("phone_number", "+15555559934", "phone_number_verified", "true"));

        assertRefused(() -> applicants.forgot("bob"), InvalidParameterException.class, NO_CHANNEL);
    }

    @Test
    void a_confirmed_user_without_a_way_is_told_so_by_a_discreet_client_too() {
        pool.confirmed("bob", attributes("email", "bob@example.com"));

        assertRefused(() -> applicants.discreet().forgot("bob"), InvalidParameterException.class, NO_CHANNEL);
    }

    @Test
    void who_has_a_temporary_password_has_none_to_forget() {
        pool.invited("bob", attributes("email", "bob@example.com", "email_verified", "true"));

        assertRefused(() -> applicants.forgot("bob"), NotAuthorizedException.class, WRONG_STATE);
        assertRefused(() -> reset("bob"), NotAuthorizedException.class, WRONG_STATE);
    }

    @Test
    void who_has_not_confirmed_a_sign_up_has_no_password_to_reset() {
        applicants.signUp("bob", attributes("email", "bob@example.com"));
        pool.update("bob", attributes("email_verified", "true"));

        assertRefused(() -> reset("bob"), NotAuthorizedException.class, WRONG_STATE);
        assertThat(pool.get("bob").userStatus()).isEqualTo(UserStatusType.UNCONFIRMED);
    }

    @Test
    void a_disabled_user_is_refused() {
        pool.cognito().adminDisableUser(r -> r.userPoolId(pool.id()).username("alice"));

        assertRefused(() -> applicants.forgot("alice"), NotAuthorizedException.class, "User is disabled.");
        assertRefused(
                () -> applicants.choose("alice", "123456", FRESH), NotAuthorizedException.class, "User is disabled.");
        assertRefused(() -> reset("alice"), NotAuthorizedException.class, "User is disabled.");
    }

    @Test
    void an_unknown_user_is_named_as_such() {
        assertRefused(() -> applicants.forgot("nobody"), UserNotFoundException.class, UNKNOWN);
        assertRefused(() -> applicants.choose("nobody", "123456", FRESH), UserNotFoundException.class, UNKNOWN);
    }

    @Test
    void a_discreet_client_does_not_tell_who_is_there() {
        applicants.signUp("bob", attributes("email", "bob@example.com"));
        pool.cognito().adminDisableUser(r -> r.userPoolId(pool.id()).username("alice"));
        Applicants discreet = applicants.discreet();

        assertThat(discreet.forgot("nobody").destination()).matches("[a-z]\\*{3}@[a-z]\\*{3}");
        assertThat(discreet.forgot("alice").destination()).matches("[a-z]\\*{3}@[a-z]\\*{3}");
        assertThat(discreet.forgot("bob").destination()).matches("[a-z]\\*{3}@[a-z]\\*{3}");
        assertThat(applicants.inbox().all())
                .extracting(Message::purpose)
                .doesNotContain(Message.Purpose.FORGOT_PASSWORD);
        assertRefused(() -> discreet.choose("nobody", "123456", FRESH), CodeMismatchException.class, MISMATCH);
        assertRefused(() -> discreet.choose("alice", "123456", FRESH), CodeMismatchException.class, MISMATCH);
        assertRefused(() -> discreet.choose("bob", "123456", FRESH), ExpiredCodeException.class, EXPIRED);
    }

    @Test
    void a_verified_alias_names_the_user() {
        Applicants aliases = Applicants.create(aws, r -> r.aliasAttributes(AliasAttributeType.EMAIL));
        aliases.pool().confirmed("alice", attributes("email", "al@example.com", "email_verified", "true"));

        aliases.forgot("al@example.com");
        aliases.choose("al@example.com", aliases.code("alice"), FRESH);

        assertThat(aliases.pool()
                        .initiate("alice", FRESH)
                        .authenticationResult()
                        .accessToken())
                .isNotNull();
    }

    @Test
    void the_way_that_comes_first_is_taken() {
        Applicants byPhone = Applicants.create(
                aws,
                r -> r.smsConfiguration(s -> s.snsCallerArn(Applicants.SMS_ROLE))
                        .accountRecoverySetting(a -> a.recoveryMechanisms(
                                option(RecoveryOptionNameType.VERIFIED_EMAIL, 2),
                                option(RecoveryOptionNameType.VERIFIED_PHONE_NUMBER, 1))));
        byPhone.pool()
                .confirmed(
                        "alice",
                        attributes(
                                "email", "alice@example.com",
                                "email_verified", "true",
                                "phone_number", "+15555559934",
                                "phone_number_verified", "true"));

        CodeDeliveryDetailsType delivery = byPhone.forgot("alice");

        assertThat(delivery.destination()).isEqualTo("+*******9934");
        assertThat(delivery.deliveryMedium()).isEqualTo(DeliveryMediumType.SMS);
        assertThat(delivery.attributeName()).isEqualTo("phone_number");
    }

    @Test
    void recovery_may_be_for_administrators_only() {
        Applicants closed = Applicants.create(
                aws,
                r -> r.accountRecoverySetting(a -> a.recoveryMechanisms(option(RecoveryOptionNameType.ADMIN_ONLY, 1))));
        closed.pool().confirmed("alice", attributes("email", "alice@example.com", "email_verified", "true"));

        assertRefused(
                () -> closed.forgot("alice"), NotAuthorizedException.class, "Contact administrator to reset password.");
        closed.cognito()
                .adminResetUserPassword(r -> r.userPoolId(closed.pool().id()).username("alice"));
        assertThat(closed.inbox().latest("alice").code()).matches("[0-9]{6}");
    }

    @Test
    void tries_and_codes_are_counted_together() {
        for (int i = 0; i < 10; i++) {
            applicants.forgot("alice");
            assertRefused(
                    () -> applicants.choose("alice", otherThan(applicants.code("alice")), FRESH),
                    CodeMismatchException.class,
                    MISMATCH);
        }

        assertRefused(
                () -> applicants.forgot("alice"),
                LimitExceededException.class,
                "Attempt limit exceeded, please try after some time.");
    }

    @Test
    void a_password_that_an_administrator_resets_is_good_no_more() {
        reset("alice");

        assertThat(pool.get("alice").userStatus()).isEqualTo(UserStatusType.RESET_REQUIRED);
        assertRefused(
                () -> pool.signIn("alice"),
                PasswordResetRequiredException.class,
                "Password reset required for the user");
        applicants.choose("alice", applicants.code("alice"), FRESH);
        assertThat(pool.get("alice").userStatus()).isEqualTo(UserStatusType.CONFIRMED);
        assertThat(pool.initiate("alice", FRESH).authenticationResult().accessToken())
                .isNotNull();
    }

    @Test
    void who_has_to_reset_a_password_can_ask_for_another_code() {
        reset("alice");

        applicants.forgot("alice");

        applicants.choose("alice", applicants.code("alice"), FRESH);
        assertThat(pool.get("alice").userStatus()).isEqualTo(UserStatusType.CONFIRMED);
    }

    @Test
    void a_password_is_not_reset_where_no_code_could_be_sent() {
        pool.confirmed("bob", attributes("email", "bob@example.com"));

        assertRefused(() -> reset("bob"), InvalidParameterException.class, NO_CHANNEL);
        assertThat(pool.get("bob").userStatus()).isEqualTo(UserStatusType.CONFIRMED);
        assertRefused(() -> reset("nobody"), UserNotFoundException.class, "User does not exist.");
    }

    private void reset(String username) {
        pool.cognito().adminResetUserPassword(r -> r.userPoolId(pool.id()).username(username));
    }

    private static RecoveryOptionType option(RecoveryOptionNameType name, int priority) {
        return RecoveryOptionType.builder().name(name).priority(priority).build();
    }
}
