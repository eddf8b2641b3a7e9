package org.cognitojunit.emulator.internal.replica;

import java.time.Duration;
import java.time.Instant;

/**
 * A copy of a pool in another region. Immutable.
 *
 * @param active whether it was activated, which it is not when it is new
 */
public record Replica(String region, boolean active, Instant created) {

    /** How long the copying of a pool takes here. */
    private static final Duration COPYING = Duration.ofSeconds(10);

    public boolean ready(Instant now) {
        return !now.isBefore(created.plus(COPYING));
    }

    public String status(Instant now) {
        if (!ready(now)) {
            return "CREATING";
        }
        return active ? "ACTIVE" : "INACTIVE";
    }

    public Replica activated(boolean active) {
        return new Replica(region, active, created);
    }
}
