package org.cognitojunit.emulator.internal.operation.pool;

import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Deletes a pool and everything in it, unless it is protected or has a domain or a replica. */
record DeleteUserPool(UserPools pools) implements Operation {

    @Override
    public Output apply(Input input) {
        return pools.change(input.string("UserPoolId"), this::delete);
    }

    private Output delete(UserPool pool) {
        if (pool.settings().deletionProtected()) {
            throw CognitoError.invalidParameter(
                    "The user pool cannot be deleted because deletion protection is activated. Deletion protection must"
                            + " be inactivated first.");
        }
        if (!pool.domains().all().isEmpty()) {
            throw CognitoError.invalidParameter(
                    "User pool cannot be deleted. It has a domain configured that should be deleted first.");
        }
        if (!pool.replicas().secondaries().isEmpty()) {
            throw CognitoError.invalidParameter(
                    "User pool cannot be deleted. It has replicas in other regions that should be deleted first.");
        }
        pool.importJobs().requireNoneRunning();
        pools.delete(pool);
        return Output.empty();
    }
}
