package org.cognitojunit.emulator.internal.operation.importjob;

import java.time.Clock;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Stops an import job that is running. Users that it has imported stay. */
record StopUserImportJob(UserPools pools, Clock clock, JobView view) implements Operation {

    @Override
    public Output apply(Input input) {
        UserPool pool = pools.get(input.string("UserPoolId"));
        return view.of(pool, pool.importJobs().stop(input.string("JobId"), clock.instant()));
    }
}
