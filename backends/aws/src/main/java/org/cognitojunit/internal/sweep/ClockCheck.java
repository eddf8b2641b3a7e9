package org.cognitojunit.internal.sweep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Compares AWS's time with that of this machine. Pools are judged by AWS's; where the two disagree, one of them is wrong, and what
 * came as AWS's time may be that of something in between.
 *
 * @param clock that of this machine
 */
record ClockCheck(Clock clock) {

    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    /**
     * @param aws the time by AWS's clock, just now
     * @return how they differ; empty if they agree
     */
    Optional<String> difference(Instant aws) {
        Instant here = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Duration difference = Duration.between(aws, here).abs();
        return difference.compareTo(TOLERANCE) <= 0
                ? Optional.empty()
                : Optional.of("this machine's clock is at " + here + ", and AWS's is at " + aws + ". They differ by "
                        + difference + ", and " + TOLERANCE + " is allowed");
    }
}
