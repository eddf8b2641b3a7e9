package org.cognitojunit.emulator.internal.operation.importjob;

import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Shows an import job and how far it has come. */
record DescribeUserImportJob(UserPools pools, JobView view) implements Operation {

    @Override
    public Output apply(Input input) {
        UserPool pool = pools.get(input.string("UserPoolId"));
        return view.of(pool, pool.importJobs().get(input.string("JobId")));
    }
}
