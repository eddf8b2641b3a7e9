package org.cognitojunit.emulator.trigger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A challenge that was answered earlier in a custom sign-in.
 *
 * @param challengeName for example {@code CUSTOM_CHALLENGE}
 * @param challengeResult whether the answer was right
 * @param metadata what CreateAuthChallenge called the challenge; null where it did not
 */
public record ChallengeResult(
        String challengeName,
        boolean challengeResult,
        @Nullable String metadata) {

    /** What CreateAuthChallenge called the challenge, to tell one from another. */
    public Optional<String> challengeMetadata() {
        return Optional.ofNullable(metadata);
    }

    static List<ChallengeResult> in(Map<String, @Nullable Object> request) {
        return request.get("session") instanceof List<?> session
                ? session.stream().map(Map.class::cast).map(ChallengeResult::of).toList()
                : List.of();
    }

    private static ChallengeResult of(Map<?, ?> entry) {
        return new ChallengeResult(
                String.valueOf(entry.get("challengeName")), Boolean.TRUE.equals(entry.get("challengeResult")), (String)
                        entry.get("challengeMetadata"));
    }
}
