package org.cognitojunit.emulator.internal.importjob;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.cognitojunit.emulator.internal.api.CognitoError;

/** The import jobs of one pool, and the files that were uploaded for them. Thread-safe. */
public final class ImportJobs {

    private final Map<String, ImportJob> byId = new LinkedHashMap<>();
    private final Map<String, byte[]> files = new HashMap<>();

    /** A job that must exist. */
    public synchronized ImportJob get(String id) {
        return Optional.ofNullable(byId.get(id))
                .orElseThrow(() -> CognitoError.resourceNotFound("User import job " + id + " does not exist."));
    }

    public synchronized List<ImportJob> all() {
        return List.copyOf(byId.values());
    }

    public synchronized ImportJob create(String id, String name, String roleArn, String uploadKey, Instant now) {
        forgetExpired(now);
        ImportJob job = ImportJob.create(id, name, roleArn, byId.size(), uploadKey, now);
        byId.put(id, job);
        return job;
    }

    /** Takes a file for a job, in place of one that came before; false if the key is wrong or the time is over. */
    public synchronized boolean upload(String id, String uploadKey, byte[] file, Instant now) {
        ImportJob job = byId.get(id);
        if (job == null || !job.uploadKey().equals(uploadKey) || !job.takesUpload(now)) {
            return false;
        }
        files.put(id, file);
        return true;
    }

    /** How many bytes the files of all jobs but this have that can still start. */
    public synchronized long waitingBeside(String id, Instant now) {
        forgetExpired(now);
        return files.entrySet().stream()
                .filter(file -> !file.getKey().equals(id))
                .mapToLong(file -> file.getValue().length)
                .sum();
    }

    /** Files of jobs that nobody can start any more are not worth their room. */
    private void forgetExpired(Instant now) {
        files.keySet().removeIf(earlier -> get(earlier).status(now) == ImportStatus.EXPIRED);
    }

    /** Lets a job begin whose file is there, unless another of the pool is running. */
    public synchronized ImportJob start(String id, Instant now) {
        ImportJob started = get(id).start(now);
        if (!files.containsKey(id)) {
            throw CognitoError.of(
                    "PreconditionNotMetException",
                    "The import job " + id + " cannot be started: no CSV file was uploaded to its PreSignedUrl.");
        }
        if (isRunning()) {
            throw CognitoError.of(
                    "PreconditionNotMetException",
                    "The import job " + id + " cannot be started: another one of the user pool is running.");
        }
        byId.put(id, started);
        return started;
    }

    /** The file of a job that has been started, which is not kept any longer. */
    public synchronized byte[] takeFile(String id) {
        return Optional.ofNullable(files.remove(id))
                .orElseThrow(() -> new IllegalStateException("The job " + id + " has no file."));
    }

    public ImportJob stop(String id, Instant now) {
        return change(id, job -> job.stop(now));
    }

    /** Notes how far a job has come, and tells whether it is to go on. */
    public boolean progress(String id, ImportCounts counts) {
        return change(id, job -> job.progress(counts)).lastStatus() == ImportStatus.IN_PROGRESS;
    }

    public void complete(String id, ImportStatus status, String message, Instant now) {
        change(id, job -> job.complete(status, message, now));
    }

    /** Fails a job that is not at its end, and never will be. */
    public void abandon(String id, Instant now) {
        change(
                id,
                job -> job.lastStatus().isRunning() ? job.complete(ImportStatus.FAILED, "Internal error.", now) : job);
    }

    /** Refuses what must not happen while users are being imported. */
    public synchronized void requireNoneRunning() {
        if (isRunning()) {
            throw CognitoError.of(
                    "UserImportInProgressException",
                    "A user import job of the user pool is running. Stop it, or wait.");
        }
    }

    /** The same jobs and files, apart from these. */
    public synchronized ImportJobs copy() {
        ImportJobs copy = new ImportJobs();
        copy.byId.putAll(byId);
        copy.files.putAll(files);
        return copy;
    }

    public synchronized boolean isRunning() {
        return byId.values().stream().anyMatch(job -> job.lastStatus().isRunning());
    }

    private synchronized ImportJob change(String id, UnaryOperator<ImportJob> change) {
        ImportJob changed = change.apply(get(id));
        byId.put(id, changed);
        return changed;
    }
}
