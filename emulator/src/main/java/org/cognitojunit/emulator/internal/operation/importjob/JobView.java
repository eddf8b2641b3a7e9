package org.cognitojunit.emulator.internal.operation.importjob;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.importjob.ImportJob;
import org.cognitojunit.emulator.internal.pool.UserPool;

/**
 * Import jobs as answers show them.
 *
 * @param poolUri where a pool is served, below which files are uploaded
 */
public record JobView(Clock clock, Function<String, URI> poolUri) {

    /** An answer that shows one job. */
    Output of(UserPool pool, ImportJob job) {
        return Output.of("UserImportJob", tree(pool, job));
    }

    Map<String, Object> tree(UserPool pool, ImportJob job) {
        return Output.of("JobName", job.name())
                .with("JobId", job.id())
                .with("UserPoolId", pool.id())
                .with("PreSignedUrl", poolUri.apply(pool.id()) + "/user-import/" + job.id() + "/" + job.uploadKey())
                .with("CreationDate", job.created())
                .with("StartDate", Optional.ofNullable(job.startedOrNull()))
                .with("CompletionDate", Optional.ofNullable(job.completedOrNull()))
                .with("Status", job.status(clock.instant()).wireName())
                .with("CloudWatchLogsRoleArn", job.roleArn())
                .with("ImportedUsers", job.counts().imported())
                .with("SkippedUsers", job.counts().skipped())
                .with("FailedUsers", job.counts().failed())
                .with("CompletionMessage", Optional.ofNullable(job.messageOrNull()))
                .tree();
    }
}
