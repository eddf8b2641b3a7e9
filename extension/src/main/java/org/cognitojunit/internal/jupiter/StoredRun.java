package org.cognitojunit.internal.jupiter;

import org.cognitojunit.backend.BackendUnavailableException;
import org.cognitojunit.internal.provision.CognitoRun;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A run in JUnit's root store, closed with it. */
record StoredRun(CognitoRun run) implements Resource {

    /**
     * The run that a context belongs to; the first to ask starts the backend.
     *
     * @throws BackendUnavailableException if the backend cannot be started
     */
    static CognitoRun of(ExtensionContext context) {
        return Stores.computeIfAbsent(
                        context.getRoot(),
                        StoredRun.class,
                        StoredRun.class,
                        () -> new StoredRun(CognitoRun.start(context::getConfigurationParameter)))
                .run;
    }

    @Override
    public void close() {
        run.close();
    }
}
