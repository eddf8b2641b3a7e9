package org.cognitojunit.internal.jupiter;

import java.util.List;
import org.cognitojunit.SharedUserPool;
import org.cognitojunit.UserPool;
import org.cognitojunit.backend.Backend;
import org.cognitojunit.definition.Lifecycle;
import org.cognitojunit.internal.provision.CognitoRun;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderAsyncClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** The pool that a test class shares with its run. There is one run, and it gives one pool for equal definitions. */
public record PoolOfRun(UserPool pool, CognitoRun run) implements SharedUserPool {

    /**
     * The pool that a test class declares, itself or by a class around it, provisioned by the first to ask.
     *
     * @param poolName which of several pools; empty for the only one
     * @param neededBy for messages: what needs the pool
     * @throws ExtensionConfigurationException if no such pool is declared, or one that lives shorter than the run
     */
    public static SharedUserPool of(ExtensionContext context, String poolName, String neededBy) {
        DeclaredPool declared = declared(context, poolName, neededBy);
        Lifecycle lifecycle = declared.definition().lifecycle();
        if (lifecycle != Lifecycle.PER_RUN) {
            throw new ExtensionConfigurationException(
                    neededBy + " starts an application that serves every class with an"
                            + " equal pool, but the pool of " + declared.declaredBy() + " lives " + lifecycle
                            + ". Make it lifecycle = Lifecycle.PER_RUN.");
        }
        return new PoolOfRun(declared.pool(context, neededBy), StoredRun.of(context));
    }

    private static DeclaredPool declared(ExtensionContext context, String poolName, String neededBy) {
        VisiblePools pools = VisiblePools.from(context, context.getRequiredTestClass());
        if (pools.isEmpty()) {
            throw new ExtensionConfigurationException(neededBy + " needs a user pool, and none is"
                    + " declared. Put @CognitoUserPool(lifecycle = Lifecycle.PER_RUN) on the class.");
        }
        if (!poolName.isEmpty()) {
            return pools.named(poolName)
                    .orElseThrow(
                            () -> new ExtensionConfigurationException(neededBy + " needs the user pool '" + poolName
                                    + "', but what is declared is " + VisiblePools.describe(pools.all())
                                    + ". Correct the name, or declare the pool."));
        }
        List<DeclaredPool> nearest = pools.nearest();
        if (nearest.size() > 1) {
            throw new ExtensionConfigurationException(
                    neededBy + " does not say which user pool it needs, and there are " + VisiblePools.describe(nearest)
                            + ". Add the name of one.");
        }
        return nearest.get(0);
    }

    @Override
    public Backend backend() {
        return run.backend();
    }

    @Override
    public CognitoIdentityProviderClient client() {
        return run.client();
    }

    @Override
    public CognitoIdentityProviderAsyncClient asyncClient() {
        return run.asyncClient();
    }

    @Override
    public String toString() {
        return "SharedUserPool[" + pool.id() + " at " + pool.endpoint() + "]";
    }
}
