package org.cognitojunit.internal.removal;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Deletes the pools of a run when the JVM is told to end before the run is over: by SIGTERM, Ctrl-C, or {@code System.exit}
 * in a test. Tests that still run meanwhile make no more. If the run is deleting its pools itself by then, this waits for it
 * and deletes what it has left.
 */
public final class EndOfJvm {

    private static final System.Logger LOGGER = System.getLogger("org.cognitojunit");

    /** For the answer to a call that has left already. */
    private static final Duration LAST_ANSWER = Duration.ofSeconds(5);

    /**
     * Who told the JVM to end will not wait for ever, and neither shall who pressed Ctrl-C where nothing answers. Maven's Surefire
     * halts its JVM after 30 seconds, and what stays must have been named by then.
     */
    private static final Duration DELETION = Duration.ofSeconds(15);

    private final MadePools made;
    private final Leftovers leftovers;
    private final Thread hook = new Thread(this::run, "cognito-junit-end");
    private final CountDownLatch done = new CountDownLatch(1);

    public EndOfJvm(MadePools made, Leftovers leftovers) {
        this.made = made;
        this.leftovers = leftovers;
    }

    public void register() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** The run has deleted its pools itself. If the JVM is ending already, this returns when nobody needs a client any more. */
    public void unregister() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            awaitEnd();
        }
    }

    private void awaitEnd() {
        try {
            done.await(LAST_ANSWER.plus(DELETION).toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            made.end(LAST_ANSWER);
            int pools = made.alive().size();
            if (pools > 0 || made.mayBeMore()) {
                LOGGER.log(
                        System.Logger.Level.WARNING,
                        "The JVM ends before the run is over. Deleting {0} user pools.",
                        pools);
                delete();
            }
        } finally {
            done.countDown();
        }
    }

    /** What could not be deleted is said by an uncaught exception: a logger may have ended already. */
    private void delete() {
        FutureTask<Void> deletion = new FutureTask<>(leftovers::delete, null);
        Thread thread = new Thread(deletion, "cognito-junit-deletion");
        // Else it would keep the JVM from ending.
        thread.setDaemon(true);
        thread.start();
        try {
            deletion.get(DELETION.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause().getMessage());
        } catch (TimeoutException e) {
            throw new IllegalStateException(leftovers.describe("there was no time to delete it"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
