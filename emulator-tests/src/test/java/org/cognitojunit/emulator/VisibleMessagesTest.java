package org.cognitojunit.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** Messages whose texts would move the cursor or turn what follows. */
class VisibleMessagesTest {

    private static final Message MESSAGE = new Message(
            "us-east-1_aaaaaaaaa",
            "al\u202eice",
            Message.Medium.EMAIL,
            "alice\u001b[2J@example.com",
            "sub\u009bject",
            "one\r\ntwo\u0007",
            null,
            Message.Purpose.SIGN_UP,
            Instant.EPOCH);

    @Test
    void the_process_prints_them_visibly_in_one_line() {
        assertThat(Main.line(MESSAGE))
                .isEqualTo(
                        "EMAIL to alice\\u001B[2J@example.com (al\\u202Eice of us-east-1_aaaaaaaaa): sub\\u009Bject: one"
                                + " two\\u0007");
    }

    @Test
    void their_text_is_visible_and_their_parts_are_as_they_were_sent() {
        assertThat(MESSAGE.toString()).contains("destination=alice\\u001B[2J@example.com", "subject=sub\\u009Bject");
        assertThat(MESSAGE.text()).isEqualTo("one\r\ntwo\u0007");
        assertThatIllegalStateException()
                .isThrownBy(MESSAGE::code)
                .withMessageContaining("alice\\u001B[2J@example.com");
    }

    @Test
    void an_inbox_shows_them_visibly() {
        Inbox inbox = Inbox.empty();
        inbox.add(MESSAGE);

        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> inbox.latest("bob\u001b"))
                .withMessage("There is no message to bob\\u001B in the inbox, which holds: SIGN_UP to al\\u202Eice at"
                        + " alice\\u001B[2J@example.com.");
    }
}
