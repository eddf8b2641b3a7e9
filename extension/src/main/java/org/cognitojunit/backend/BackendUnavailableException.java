package org.cognitojunit.backend;

import org.jspecify.annotations.Nullable;

/**
 * The backend that was asked for cannot be had. It fails the tests that asked: a run that silently went without them would
 * prove nothing. Where it goes away in the middle, or the run itself refuses a call, this is the cause of the SDK's exception.
 */
public final class BackendUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what is wrong and the one sentence that mends it, for example {@code cognito.backend=endpoint needs to
     *     know where. Add -Dcognito.endpoint=http://localhost:9229.}
     */
    public BackendUnavailableException(String message) {
        this(message, null);
    }

    /**
     * @param message what is wrong and the one sentence that mends it
     * @param cause what the backend ran into, if anything
     */
    public BackendUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
