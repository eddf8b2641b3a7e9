package org.cognitojunit;

import java.util.List;
import org.cognitojunit.backend.Backend;
import org.cognitojunit.definition.Lifecycle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderAsyncClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/**
 * The pool that a test class shares with its run ({@link Lifecycle#PER_RUN}), for extensions that start the application under
 * test: they need it before any test does, and one application serves all classes with that pool. Two are equal if their pool
 * is the same one.
 */
public final class SharedUserPool {

    private final UserPool pool;
    private final CognitoRun run;

    private SharedUserPool(UserPool pool, CognitoRun run) {
        this.pool = pool;
        this.run = run;
    }

    /**
     * The pool that a test class declares, itself or by a class around it, made by the first to ask. It may be called in any
     * callback, also before that of {@link CognitoUserPoolExtension}.
     *
     * @param context of a test class, or of something in it
     * @param poolName which of several pools; empty for the only one
     * @param neededBy for messages: what needs the pool
     * @throws ExtensionConfigurationException if no such pool is declared, or one that lives shorter than the run
     * @throws ProvisioningException if it cannot be made
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
        return new SharedUserPool(declared.pool(context, neededBy), CognitoRun.of(context));
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

    public UserPool pool() {
        return pool;
    }

    /** What the pool lives on. */
    public Backend backend() {
        return run.backend();
    }

    /** The client that tests are given. It is closed at the end of the run, and by nobody else. */
    public CognitoIdentityProviderClient client() {
        return run.client();
    }

    /** The asynchronous client that tests are given. It is closed at the end of the run, and by nobody else. */
    public CognitoIdentityProviderAsyncClient asyncClient() {
        return run.asyncClient();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SharedUserPool shared && shared.pool == pool;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(pool);
    }

    @Override
    public String toString() {
        return "SharedUserPool[" + pool.id() + " at " + pool.endpoint() + "]";
    }
}
