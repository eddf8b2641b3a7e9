package org.cognitojunit.emulator;

/**
 * A user pool as it was at one moment: its settings, clients, users, groups and all else, sign-ins and open sessions among
 * them, the functions of its triggers, and the mail that it had sent. It stays as it is whatever happens to the pool, and can
 * be restored any number of times. Thread-safe.
 *
 * <pre>{@code
 * PoolSnapshot asProvisioned = emulator.snapshot(pool.id());
 * pool.adminSignIn("bob", "Temp-Horse-1").expectNewPasswordRequired().respond("New-Horse-1");
 * asProvisioned.restore(); // bob has to choose a password again
 * }</pre>
 *
 * <p>The clock goes on, and so does whatever expires by it. Taking and restoring cost a reference or two for each thing in the
 * pool.
 */
public final class PoolSnapshot {

    private final String userPoolId;
    private final Runnable restoration;

    PoolSnapshot(String userPoolId, Runnable restoration) {
        this.userPoolId = userPoolId;
        this.restoration = restoration;
    }

    /** The pool that it is of. */
    public String userPoolId() {
        return userPoolId;
    }

    /**
     * Makes the pool what it was, also if it was deleted since. It happens between calls: those that run are waited for, and
     * those that come meanwhile wait.
     *
     * @throws IllegalStateException if calls do not end within ten seconds, users are being imported, another pool has taken
     *     one of the domains, the emulator is closed, or this is done within a trigger
     */
    public void restore() {
        restoration.run();
    }

    @Override
    public String toString() {
        return "PoolSnapshot[" + userPoolId + "]";
    }
}
