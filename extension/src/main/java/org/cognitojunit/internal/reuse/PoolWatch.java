package org.cognitojunit.internal.reuse;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/**
 * Sees what the clients of a run do to pools that {@link PoolClearing} does not undo: {@link PoolState} need not show it, or not
 * yet. Thread-safe.
 */
public final class PoolWatch implements ExecutionInterceptor {

    /** The operations that change what {@link PoolState} restores. */
    private static final Set<String> RESTORED = Set.of("UpdateUserPool", "SetUserPoolMfaConfig");

    /** The operations after which a pool is as new once it is cleared. Those that nobody has thought of are not among them. */
    private static final Pattern CLEARED = Pattern.compile(
            // What only reads; what is about users; what makes things that are taken out
            "(Get|List|Describe|Admin).*|(Create|Update|Delete)(Group|UserPoolClient|ResourceServer|IdentityProvider"
                    + "|UserPoolDomain)|(Add|Delete)UserPoolClientSecret");

    private final Set<String> changed = ConcurrentHashMap.newKeySet();
    private final Map<String, String> spoiled = new ConcurrentHashMap<>();

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        String operation = String.valueOf(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME));
        if (!CLEARED.matcher(operation).matches()) {
            context.request().getValueForField("UserPoolId", String.class).ifPresent(poolId -> note(poolId, operation));
        }
    }

    private void note(String poolId, String operation) {
        if (RESTORED.contains(operation)) {
            changed.add(poolId);
        } else {
            spoiled.putIfAbsent(poolId, operation);
        }
    }

    /** From now on a pool's settings count as unchanged: it is new, or they were restored. */
    public void settle(String poolId) {
        changed.remove(poolId);
    }

    /** Whether somebody has set what can be restored. What the pool shows of it may be out of date. */
    public boolean isChanged(String poolId) {
        return changed.contains(poolId);
    }

    /** The first operation on a pool that nothing undoes. */
    public Optional<String> spoiledBy(String poolId) {
        return Optional.ofNullable(spoiled.get(poolId));
    }
}
