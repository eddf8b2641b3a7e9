package org.cognitojunit.emulator.internal.operation.replica;

import java.time.Clock;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.TierFeature;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.replica.Replica;

/** Begins to copy a pool to another region. */
record CreateUserPoolReplica(UserPools pools, Clock clock) implements Operation {

    @Override
    public Output apply(Input input) {
        return pools.change(input.string("UserPoolId"), pool -> create(pool, input.string("RegionName")));
    }

    private Output create(UserPool pool, String region) {
        if (!region.matches("[a-z]{2,}(-[a-z]+)+-\\d")) {
            throw CognitoError.invalidParameter("RegionName must name an AWS region, and not " + region + ".");
        }
        if (region.equals(pools.account().region()) || pool.replicas().existsIn(region)) {
            throw CognitoError.invalidParameter("The user pool is in the region " + region + " already.");
        }
        pool.settings().tier().require(TierFeature.MULTI_REGION_REPLICATION);
        Replica replica = pool.replicas().put(new Replica(region, false, clock.instant()));
        return Output.of("UserPoolReplica", ReplicaView.secondary(pool, replica, pools.account(), replica.created()));
    }
}
