package org.cognitojunit.emulator.internal;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Knows when no call runs, so that something can be done between calls. Unlike a read-write lock it does not hold up a call
 * while somebody waits for that moment: the call may come from the trigger of another that is waited for.
 */
final class RunningCalls {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition noneRuns = lock.newCondition();
    private final ThreadLocal<Boolean> ofThisThread = ThreadLocal.withInitial(() -> false);
    private final Duration patience;
    private int running;

    /**
     * @param patience how long {@link #between} waits for calls to end
     */
    RunningCalls(Duration patience) {
        this.patience = patience;
    }

    /** Makes a call, which may be part of another on the same thread. */
    <T> T during(Supplier<T> call) {
        boolean before = ofThisThread.get();
        begin();
        ofThisThread.set(true);
        try {
            return call.get();
        } finally {
            if (!before) {
                ofThisThread.remove();
            }
            end();
        }
    }

    private void begin() {
        lock.lock();
        try {
            running++;
        } finally {
            lock.unlock();
        }
    }

    private void end() {
        lock.lock();
        try {
            running--;
            if (running == 0) {
                noneRuns.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Does something while no call runs. Calls that come meanwhile wait.
     *
     * @throws IllegalStateException if this is asked for within a call, or calls do not end in time
     */
    <T> T between(Supplier<T> action) {
        if (ofThisThread.get()) {
            throw new IllegalStateException("A trigger cannot take or restore a snapshot: the call that invoked it is "
                    + "not over. Do it in the test, before or after the call.");
        }
        lock.lock();
        try {
            awaitNone();
            return action.get();
        } finally {
            lock.unlock();
        }
    }

    private void awaitNone() {
        long left = patience.toNanos();
        try {
            while (running > 0) {
                if (left <= 0) {
                    throw new IllegalStateException(running + " calls were still running after "
                            + TimeUnit.NANOSECONDS.toMillis(patience.toNanos())
                            + " ms, and a snapshot is taken or restored between calls. Let the application under test "
                            + "finish first.");
                }
                left = noneRuns.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + running + " running calls to end.", e);
        }
    }
}
