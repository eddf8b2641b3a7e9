package org.cognitojunit.emulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The one clock of an emulator: it runs with the system's, ahead of it by as much as a test has advanced it.
 *
 * <p>Sessions, tokens, temporary passwords, lockouts and time stamps all read this clock, so moving it moves the whole
 * emulator. Thread-safe. No real user pool can do this: a test that moves the clock runs on the embedded backend only.
 */
public final class EmulatorClock extends Clock {

    private final Clock base;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    EmulatorClock(Clock base) {
        this.base = base;
    }

    /**
     * Moves the clock forward.
     *
     * @param duration how far; not negative, since tokens from the future are a state no real user pool is ever in
     * @throws IllegalArgumentException if {@code duration} is negative
     */
    public void advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException(
                    "The emulator's clock was asked to go back by " + duration.negated() + ". It only moves forward.");
        }
        ahead.accumulateAndGet(duration, Duration::plus);
    }

    @Override
    public Instant instant() {
        return base.instant().plus(ahead.get());
    }

    /** The time by the clock that this one runs ahead of: what a client reads that no test moves. */
    public Instant unmoved() {
        return base.instant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** Not supported: everything that Cognito writes is in UTC. */
    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("The emulator's clock is always in UTC; convert its instants instead.");
    }
}
