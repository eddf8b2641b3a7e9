package org.cognitojunit.emulator.internal.event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a user did. Immutable: a sign-in that goes on replaces its event.
 *
 * @param id that of the call that began it, which is also the {@code event_id} of the tokens that came of it
 * @param answers the challenges that were answered, the first one first
 * @param ipAddressOrNull what the caller said of the user's address
 */
public record AuthEvent(
        String id,
        EventType type,
        Instant created,
        EventResponse response,
        List<ChallengeAnswer> answers,
        @Nullable String ipAddressOrNull,
        @Nullable Feedback feedbackOrNull) {

    /** A challenge and how it was answered. */
    public record ChallengeAnswer(String challenge, boolean correct) {}

    /** What an administrator thinks of the event. */
    public record Feedback(String value, String provider, Instant given) {}

    public AuthEvent {
        answers = List.copyOf(answers);
    }

    public Optional<String> ipAddress() {
        return Optional.ofNullable(ipAddressOrNull);
    }

    public Optional<Feedback> feedback() {
        return Optional.ofNullable(feedbackOrNull);
    }

    /** This event after a further step. */
    AuthEvent then(AuthEvent step) {
        return new AuthEvent(
                id,
                type,
                created,
                step.response,
                Stream.concat(answers.stream(), step.answers.stream()).toList(),
                step.ipAddressOrNull == null ? ipAddressOrNull : step.ipAddressOrNull,
                feedbackOrNull);
    }

    AuthEvent with(Feedback feedback) {
        return new AuthEvent(id, type, created, response, answers, ipAddressOrNull, feedback);
    }
}
