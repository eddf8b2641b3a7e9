package org.cognitojunit.emulator.internal.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.cognitojunit.emulator.internal.protocol.CognitoError;

/** Lets every user call an operation so many times in an hour. */
public final class HourlyLimit {

    private static final Duration HOUR = Duration.ofHours(1);

    private final int calls;
    private final Clock clock;
    private final Map<String, List<Instant>> callsBySub = new ConcurrentHashMap<>();

    public HourlyLimit(int calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    /**
     * Counts a call.
     *
     * @throws CognitoError {@code LimitExceededException} if the user has used up the hour's calls
     */
    public void count(String sub) {
        Instant now = clock.instant();
        callsBySub.merge(sub, List.of(now), (earlier, call) -> {
            List<Instant> recent =
                    earlier.stream().filter(c -> c.plus(HOUR).isAfter(now)).toList();
            if (recent.size() >= calls) {
                throw CognitoError.of("LimitExceededException", "Attempt limit exceeded, please try after some time.");
            }
            return Stream.concat(recent.stream(), call.stream()).toList();
        });
    }
}
