package org.cognitojunit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cognitojunit.definition.PoolSettings;
import org.cognitojunit.internal.reuse.PoolClearing;
import org.cognitojunit.internal.reuse.PoolState;
import org.cognitojunit.internal.reuse.PoolWatch;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolType;

/**
 * Hands out a pool again once a test is done with it, to one that wants the same settings: emptied, and only if it is then as it
 * was when it was new. Thread-safe.
 */
final class ReusedPools implements PoolSupply {

    private final PoolSupply fresh;
    private final CognitoIdentityProviderClient sdk;
    private final PoolWatch watch;
    private final PoolClearing clearing;
    private final Map<String, Lease> leases = new ConcurrentHashMap<>();

    /** The longest idle first: what was taken out of a pool may be seen in it for a while. */
    private final Map<PoolSettings, Deque<Lease>> idle = new HashMap<>();

    private volatile boolean ended;

    /** @param fresh makes pools, and takes those that cannot be used again */
    ReusedPools(PoolSupply fresh, CognitoIdentityProviderClient sdk, PoolWatch watch) {
        this.fresh = fresh;
        this.sdk = sdk;
        this.watch = watch;
        clearing = new PoolClearing(sdk);
    }

    @Override
    public UserPoolType take(PoolSettings settings, String name, Calls calls) {
        Lease used = nextIdle(settings);
        Lease lease = used == null ? leaseNew(settings, calls) : checked(used, calls);
        leases.put(lease.pool().id(), lease);
        return lease.pool();
    }

    /** Named after what it is, since it is nobody's for long. */
    private Lease leaseNew(PoolSettings settings, Calls calls) {
        UserPoolType pool = fresh.take(settings, "reused-" + PoolNames.digest(settings), calls);
        return new Lease(pool, settings, calls.make("DescribeUserPool", () -> PoolState.of(pool.id(), sdk)));
    }

    private Lease checked(Lease used, Calls calls) {
        calls.make("ListUsers", () -> {
            clearing.clearUsers(used.pool().id());
            return used;
        });
        return used;
    }

    @Override
    public void giveBack(String poolId) {
        Lease lease = leases.remove(poolId);
        if (lease != null && !ended && isAsNew(lease)) {
            addIdle(lease);
        } else {
            fresh.giveBack(poolId);
        }
    }

    @Override
    public void discard(String poolId) {
        leases.remove(poolId);
        fresh.discard(poolId);
    }

    private boolean isAsNew(Lease lease) {
        String id = lease.pool().id();
        if (watch.isSpoiled(id)) {
            return false;
        }
        try {
            clearing.clear(id);
            return isAs(lease) || isAsRestored(lease);
        } catch (SdkException e) {
            // What it is then, nobody knows; the test may have deleted it.
            return false;
        }
    }

    private boolean isAsRestored(Lease lease) {
        lease.state().restore(sdk);
        return isAs(lease);
    }

    private boolean isAs(Lease lease) {
        return PoolState.of(lease.pool().id(), sdk).isAs(lease.state());
    }

    /** From now on nobody needs a pool again. Those that are idle are left to who deletes the pools of the run. */
    void end() {
        ended = true;
    }

    private synchronized @Nullable Lease nextIdle(PoolSettings settings) {
        return idle.getOrDefault(settings, new ArrayDeque<>()).poll();
    }

    private synchronized void addIdle(Lease lease) {
        idle.computeIfAbsent(lease.settings(), any -> new ArrayDeque<>()).add(lease);
    }

    /** @param state what the pool was when it was new */
    private record Lease(UserPoolType pool, PoolSettings settings, PoolState state) {}
}
