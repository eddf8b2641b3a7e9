package org.cognitojunit.emulator.internal.importjob;

/** What became of one row of a file. */
public enum RowOutcome {
    IMPORTED,
    SKIPPED,
    FAILED
}
