package org.cognitojunit.emulator.internal.pool;

/** Whether users of a pool need a second factor. */
public enum MfaMode {
    /** Nobody is asked for one. */
    OFF,
    /** Those who have switched one on are asked for it. */
    OPTIONAL,
    /** Everybody is asked for one. */
    ON
}
