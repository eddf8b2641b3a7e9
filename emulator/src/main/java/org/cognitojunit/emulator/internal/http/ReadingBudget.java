package org.cognitojunit.emulator.internal.http;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Bounds how many bytes of large bodies are in work at the same time. A body that finds no room waits for its turn, unread, so
 * that many large requests at once take longer and do not take the heap. Small bodies need no room. Thread-safe.
 */
final class ReadingBudget {

    /** Bodies up to this size are as good as nothing: a thousand of them are 64 MiB. */
    static final int SMALL = 64 * 1024;

    private static final int UNIT = 1024;

    private final int units;
    private final Semaphore free;
    private final Duration patience;

    /**
     * @param bytes how many there are in work at most; a body that is larger has the budget for itself
     * @param patience how long a body waits for its turn
     */
    ReadingBudget(long bytes, Duration patience) {
        this.units = Math.toIntExact(Math.max(1, Math.min(bytes / UNIT, Integer.MAX_VALUE)));
        this.free = new Semaphore(units, true);
        this.patience = patience;
    }

    /** A sixteenth of the heap: what a call makes of its body is up to six times as large. */
    static ReadingBudget ofHeap() {
        return new ReadingBudget(Runtime.getRuntime().maxMemory() / 16, Duration.ofSeconds(60));
    }

    /** Room for one body, until it is closed. */
    interface Room {
        void close();
    }

    /** Waits for room; empty if there is none in time, or the thread is interrupted. */
    Optional<Room> roomFor(long bytes) {
        if (bytes <= SMALL) {
            return Optional.of(() -> {});
        }
        int needed = (int) Math.min(units, (bytes + UNIT - 1) / UNIT);
        try {
            return free.tryAcquire(needed, patience.toMillis(), TimeUnit.MILLISECONDS)
                    ? Optional.of(() -> free.release(needed))
                    : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
