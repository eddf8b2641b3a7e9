package org.cognitojunit.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class InboxCapacityTest {

    private final Inbox inbox = Inbox.empty();

    @Test
    void the_newest_ten_thousand_messages_are_kept() {
        for (int i = 0; i < 10_001; i++) {
            inbox.add(message("user-" + i));
        }

        assertThat(inbox.all()).hasSize(10_000);
        assertThat(inbox.of("user-0")).isEmpty();
        assertThat(inbox.of("user-1")).hasSize(1);
        assertThat(inbox.latest("user-10000").username()).isEqualTo("user-10000");
    }

    private static Message message(String username) {
        return new Message(
                "us-east-1_aaaaaaaaa",
                username,
                Message.Medium.EMAIL,
                username + "@example.com",
                "subject",
                "text",
                null,
                Message.Purpose.SIGN_UP,
                Instant.EPOCH);
    }
}
