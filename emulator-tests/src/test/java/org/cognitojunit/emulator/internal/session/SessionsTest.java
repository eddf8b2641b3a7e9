package org.cognitojunit.emulator.internal.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.junit.jupiter.api.Test;

class SessionsTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Sessions sessions = new Sessions();

    @Test
    void an_expired_session_is_known_for_an_hour_and_then_forgotten() {
        sessions.add(session("old"), START);

        sessions.add(session("between"), START.plus(Duration.ofMinutes(63)));
        boolean after63Minutes = sessions.knows("old");
        sessions.add(session("late"), START.plus(Duration.ofMinutes(64)));

        assertThat(after63Minutes).isTrue();
        assertThat(sessions.knows("old")).isFalse();
    }

    @Test
    void of_used_sessions_the_newest_are_remembered() {
        for (int i = 0; i < 10_100; i++) {
            Session session = session("session " + i);
            sessions.add(session, START);
            sessions.use(session, START);
        }

        assertThat(sessions.knows("session 0")).isFalse();
        assertThatThrownBy(() -> sessions.open("session 10099", START))
                .isExactlyInstanceOf(CognitoError.class)
                .hasMessage("Invalid session for the user, session can only be used once.");
    }

    @Test
    void a_session_that_can_be_answered_is_never_forgotten() {
        Session first = session("first");
        sessions.add(first, START);

        for (int i = 0; i < 10_100; i++) {
            sessions.add(session("session " + i), START);
        }

        assertThat(sessions.open("first", START)).isEqualTo(first);
    }

    private static Session session(String token) {
        return new Session(
                token,
                "client",
                "sub",
                "CHALLENGE",
                "event",
                START.plus(Duration.ofMinutes(3)),
                false,
                null,
                Progress.NONE);
    }
}
