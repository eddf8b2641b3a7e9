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

    @Test
    void messages_of_more_than_32_mebicharacters_together_are_not_kept() {
        String long20k = "x".repeat(20_000);
        for (int i = 0; i < 2_000; i++) {
            inbox.add(message("user-" + i, long20k));
        }

        assertThat(inbox.all().stream()
                        .mapToInt(message -> message.text().length())
                        .sum())
                .isBetween(33_000_000, 33_554_432);
        assertThat(inbox.of("user-0").size()).isZero();
        assertThat(inbox.of("user-1999").size()).isOne();
    }

    private static Message message(String username) {
        return message(username, "text");
    }

    private static Message message(String username, String text) {
        return new Message(
                "us-east-1_aaaaaaaaa",
                username,
                Message.Medium.EMAIL,
                username + "@example.com",
                "subject",
                text,
                null,
                Message.Purpose.SIGN_UP,
                Instant.EPOCH);
    }
}
