package org.cognitojunit.emulator.selfservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;
import static org.cognitojunit.emulator.selfservice.Applicants.otherThan;
import static org.cognitojunit.emulator.user.TestPool.attributes;

import java.time.Duration;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.Message;
import org.cognitojunit.emulator.user.TestPool;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AliasAttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AliasExistsException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeDeliveryDetailsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeMismatchException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DefaultEmailOptionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExpiredCodeException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.LimitExceededException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserStatusType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.VerifiedAttributeType;

/** ConfirmSignUp and ResendConfirmationCode: right, wrong, old and missing codes. */
class ConfirmSignUpTest {

    private static final String MISMATCH = "Invalid verification code provided, please try again.";
    private static final String EXPIRED = "Invalid code provided, please request a code again.";
    private static final String UNKNOWN = "Username/client id combination not found.";
    private static final String LIMIT = "Attempt limit exceeded, please try after some time.";

    @AutoClose
    final EmulatorFixture aws = EmulatorFixture.of(CognitoEmulator.builder().seed(1));

    private final Applicants applicants = Applicants.create(aws);
    private final TestPool pool = applicants.pool();

    @BeforeEach
    void alice() {
        applicants.signUp("alice", attributes("email", "alice@example.com"));
    }

    @Test
    void the_code_confirms_the_user_and_verifies_the_address() {
        applicants.confirm("alice", applicants.code("alice"));

        assertThat(pool.get("alice").userStatus()).isEqualTo(UserStatusType.CONFIRMED);
        assertThat(pool.attributes("alice")).containsEntry("email_verified", "true");
        assertThat(pool.signIn("alice").accessToken()).isNotNull();
    }

    @Test
    void a_wrong_code_is_refused_and_the_right_one_stays_good() {
        assertRefused(
                () -> applicants.confirm("alice", otherThan(applicants.code("alice"))),
                CodeMismatchException.class,
                MISMATCH);

        applicants.confirm("alice", applicants.code("alice"));
        assertThat(pool.get("alice").userStatus()).isEqualTo(UserStatusType.CONFIRMED);
    }

    @Test
    void the_code_of_another_user_is_refused() {
        applicants.signUp("bob", attributes("email", "bob@example.com"));

        assertRefused(() -> applicants.confirm("alice", applicants.code("bob")), CodeMismatchException.class, MISMATCH);
    }

    @Test
    void a_code_is_good_for_a_day() {
        aws.emulator().clock().advance(Duration.ofHours(24).minusMinutes(1));

        applicants.confirm("alice", applicants.code("alice"));

        assertThat(pool.get("alice").userStatus()).isEqualTo(UserStatusType.CONFIRMED);
    }

    @Test
    void a_code_expires_after_a_day() {
        aws.emulator().clock().advance(Duration.ofHours(24));

        assertRefused(() -> applicants.confirm("alice", applicants.code("alice")), ExpiredCodeException.class, EXPIRED);
        assertThat(pool.get("alice").userStatus()).isEqualTo(UserStatusType.UNCONFIRMED);
    }

    @Test
    void a_newer_code_makes_the_one_before_expire() {
        String first = applicants.code("alice");

        CodeDeliveryDetailsType delivery = applicants.resend("alice");

        assertThat(delivery.destination()).isEqualTo("a***@e***");
        assertThat(applicants.inbox().latest("alice").purpose()).isEqualTo(Message.Purpose.RESEND);
        assertRefused(() -> applicants.confirm("alice", first), ExpiredCodeException.class, EXPIRED);
        applicants.confirm("alice", applicants.code("alice"));
        assertThat(pool.get("alice").userStatus()).isEqualTo(UserStatusType.CONFIRMED);
    }

    @Test
    void a_user_who_was_sent_no_code_has_none_to_confirm_with() {
        applicants.signUp("bob");

        assertRefused(() -> applicants.confirm("bob", "123456"), ExpiredCodeException.class, EXPIRED);
        assertRefused(
                () -> applicants.resend("bob"),
                NotAuthorizedException.class,
                "Cannot resend codes. Auto verification not turned on.");
    }

    @Test
    void a_user_is_confirmed_once() {
        String code = applicants.code("alice");
        applicants.confirm("alice", code);

        assertRefused(
                () -> applicants.confirm("alice", code),
                NotAuthorizedException.class,
                "User cannot be confirmed. Current status is CONFIRMED");
    }

    @Test
    void a_code_says_nothing_of_an_address_that_came_later() {
        String code = applicants.code("alice");
        pool.update("alice", attributes("email", "other@example.com"));

        applicants.confirm("alice", code);

        assertThat(pool.attributes("alice")).containsEntry("email_verified", "false");
    }

    @Test
    void the_code_of_a_deleted_user_does_not_confirm_the_next_of_that_name() {
        String code = applicants.code("alice");
        pool.cognito().adminDeleteUser(r -> r.userPoolId(pool.id()).username("alice"));
        applicants.signUp("alice");

        assertRefused(() -> applicants.confirm("alice", code), ExpiredCodeException.class, EXPIRED);
    }

    @Test
    void another_link_leads_nowhere_without_a_domain() {
        pool.cognito()
                .updateUserPool(r -> r.userPoolId(pool.id())
                        .autoVerifiedAttributes(VerifiedAttributeType.EMAIL)
                        .verificationMessageTemplate(
                                t -> t.defaultEmailOption(DefaultEmailOptionType.CONFIRM_WITH_LINK)));

        assertRefused(
                () -> applicants.resend("alice"),
                InvalidParameterException.class,
                "Cannot perform specific action because there does not exist a valid use pool domain associated with"
                        + " the user pool");
    }

    @Test
    void a_user_may_try_fifteen_times_in_an_hour() {
        String wrong = otherThan(applicants.code("alice"));
        for (int i = 0; i < 15; i++) {
            assertRefused(() -> applicants.confirm("alice", wrong), CodeMismatchException.class, MISMATCH);
        }

        assertRefused(() -> applicants.confirm("alice", applicants.code("alice")), LimitExceededException.class, LIMIT);
        aws.emulator().clock().advance(Duration.ofHours(1));
        applicants.confirm("alice", applicants.code("alice"));
        assertThat(pool.get("alice").userStatus()).isEqualTo(UserStatusType.CONFIRMED);
    }

    @Test
    void a_user_may_ask_for_five_codes_in_an_hour() {
        for (int i = 0; i < 5; i++) {
            applicants.resend("alice");
        }

        assertRefused(() -> applicants.resend("alice"), LimitExceededException.class, LIMIT);
    }

    @Test
    void an_unknown_user_is_named_as_such() {
        assertRefused(() -> applicants.confirm("nobody", "123456"), UserNotFoundException.class, UNKNOWN);
        assertRefused(() -> applicants.resend("nobody"), UserNotFoundException.class, UNKNOWN);
    }

    @Test
    void a_confirmed_user_needs_no_code() {
        applicants.confirm("alice", applicants.code("alice"));

        assertRefused(() -> applicants.resend("alice"), InvalidParameterException.class, "User is already confirmed.");
    }

    @Test
    void a_disabled_user_is_refused() {
        pool.cognito().adminDisableUser(r -> r.userPoolId(pool.id()).username("alice"));

        assertRefused(
                () -> applicants.confirm("alice", applicants.code("alice")),
                NotAuthorizedException.class,
                "User is disabled.");
        assertRefused(() -> applicants.resend("alice"), NotAuthorizedException.class, "User is disabled.");
    }

    @Test
    void a_discreet_client_does_not_tell_that_a_user_is_unknown() {
        Applicants discreet = applicants.discreet();

        CodeDeliveryDetailsType simulated = discreet.resend("nobody");

        assertThat(simulated.destination()).matches("[a-z]\\*{3}@[a-z]\\*{3}");
        assertThat(discreet.resend("nobody")).isEqualTo(simulated);
        assertRefused(() -> discreet.confirm("nobody", "123456"), ExpiredCodeException.class, EXPIRED);
        assertThat(applicants.inbox().of("nobody")).isEmpty();
    }

    @Test
    void a_discreet_client_does_not_tell_that_a_user_is_confirmed_or_disabled() {
        applicants.confirm("alice", applicants.code("alice"));
        applicants.signUp("bob", attributes("email", "bob@example.com"));
        pool.cognito().adminDisableUser(r -> r.userPoolId(pool.id()).username("bob"));

        applicants.discreet().resend("alice");
        applicants.discreet().resend("bob");

        assertThat(applicants.inbox().of("alice")).hasSize(1);
        assertThat(applicants.inbox().of("bob")).hasSize(1);
        assertRefused(
                () -> applicants.discreet().confirm("bob", applicants.code("bob")),
                ExpiredCodeException.class,
                EXPIRED);
    }

    @Test
    void a_discreet_client_sends_to_whom_it_should() {
        applicants.discreet().resend("alice");
        applicants.discreet().confirm("alice", applicants.code("alice"));

        assertThat(pool.get("alice").userStatus()).isEqualTo(UserStatusType.CONFIRMED);
    }

    @Test
    void an_alias_confirms_nobody() {
        Applicants aliases = aliases();
        aliases.pool().update("alice", attributes("email_verified", "true"));

        assertRefused(() -> aliases.resend("al@example.com"), UserNotFoundException.class, UNKNOWN);
        assertRefused(
                () -> aliases.confirm("al@example.com", aliases.code("alice")), UserNotFoundException.class, UNKNOWN);
    }

    @Test
    void an_alias_that_another_has_verified_is_refused_and_the_code_stays_good() {
        Applicants aliases = aliases();
        aliases.confirm("alice", aliases.code("alice"));

        assertRefused(
                () -> aliases.confirm("alicia", aliases.code("alicia")),
                AliasExistsException.class,
                "An account with the email already exists.");
        assertThat(aliases.pool().get("alicia").userStatus()).isEqualTo(UserStatusType.UNCONFIRMED);
        aliases.cognito()
                .confirmSignUp(r -> r.clientId(aliases.pool().clientId())
                        .username("alicia")
                        .confirmationCode(aliases.code("alicia"))
                        .forceAliasCreation(true));
        assertThat(aliases.pool().get("al@example.com").username()).isEqualTo("alicia");
        assertThat(aliases.pool().attributes("alice")).containsEntry("email_verified", "false");
    }

    private Applicants aliases() {
        Applicants aliases = Applicants.create(aws, r -> r.aliasAttributes(AliasAttributeType.EMAIL));
        aliases.signUp("alice", attributes("email", "al@example.com"));
        aliases.signUp("alicia", attributes("email", "al@example.com"));
        return aliases;
    }
}
