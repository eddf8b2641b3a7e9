package org.cognitojunit.emulator.internal.expiry;

import java.util.Collection;
import java.util.function.Predicate;

/**
 * Clears a collection of what has expired each time it has grown to twice the size that the last clearing left. So an element
 * costs the same, however many there are, and at most half of them are dead. Thread-safe where the collection is.
 */
public final class ExpirySweep {

    private static final int FEW = 100;

    private int due = FEW;

    /** Removes what has expired, if it is time to. */
    public synchronized <T> void clear(Collection<T> all, Predicate<T> expired) {
        if (all.size() >= due) {
            all.removeIf(expired);
            due = Math.max(FEW, 2 * all.size());
        }
    }
}
