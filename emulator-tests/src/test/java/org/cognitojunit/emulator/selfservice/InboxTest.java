package org.cognitojunit.emulator.selfservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cognitojunit.emulator.user.TestPool.attributes;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.Message;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The inbox: which messages it shows, in which order, and what it says when there are none. */
class InboxTest {

    private final List<Message> heard = new CopyOnWriteArrayList<>();

    @AutoClose
    final EmulatorFixture aws = EmulatorFixture.of(CognitoEmulator.builder().onMessage(heard::add));

    private final Applicants applicants = Applicants.create(aws);

    @Test
    void messages_are_in_the_order_in_which_they_were_sent() {
        signUp(applicants, "alice", "bob");
        applicants.resend("alice");

        assertThat(aws.emulator().inbox().all()).extracting(Message::username).containsExactly("alice", "bob", "alice");
    }

    @Test
    void messages_are_found_by_username_and_by_destination() {
        signUp(applicants, "alice", "bob");

        assertThat(aws.emulator().inbox().latest("bob"))
                .isEqualTo(aws.emulator().inbox().latest("bob@example.com"));
        assertThat(aws.emulator().inbox().of("alice@example.com")).hasSize(1);
    }

    @Test
    void the_latest_message_is_the_newest() {
        signUp(applicants, "alice");
        applicants.resend("alice");

        assertThat(aws.emulator().inbox().latest("alice").purpose()).isEqualTo(Message.Purpose.RESEND);
    }

    @Test
    void a_pool_has_an_inbox_of_its_own() {
        Applicants others = Applicants.create(aws);
        signUp(applicants, "alice");
        signUp(others, "alice");

        assertThat(applicants.inbox().all())
                .extracting(Message::userPoolId)
                .containsExactly(applicants.pool().id());
        assertThat(others.inbox().latest("alice").userPoolId())
                .isEqualTo(others.pool().id());
        assertThat(aws.emulator().inbox().of("alice")).hasSize(2);
    }

    @Test
    void a_message_that_is_not_there_is_missed_by_name() {
        assertThatThrownBy(() -> applicants.inbox().latest("alice"))
                .isExactlyInstanceOf(NoSuchElementException.class)
                .hasMessage("There is no message to alice in the inbox of "
                        + applicants.pool().id() + ", which is empty.");

        signUp(applicants, "bob");
        assertThatThrownBy(() -> aws.emulator().inbox().latest("alice"))
                .isExactlyInstanceOf(NoSuchElementException.class)
                .hasMessage("There is no message to alice in the inbox, which holds: SIGN_UP to bob at"
                        + " bob@example.com.");
    }

    @Test
    void a_message_is_heard_of_as_well() {
        signUp(applicants, "alice");

        assertThat(heard).isEqualTo(aws.emulator().inbox().all());
    }

    @Test
    void a_pool_writes_in_its_own_words() {
        Applicants polite = Applicants.create(
                aws,
                r -> r.emailVerificationSubject("Hello").emailVerificationMessage("Dear {username}, it is {####}."));

        signUp(polite, "alice");

        Message message = polite.inbox().latest("alice");
        assertThat(message.subject()).isEqualTo("Hello");
        assertThat(message.text()).isEqualTo("Dear alice, it is " + message.code() + ".");
    }

    @Test
    void the_template_comes_before_the_older_members() {
        Applicants polite = Applicants.create(
                aws,
                r -> r.emailVerificationMessage("Older: {####}")
                        .verificationMessageTemplate(t -> t.emailMessage("Newer: {####}")));

        signUp(polite, "alice");

        assertThat(polite.inbox().latest("alice").text()).startsWith("Newer: ");
    }

    private static void signUp(Applicants applicants, String... usernames) {
        for (String username : usernames) {
            applicants.signUp(username, attributes("email", username + "@example.com"));
        }
    }
}
