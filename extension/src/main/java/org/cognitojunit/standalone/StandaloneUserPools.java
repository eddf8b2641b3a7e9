package org.cognitojunit.standalone;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.ProvisioningException;
import org.cognitojunit.UserPool;
import org.cognitojunit.backend.Backend;
import org.cognitojunit.backend.BackendParameters;
import org.cognitojunit.backend.BackendUnavailableException;
import org.cognitojunit.definition.UserPoolDefinition;
import org.cognitojunit.internal.provision.CognitoRun;
import org.cognitojunit.internal.provision.PoolNames;
import org.cognitojunit.internal.provision.ProvisionedPools;

/**
 * User pools without JUnit: for tests of another framework, or a {@code main} that serves the application on a developer's
 * machine.
 *
 * <pre>{@code
 * try (StandaloneUserPools cognito = StandaloneUserPools.start()) {
 *     UserPool pool = cognito.make("orders", UserPoolDefinition.builder()
 *             .user("alice", user -> user.password("Correct-Horse-1"))
 *             .build());
 *
 *     Tokens tokens = pool.adminSignIn(pool.user("alice")).expectTokens();
 * }
 * }</pre>
 *
 * <p>It starts a backend of its own, the one that {@code cognito.backend} names as for
 * {@link CognitoUserPool @CognitoUserPool}, and closes it: without JUnit there is nothing that would tell when a run that both share is over. The
 * calls made through its pools are shown with no test's failure. Thread-safe.
 */
public final class StandaloneUserPools implements AutoCloseable {

    private final CognitoRun run;
    private final Deque<ProvisionedPools> pools = new ArrayDeque<>();
    private boolean closed;

    private StandaloneUserPools(CognitoRun run) {
        this.run = run;
    }

    /**
     * Starts the backend that the JVM's system properties choose: {@code cognito.backend}, by default the embedded one.
     *
     * @throws BackendUnavailableException if it cannot be started, with a message that says how to fix it
     */
    public static StandaloneUserPools start() {
        return start(parameter -> Optional.ofNullable(System.getProperty(parameter)));
    }

    /**
     * Starts the backend that parameters choose.
     *
     * @throws BackendUnavailableException if it cannot be started, with a message that says how to fix it
     */
    public static StandaloneUserPools start(BackendParameters parameters) {
        return new StandaloneUserPools(CognitoRun.start(parameters));
    }

    /**
     * Makes a pool, which lives until {@link #close}, whatever the definition's lifecycle: that is about tests of JUnit.
     *
     * @param name what to call it; a backend may put a prefix before it
     * @throws IllegalArgumentException if the definition has templates that make several pools, or that cannot be made
     * @throws ProvisioningException if a call is refused; nothing is left of the pool then
     * @throws IllegalStateException if the backend is closed
     */
    public synchronized UserPool make(String name, UserPoolDefinition definition) {
        if (closed) {
            throw new IllegalStateException("The pool '" + name
                    + "' is asked for after close(). Make pools while the StandaloneUserPools are open.");
        }
        requireOne(name, definition);
        ProvisionedPools made = run.provisioner().provision(definition, PoolNames.legal(name), "'" + name + "'");
        pools.push(made);
        return made.pools().get(0);
    }

    private void requireOne(String name, UserPoolDefinition definition) {
        List<String> made = run.provisioner().outline(definition, "'" + name + "'").stream()
                .map(UserPoolDefinition::name)
                .map(String::valueOf)
                .toList();
        if (made.size() > 1) {
            throw new IllegalArgumentException("The templates of '" + name + "' make the pools "
                    + String.join(", ", made)
                    + ", and make() gives one. Select it with what it refers to, for example resources(\"" + made.get(0)
                    + "\").");
        }
    }

    /** What the pools live on, for its emulator where it has one, and for clients of your own. */
    public Backend backend() {
        return run.backend();
    }

    /** Deletes the pools, the last first, then closes the backend. Also where one cannot be deleted. Once is enough. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        run.end();
        try (run) {
            deletePools();
        }
    }

    private void deletePools() {
        if (pools.isEmpty()) {
            return;
        }
        try {
            pools.pop().delete();
        } finally {
            deletePools();
        }
    }
}
