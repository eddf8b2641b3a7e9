package org.cognitojunit.internal.provision;

import org.cognitojunit.ProvisioningException;
import org.cognitojunit.definition.PoolSettings;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolType;

/** Where pools come from that hold nothing yet, and where they go when nobody needs them any more. */
interface PoolSupply {

    /**
     * A pool with settings, which holds nothing.
     *
     * @param id the id that it is to have; null for any
     * @param name what to call it, without the backend's prefix, where it is made for this caller alone
     * @throws ProvisioningException if it cannot be had
     */
    UserPoolType take(PoolSettings settings, @Nullable String id, String name, PoolCalls calls);

    /** Takes back a pool, as a test has left it. */
    void giveBack(String poolId);

    /** Takes back a pool that is good for nobody. */
    void discard(String poolId);
}
