package org.cognitojunit.emulator.internal.importjob;

import java.time.Duration;
import java.time.Instant;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.jspecify.annotations.Nullable;

/**
 * A job that imports users. Immutable: each step puts a new one in its place.
 *
 * @param ordinal how many jobs of the pool came before
 * @param uploadKey what the upload URL proves its origin with
 * @param lastStatus the status that the last step led to; {@link #status} tells what has become of it since
 */
public record ImportJob(
        String id,
        String name,
        String roleArn,
        long ordinal,
        String uploadKey,
        Instant created,
        @Nullable Instant startedOrNull,
        @Nullable Instant completedOrNull,
        ImportStatus lastStatus,
        ImportCounts counts,
        @Nullable String messageOrNull) {

    /** How long the upload URL is good. */
    private static final Duration UPLOAD = Duration.ofMinutes(15);

    /** How long a job can be started. */
    private static final Duration VALIDITY = Duration.ofHours(24);

    /** A new job. */
    static ImportJob create(String id, String name, String roleArn, long ordinal, String uploadKey, Instant now) {
        return new ImportJob(
                id, name, roleArn, ordinal, uploadKey, now, null, null, ImportStatus.CREATED, ImportCounts.NONE, null);
    }

    public ImportStatus status(Instant now) {
        boolean expired = lastStatus == ImportStatus.CREATED && !now.isBefore(created.plus(VALIDITY));
        return expired ? ImportStatus.EXPIRED : lastStatus;
    }

    /** Whether a file may come by the upload URL. */
    boolean takesUpload(Instant now) {
        return lastStatus == ImportStatus.CREATED && now.isBefore(created.plus(UPLOAD));
    }

    /** This job, waiting for its turn. */
    ImportJob start(Instant now) {
        require(status(now) == ImportStatus.CREATED, now, "started");
        return new ImportJob(
                id, name, roleArn, ordinal, uploadKey, created, now, null, ImportStatus.PENDING, counts, null);
    }

    /** This job, about to end before its time. */
    ImportJob stop(Instant now) {
        require(lastStatus == ImportStatus.PENDING || lastStatus == ImportStatus.IN_PROGRESS, now, "stopped");
        return with(ImportStatus.STOPPING, counts);
    }

    /** This job at work, unless it has been stopped. */
    ImportJob progress(ImportCounts counts) {
        return with(lastStatus == ImportStatus.PENDING ? ImportStatus.IN_PROGRESS : lastStatus, counts);
    }

    /** This job at its end. */
    ImportJob complete(ImportStatus status, String message, Instant now) {
        return new ImportJob(
                id, name, roleArn, ordinal, uploadKey, created, startedOrNull, now, status, counts, message);
    }

    private ImportJob with(ImportStatus status, ImportCounts counts) {
        return new ImportJob(id, name, roleArn, ordinal, uploadKey, created, startedOrNull, null, status, counts, null);
    }

    private void require(boolean possible, Instant now, String what) {
        if (!possible) {
            throw CognitoError.of(
                    "PreconditionNotMetException",
                    "The import job " + id + " cannot be " + what + ": its status is "
                            + status(now).wireName() + ".");
        }
    }
}
