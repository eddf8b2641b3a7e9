package org.cognitojunit.emulator.internal.importjob;

/**
 * How many rows of a file have come to what end.
 *
 * @param skipped those of users who were there already
 */
public record ImportCounts(long imported, long skipped, long failed) {

    public static final ImportCounts NONE = new ImportCounts(0, 0, 0);

    /** With one row more. */
    public ImportCounts plus(RowOutcome outcome) {
        return switch (outcome) {
            case IMPORTED -> new ImportCounts(imported + 1, skipped, failed);
            case SKIPPED -> new ImportCounts(imported, skipped + 1, failed);
            case FAILED -> new ImportCounts(imported, skipped, failed + 1);
        };
    }

    public long total() {
        return imported + skipped + failed;
    }
}
