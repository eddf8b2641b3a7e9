package org.cognitojunit.internal.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The moment at which a pool's time is over. */
class SweepDecisionTest {

    private static final Map<String, String> TAGS = Map.of(
            "cognito-junit:run", "a run",
            "cognito-junit:owner", "alice",
            "cognito-junit:expires", "2026-11-23T16:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T15:59:59Z, false",
        "2026-11-23T16:00:00Z, false",
        "2026-11-23T16:00:01Z, true",
    })
    void a_pool_is_left_behind_after_its_expiry(Instant now, boolean isLeftBehind) {
        SweepDecision decision = SweepDecision.of("cognito-junit-SignInTest", TAGS, now);

        assertThat(decision.isLeftBehind()).isEqualTo(isLeftBehind);
    }
}
