package org.cognitojunit.emulator.internal.operation.replica;

import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.replica.Replica;

/** Deletes a secondary replica, unless it is active. */
record DeleteUserPoolReplica(UserPools pools) implements Operation {

    @Override
    public Output apply(Input input) {
        return pools.change(input.string("UserPoolId"), pool -> delete(pool, input));
    }

    private Output delete(UserPool pool, Input input) {
        Replica replica = pool.replicas().get(input.string("RegionName"));
        if (replica.active()) {
            throw CognitoError.invalidParameter("The replica in the region " + replica.region()
                    + " is active. Set its status to INACTIVE before you delete it.");
        }
        pool.replicas().remove(replica);
        return Output.of("UserPoolReplica", ReplicaView.secondary(pool, replica, pools.account(), "DELETING"));
    }
}
