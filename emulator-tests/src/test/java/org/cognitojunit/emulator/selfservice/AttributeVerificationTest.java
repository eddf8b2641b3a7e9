package org.cognitojunit.emulator.selfservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;
import static org.cognitojunit.emulator.selfservice.Applicants.otherThan;
import static org.cognitojunit.emulator.user.TestPool.attributes;

import java.time.Duration;
import java.util.List;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.Message;
import org.cognitojunit.emulator.user.TestPool;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AliasAttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AliasExistsException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeDeliveryDetailsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeDeliveryFailureException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeMismatchException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExpiredCodeException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.LimitExceededException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.VerifiedAttributeType;

/** GetUserAttributeVerificationCode, VerifyUserAttribute, and updates that send a code. */
class AttributeVerificationTest {

    private static final String MISMATCH = "Invalid verification code provided, please try again.";
    private static final String EXPIRED = "Invalid code provided, please request a code again.";
    private static final String LIMIT = "Attempt limit exceeded, please try after some time.";

    @AutoClose
    final EmulatorFixture aws = EmulatorFixture.start();

    private final Applicants applicants = Applicants.create(aws);
    private final TestPool pool = applicants.pool();

    @BeforeEach
    void alice() {
        pool.confirmed("alice", attributes("email", "alice@example.com"));
    }

    @Test
    void a_user_verifies_an_address_with_the_code_that_was_sent_there() {
        String token = token(pool);

        CodeDeliveryDetailsType delivery = askForCode(token, "email");
        verify(token, "email", applicants.code("alice"));

        assertThat(delivery.destination()).isEqualTo("a***@e***");
        assertThat(applicants.inbox().latest("alice").purpose()).isEqualTo(Message.Purpose.VERIFY_ATTRIBUTE);
        assertThat(pool.attributes("alice")).containsEntry("email_verified", "true");
    }

    @Test
    void a_wrong_code_is_refused() {
        String token = token(pool);
        askForCode(token, "email");

        assertRefused(
                () -> verify(token, "email", otherThan(applicants.code("alice"))),
                CodeMismatchException.class,
                MISMATCH);
        assertThat(pool.attributes("alice")).doesNotContainEntry("email_verified", "true");
    }

    @Test
    void a_code_is_good_for_one_attribute_once() {
        String token = token(pool);
        askForCode(token, "email");
        String code = applicants.code("alice");

        assertRefused(() -> verify(token, "phone_number", code), ExpiredCodeException.class, EXPIRED);
        verify(token, "email", code);
        assertRefused(() -> verify(token, "email", code), ExpiredCodeException.class, EXPIRED);
    }

    @Test
    void a_code_expires_after_a_day() {
        askForCode(token(pool), "email");
        aws.emulator().clock().advance(Duration.ofHours(24));

        assertRefused(
                () -> verify(token(pool), "email", applicants.code("alice")), ExpiredCodeException.class, EXPIRED);
    }

    @Test
    void a_newer_code_makes_the_one_before_expire() {
        String token = token(pool);
        askForCode(token, "email");
        String first = applicants.code("alice");
        askForCode(token, "email");

        assertRefused(() -> verify(token, "email", first), ExpiredCodeException.class, EXPIRED);
    }

    @Test
    void only_what_messages_go_to_can_be_verified() {
        assertRefused(
                () -> askForCode(token(pool), "name"),
                InvalidParameterException.class,
                "Invalid attribute name. Only phone_number and email can be verified.");
        assertRefused(
                () -> askForCode(token(pool), "phone_number"),
                InvalidParameterException.class,
                "User does not have a valid registered phone number");
    }

    @Test
    void a_number_is_out_of_reach_for_a_pool_that_sends_no_text_messages() {
        pool.update("alice", attributes("phone_number", "+15555559934"));

        assertRefused(
                () -> askForCode(token(pool), "phone_number"),
                CodeDeliveryFailureException.class,
                "Unable to deliver code to user");
    }

    @Test
    void five_codes_and_fifteen_tries_are_all_in_an_hour() {
        String token = token(pool);
        for (int i = 0; i < 5; i++) {
            askForCode(token, "email");
        }
        String wrong = otherThan(applicants.code("alice"));
        for (int i = 0; i < 15; i++) {
            assertRefused(() -> verify(token, "email", wrong), CodeMismatchException.class, MISMATCH);
        }

        assertRefused(() -> askForCode(token, "email"), LimitExceededException.class, LIMIT);
        assertRefused(() -> verify(token, "email", applicants.code("alice")), LimitExceededException.class, LIMIT);
    }

    @Test
    void a_new_address_is_sent_a_code() {
        String token = token(pool);
        pool.update("alice", attributes("email_verified", "true"));

        List<CodeDeliveryDetailsType> deliveries = update(token, attributes("email", "new@example.com"));

        assertThat(deliveries).extracting(CodeDeliveryDetailsType::destination).containsExactly("n***@e***");
        assertThat(pool.attributes("alice"))
                .containsEntry("email", "new@example.com")
                .containsEntry("email_verified", "false");
        Message message = applicants.inbox().latest("new@example.com");
        assertThat(message.purpose()).isEqualTo(Message.Purpose.UPDATE_ATTRIBUTE);
        verify(token, "email", message.code());
        assertThat(pool.attributes("alice")).containsEntry("email_verified", "true");
    }

    @Test
    void an_update_that_needs_no_proof_sends_nothing() {
        List<CodeDeliveryDetailsType> deliveries =
                update(token(pool), attributes("name", "Alice", "email", "alice@example.com"));

        assertThat(deliveries).isEmpty();
        assertThat(applicants.inbox().all()).isEmpty();
    }

    @Test
    void a_code_says_nothing_of_an_address_that_came_later() {
        String token = token(pool);
        askForCode(token, "email");
        pool.update("alice", attributes("email", "other@example.com", "email_verified", "true"));
        pool.update("alice", attributes("email_verified", "false"));

        assertRefused(() -> verify(token, "email", applicants.code("alice")), ExpiredCodeException.class, EXPIRED);
        assertThat(pool.attributes("alice")).containsEntry("email_verified", "false");
    }

    @Test
    void where_proof_comes_first_the_old_address_stays_until_then() {
        Applicants careful = careful();
        String token = token(careful.pool());

        update(token, attributes("email", "new@example.com", "name", "Alice"));

        assertThat(careful.pool().attributes("alice"))
                .containsEntry("email", "alice@example.com")
                .containsEntry("email_verified", "true")
                .containsEntry("name", "Alice");
        verify(token, "email", careful.code("new@example.com"));
        assertThat(careful.pool().attributes("alice"))
                .containsEntry("email", "new@example.com")
                .containsEntry("email_verified", "true");
    }

    @Test
    void a_code_that_is_asked_for_again_goes_to_the_address_that_waits() {
        Applicants careful = careful();
        String token = token(careful.pool());
        update(token, attributes("email", "new@example.com"));

        assertThat(askForCode(token, "email").destination()).isEqualTo("n***@e***");

        verify(token, "email", careful.code("new@example.com"));
        assertThat(careful.pool().attributes("alice")).containsEntry("email", "new@example.com");
    }

    @Test
    void an_address_that_waits_and_is_another_users_alias_by_then_is_refused() {
        Applicants careful = careful();
        String token = token(careful.pool());
        update(token, attributes("email", "al@example.com"));
        careful.pool().invited("bob", attributes("email", "al@example.com", "email_verified", "true"));

        assertRefused(
                () -> verify(token, "email", careful.code("al@example.com")),
                AliasExistsException.class,
                "An account with the email already exists.");
        assertThat(careful.pool().attributes("alice")).containsEntry("email", "alice@example.com");
    }

    @Test
    void an_administrators_new_address_is_sent_a_code_unless_he_vouches_for_it() {
        pool.update("alice", attributes("email", "vouched@example.com", "email_verified", "true"));
        pool.update("alice", attributes("email", "new@example.com"));

        assertThat(applicants.inbox().of("alice"))
                .extracting(Message::destination)
                .containsExactly("new@example.com");
        assertThat(pool.attributes("alice"))
                .containsEntry("email", "new@example.com")
                .containsEntry("email_verified", "false");
    }

    @Test
    void an_administrators_new_address_waits_too_unless_he_vouches_for_it() {
        Applicants careful = careful();

        careful.pool().update("alice", attributes("email", "new@example.com"));
        assertThat(careful.pool().attributes("alice")).containsEntry("email", "alice@example.com");

        careful.pool().update("alice", attributes("email", "vouched@example.com", "email_verified", "true"));
        assertThat(careful.pool().attributes("alice")).containsEntry("email", "vouched@example.com");
    }

    /** A pool where an address must be verified before it takes effect, and is an alias then. */
    private Applicants careful() {
        Applicants careful = Applicants.create(
                aws,
                r -> r.aliasAttributes(AliasAttributeType.EMAIL)
                        .userAttributeUpdateSettings(
                                s -> s.attributesRequireVerificationBeforeUpdate(VerifiedAttributeType.EMAIL)));
        careful.pool().confirmed("alice", attributes("email", "alice@example.com", "email_verified", "true"));
        return careful;
    }

    private static String token(TestPool pool) {
        return pool.signIn("alice").accessToken();
    }

    private CodeDeliveryDetailsType askForCode(String token, String attribute) {
        return pool.cognito()
                .getUserAttributeVerificationCode(r -> r.accessToken(token).attributeName(attribute))
                .codeDeliveryDetails();
    }

    private void verify(String token, String attribute, String code) {
        pool.cognito()
                .verifyUserAttribute(
                        r -> r.accessToken(token).attributeName(attribute).code(code));
    }

    private List<CodeDeliveryDetailsType> update(String token, AttributeType... attributes) {
        return pool.cognito()
                .updateUserAttributes(r -> r.accessToken(token).userAttributes(attributes))
                .codeDeliveryDetailsList();
    }
}
