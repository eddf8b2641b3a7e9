package org.cognitojunit.internal.sweep;

/** What became of a pool that was looked at. */
enum SweepOutcome {
    DELETED("deleted", "deleted"),
    WOULD_DELETE("would delete", "left behind"),
    GONE("gone", "gone meanwhile"),
    FAILED("FAILED", "failed"),
    KEPT("kept", "kept");

    private final String word;
    private final String counted;

    SweepOutcome(String word, String counted) {
        this.word = word;
        this.counted = counted;
    }

    /** As a pool's line begins. */
    String word() {
        return word;
    }

    /** As the last line says it, after a number. */
    String counted() {
        return counted;
    }
}
