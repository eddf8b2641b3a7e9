package org.cognitojunit.internal.application;

import org.cognitojunit.backend.BackendParameters;
import org.cognitojunit.backend.BackendUnavailableException;

/** Whether a run leads the application's clients to its backend. */
public final class ApplicationSettings {

    /** {@code true}, the default, or {@code false}. */
    static final String PARAMETER = "cognito.leadSdkClients";

    private ApplicationSettings() {}

    /** @throws BackendUnavailableException if the parameter has another value */
    public static boolean leadsClients(BackendParameters parameters) {
        String value = parameters.get(PARAMETER).orElse("true");
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new BackendUnavailableException(
                        PARAMETER + " is '" + value + "'. Set it to true or false, or leave it out for true.");
        };
    }
}
