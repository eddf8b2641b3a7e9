package org.cognitojunit.internal.provision;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    private static final System.Logger LOGGER = System.getLogger("org.cognitojunit");

    private final PoolSupply fresh;
    private final CognitoIdentityProviderClient sdk;
    private final PoolWatch watch;
    private final PoolClearing clearing;
    private final Map<String, Lease> leases = new ConcurrentHashMap<>();

    /** Why pools were not used again, as the log has it. */
    private final Set<String> told = ConcurrentHashMap.newKeySet();

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
    public UserPoolType take(PoolSettings settings, @Nullable String id, String name, PoolCalls calls) {
        if (id != null) {
            return fresh.take(settings, id, name, calls);
        }
        Lease used = nextIdle(settings);
        Lease lease = used == null ? leaseNew(settings, calls) : checked(used, calls);
        leases.put(lease.pool().id(), lease);
        return lease.pool();
    }

    /** Named after what it is, since it is nobody's for long. */
    private Lease leaseNew(PoolSettings settings, PoolCalls calls) {
        UserPoolType pool = fresh.take(settings, null, "reused-" + PoolNames.digest(settings), calls);
        watch.settle(pool.id());
        return new Lease(pool, settings, calls.make("DescribeUserPool", () -> PoolState.of(pool.id(), sdk)));
    }

    private Lease checked(Lease used, PoolCalls calls) {
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
        Optional<String> obstacle = obstacle(lease);
        obstacle.filter(told::add)
                .ifPresent(why -> LOGGER.log(
                        System.Logger.Level.INFO,
                        "The user pool {0} serves no other test: {1}. Other pools of which that is true are not told of.",
                        lease.pool().id(),
                        why));
        return obstacle.isEmpty();
    }

    /** Makes a pool as it was when it was new; returns what keeps it from that. */
    private Optional<String> obstacle(Lease lease) {
        String id = lease.pool().id();
        Optional<String> operation = watch.spoiledBy(id);
        if (operation.isPresent()) {
            return operation.map(name -> name + " was called on it, which nothing undoes");
        }
        try {
            clearing.clear(id);
            restore(lease);
            List<String> differences = PoolState.of(id, sdk).differences(lease.state());
            return differences.isEmpty()
                    ? Optional.empty()
                    : Optional.of("emptied, it differs from what it was when it was new in "
                            + String.join(", ", differences));
        } catch (SdkException e) {
            // What it is then, nobody knows.
            return Optional.of("emptying it failed with " + e.getClass().getSimpleName());
        }
    }

    /** Also where the pool already looks as it should: that may be what it was before the test. */
    private void restore(Lease lease) {
        String id = lease.pool().id();
        if (watch.isChanged(id)) {
            lease.state().restore(sdk);
            watch.settle(id);
        }
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
