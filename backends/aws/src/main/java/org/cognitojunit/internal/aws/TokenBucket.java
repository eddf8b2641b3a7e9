package org.cognitojunit.internal.aws;

/**
 * Tells callers how long to wait, so that over time they take their share of what is allowed, and in no second more than all of
 * it. Who comes first goes first. Thread-safe.
 */
final class TokenBucket {

    private static final double NANOS = 1e9;

    /** The time from one call to the next. */
    private final long interval;

    /** How far ahead of that pace calls may be. */
    private final long burst;

    /** When the next call would be due at an even pace. */
    private long due;

    /**
     * @param allowed calls in a second
     * @param share of them, more than 0 and at most 1
     * @param now in nanoseconds, of a clock that only runs forward
     */
    TokenBucket(int allowed, double share, long now) {
        interval = Math.round(NANOS / (allowed * share));
        // What may be made at once, and what a second adds to it, are together what is allowed in a second.
        burst = Math.max(0, (long) (allowed * (1 - share)) - 1) * interval;
        due = now;
    }

    /**
     * Takes the place of one call.
     *
     * @param now in nanoseconds, of the same clock
     * @return how long to wait before it, in nanoseconds
     */
    synchronized long take(long now) {
        // By difference: such a clock may begin anywhere.
        if (now - due > 0) {
            due = now;
        }
        long wait = Math.max(0, due - now - burst);
        due += interval;
        return wait;
    }
}
