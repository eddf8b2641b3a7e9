package org.cognitojunit.internal.embedded;

import org.cognitojunit.backend.Backend;
import org.cognitojunit.backend.BackendParameters;
import org.cognitojunit.backend.BackendProvider;
import org.cognitojunit.backend.BackendUnavailableException;
import org.cognitojunit.emulator.CognitoEmulator;

/** {@code cognito.backend=embedded}, the default. */
public final class EmbeddedBackendProvider implements BackendProvider {

    public static final String NAME = "embedded";

    /** A whole number; with it, the ids of pools and clients repeat from run to run. */
    private static final String SEED = "cognito.embedded.seed";

    /**
     * {@code false} leaves the JVM's default trust managers as they are where pools have AWS's addresses; clients that make an
     * {@code SSLContext} of their own do not reach them then.
     */
    private static final String TRUST = "cognito.embedded.defaultTrust";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Backend start(BackendParameters parameters) {
        CognitoEmulator.Builder emulator = CognitoEmulator.builder();
        parameters.get(SEED).map(EmbeddedBackendProvider::seed).ifPresent(emulator::seed);
        boolean defaultTrust =
                parameters.get(TRUST).map(EmbeddedBackendProvider::flag).orElse(true);
        return new EmbeddedBackend(emulator.start(), defaultTrust);
    }

    private static boolean flag(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new BackendUnavailableException(
                        TRUST + " is '" + value + "'. Set it to true or false, or leave it out for true.");
        };
    }

    private static long seed(String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new BackendUnavailableException(
                    SEED + " is '" + value + "'. Set it to a whole number, or leave it out for random ids.", e);
        }
    }
}
