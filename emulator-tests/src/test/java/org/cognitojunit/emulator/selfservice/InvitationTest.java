package org.cognitojunit.emulator.selfservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cognitojunit.emulator.Refusals.assertRefused;
import static org.cognitojunit.emulator.user.TestPool.attributes;

import java.util.function.Consumer;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.Message;
import org.cognitojunit.emulator.Message.Medium;
import org.cognitojunit.emulator.user.TestPool;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminCreateUserRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeDeliveryFailureException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DeliveryMediumType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.MessageActionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserStatusType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameAttributeType;

/** What AdminCreateUser sends, by which way, and what it says. */
class InvitationTest {

    @AutoClose
    static final EmulatorFixture aws = EmulatorFixture.start();

    private final Applicants applicants =
            Applicants.create(aws, r -> r.smsConfiguration(sms -> sms.snsCallerArn(Applicants.SMS_ROLE)));
    private final TestPool pool = applicants.pool();

    @Test
    void an_invitation_brings_the_temporary_password() {
        create(
                "alice",
                r -> r.userAttributes(attributes("email", "alice@example.com"))
                        .desiredDeliveryMediums(DeliveryMediumType.EMAIL));

        Message message = applicants.inbox().latest("alice");

        assertThat(message.purpose()).isEqualTo(Message.Purpose.ADMIN_CREATE_USER);
        assertThat(message.subject()).isEqualTo("Your temporary password");
        assertThat(message.text())
                .isEqualTo("Your username is alice and temporary password is " + message.code() + ".");
        assertThat(pool.initiate("alice", message.code()).challengeName())
                .isEqualTo(ChallengeNameType.NEW_PASSWORD_REQUIRED);
    }

    @Test
    void an_invitation_goes_to_the_number_where_nothing_else_is_wanted() {
        create(
                "alice",
                r -> r.userAttributes(attributes("email", "alice@example.com", "phone_number", "+15555559934")));

        assertThat(applicants.inbox().all()).extracting(Message::destination).containsExactly("+15555559934");
    }

    @Test
    void a_user_with_an_address_only_is_invited_by_mail() {
        create("alice", r -> r.userAttributes(attributes("email", "alice@example.com")));

        assertThat(applicants.inbox().of("alice"))
                .extracting(Message::destination)
                .containsExactly("alice@example.com");
    }

    @Test
    void a_user_without_address_and_number_is_not_invited() {
        create("alice", r -> r.userAttributes(attributes("name", "Alice")));

        assertThat(applicants.inbox().all()).isEmpty();
    }

    @Test
    void an_invitation_goes_by_every_way_that_is_wanted() {
        create(
                "alice",
                r -> r.userAttributes(attributes("email", "alice@example.com", "phone_number", "+15555559934"))
                        .desiredDeliveryMediums(DeliveryMediumType.EMAIL, DeliveryMediumType.SMS));

        assertThat(applicants.inbox().of("alice"))
                .extracting(Message::medium)
                .containsExactlyInAnyOrder(Medium.EMAIL, Medium.SMS);
    }

    @Test
    void an_invitation_that_cannot_be_sent_leaves_the_user_created() {
        assertRefused(
                () -> create("alice", r -> r.desiredDeliveryMediums(DeliveryMediumType.EMAIL)),
                CodeDeliveryFailureException.class,
                "Unable to deliver code to user");
        assertThat(pool.get("alice").userStatus()).isEqualTo(UserStatusType.FORCE_CHANGE_PASSWORD);
    }

    @Test
    void a_suppressed_invitation_is_not_sent() {
        create(
                "alice",
                r -> r.userAttributes(attributes("phone_number", "+15555559934"))
                        .messageAction(MessageActionType.SUPPRESS));

        assertThat(applicants.inbox().all()).isEmpty();
    }

    @Test
    void an_invitation_that_is_sent_again_brings_another_password() {
        create("alice", r -> r.userAttributes(attributes("phone_number", "+15555559934")));
        create("alice", r -> r.messageAction(MessageActionType.RESEND));

        assertThat(applicants.inbox().of("alice")).hasSize(2);
        assertThat(pool.initiate("alice", applicants.code("alice")).challengeName())
                .isEqualTo(ChallengeNameType.NEW_PASSWORD_REQUIRED);
    }

    @Test
    void a_pool_says_it_in_its_own_words() {
        Applicants polite = Applicants.create(
                aws,
                r -> r.adminCreateUserConfig(c -> c.inviteMessageTemplate(t -> t.emailSubject("Welcome")
                        .emailMessage("Dear {username}, come in with {####}.")
                        .smsMessage("{username}: {####}"))));

        polite.cognito()
                .adminCreateUser(r -> r.userPoolId(polite.pool().id())
                        .username("alice")
                        .temporaryPassword(TestPool.TEMPORARY)
                        .userAttributes(attributes("email", "alice@example.com"))
                        .desiredDeliveryMediums(DeliveryMediumType.EMAIL));

        Message message = polite.inbox().latest("alice");
        assertThat(message.subject()).isEqualTo("Welcome");
        assertThat(message.text()).isEqualTo("Dear alice, come in with Temporary-Horse-1.");
    }

    @Test
    void a_user_is_called_by_the_address_where_that_is_the_username() {
        Applicants byEmail = Applicants.create(aws, r -> r.usernameAttributes(UsernameAttributeType.EMAIL));

        byEmail.cognito()
                .adminCreateUser(r -> r.userPoolId(byEmail.pool().id())
                        .username("alice@example.com")
                        .desiredDeliveryMediums(DeliveryMediumType.EMAIL));

        assertThat(byEmail.inbox().latest("alice@example.com").text())
                .startsWith("Your username is alice@example.com ");
    }

    @Test
    void a_message_without_a_code_says_so() {
        Applicants terse = Applicants.create(
                aws, r -> r.adminCreateUserConfig(c -> c.inviteMessageTemplate(t -> t.emailMessage("Come in."))));
        terse.cognito()
                .adminCreateUser(r -> r.userPoolId(terse.pool().id())
                        .username("alice")
                        .userAttributes(attributes("email", "alice@example.com"))
                        .desiredDeliveryMediums(DeliveryMediumType.EMAIL));

        Message message = terse.inbox().latest("alice");

        assertThatThrownBy(message::code)
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("The EMAIL message to alice@example.com (ADMIN_CREATE_USER) has no code, since its template"
                        + " has no {####}. Its text is: Come in.");
    }

    private void create(String username, Consumer<AdminCreateUserRequest.Builder> request) {
        pool.cognito()
                .adminCreateUser(r -> request.accept(r.userPoolId(pool.id()).username(username)));
    }
}
