package org.cognitojunit.emulator.internal.operation.replica;

import java.time.Clock;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.replica.Replica;

/** Activates or deactivates a secondary replica. */
record UpdateUserPoolReplica(UserPools pools, Clock clock) implements Operation {

    @Override
    public Output apply(Input input) {
        return pools.change(input.string("UserPoolId"), pool -> update(pool, input));
    }

    private Output update(UserPool pool, Input input) {
        Replica before = pool.replicas().get(input.string("RegionName"));
        if (!before.ready(clock.instant())) {
            throw CognitoError.invalidParameter(
                    "The replica in the region " + before.region() + " is still being created.");
        }
        Replica after =
                pool.replicas().put(before.activated(input.string("Status").equals("ACTIVE")));
        return Output.of("UserPoolReplica", ReplicaView.secondary(pool, after, pools.account(), clock.instant()));
    }
}
