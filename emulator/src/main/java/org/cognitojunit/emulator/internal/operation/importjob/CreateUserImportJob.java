package org.cognitojunit.emulator.internal.operation.importjob;

import java.time.Clock;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.ids.Ids;
import org.cognitojunit.emulator.internal.importjob.ImportJob;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Creates an import job, with a URL that its file is uploaded to. */
record CreateUserImportJob(UserPools pools, Clock clock, Ids ids, JobView view) implements Operation {

    private static final char[] ALPHANUMERIC =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".toCharArray();

    @Override
    public Output apply(Input input) {
        UserPool pool = pools.get(input.string("UserPoolId"));
        if (input.has("PasswordHashingAlgorithm")) {
            throw CognitoError.invalidParameter("PasswordHashingAlgorithm is not emulated yet. Leave it out: imported"
                    + " users choose a password by a code.");
        }
        ImportJob job = pool.importJobs()
                .create(
                        "import-" + ids.text(ALPHANUMERIC, 10),
                        input.string("JobName"),
                        input.string("CloudWatchLogsRoleArn"),
                        ids.text(ALPHANUMERIC, 40),
                        clock.instant());
        return view.of(pool, job);
    }
}
