package org.cognitojunit.emulator.internal.operation.importjob;

import java.time.Clock;
import java.util.concurrent.Executor;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.ids.Ids;
import org.cognitojunit.emulator.internal.importjob.ImportJob;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Starts an import job, which then runs by itself. */
record StartUserImportJob(UserPools pools, Clock clock, Ids ids, JobView view, Executor runs) implements Operation {

    @Override
    public Output apply(Input input) {
        return pools.change(input.string("UserPoolId"), pool -> start(pool, input.string("JobId")));
    }

    private Output start(UserPool pool, String jobId) {
        ImportJob started = pool.importJobs().start(jobId, clock.instant());
        boolean handedOver = false;
        try {
            runs.execute(new ImportRun(pool, jobId, clock, ids));
            handedOver = true;
        } finally {
            if (!handedOver) {
                pool.importJobs().abandon(jobId, clock.instant());
            }
        }
        return view.of(pool, started);
    }
}
