package org.cognitojunit.emulator.internal.user;

import java.time.Duration;
import java.time.Instant;

/**
 * What wrong passwords have led to: after five in a row, each further one locks the user for twice as long as the one
 * before, up to about a quarter of an hour.
 *
 * @param failures wrong passwords since the last success or quiet quarter of an hour
 * @param last when the last wrong password came
 */
public record Lockout(int failures, Instant last) {

    public static final Lockout NONE = new Lockout(0, Instant.EPOCH);

    private static final int FREE_ATTEMPTS = 5;
    private static final Duration LONGEST = Duration.ofMinutes(15);

    public Lockout failed(Instant now) {
        return new Lockout(last.plus(LONGEST).isBefore(now) ? 1 : failures + 1, now);
    }

    public boolean locks(Instant now) {
        return failures >= FREE_ATTEMPTS && now.isBefore(last.plus(duration()));
    }

    private Duration duration() {
        int exponent = Math.min(failures - FREE_ATTEMPTS, 10);
        Duration duration = Duration.ofSeconds(1L << exponent);
        return duration.compareTo(LONGEST) > 0 ? LONGEST : duration;
    }
}
