package org.cognitojunit.backend;

/**
 * Starts a kind of backend. Implementations have a public constructor without parameters and are listed in {@code
 * META-INF/services/org.cognitojunit.backend.BackendProvider}.
 *
 * <p>Every provider on the class path is instantiated to learn its name, so its class must load without the libraries that
 * only {@link #start} needs.
 */
public interface BackendProvider {

    /** What {@code cognito.backend} calls this backend, for example {@code embedded}. */
    String name();

    /**
     * Starts the backend. Called at most once per test run, by the first test that needs it; the backend is closed at the
     * run's end.
     *
     * @throws BackendUnavailableException if it cannot be had, with the sentence that mends it
     */
    Backend start(BackendParameters parameters);
}
