package org.cognitojunit.internal.localstack;

import java.util.Map;
import java.util.Optional;
import org.cognitojunit.backend.Backend;
import org.cognitojunit.backend.BackendParameters;
import org.cognitojunit.backend.BackendProvider;
import org.cognitojunit.backend.BackendUnavailableException;

/** {@code cognito.backend=localstack}: a container, started by Testcontainers. */
public final class LocalStackBackendProvider implements BackendProvider {

    static final String NAME = "localstack";

    private static final String IMAGE = "cognito.localstack.image";

    /** Whether the container is to live on, for the next run. */
    private static final String REUSE = "cognito.localstack.reuse";

    /** Pinned, so that a run means the same tomorrow. */
    private static final String DEFAULT_IMAGE = "localstack/localstack-pro:4.12.0";

    private static final String TOKEN = "LOCALSTACK_AUTH_TOKEN";

    private final Map<String, String> environment;
    private final Runnable requireDocker;

    /** For {@link java.util.ServiceLoader}. */
    public LocalStackBackendProvider() {
        // No method reference: that would load the class, and Testcontainers with it.
        this(System.getenv(), () -> DockerEngine.require());
    }

    public LocalStackBackendProvider(Map<String, String> environment, Runnable requireDocker) {
        this.environment = Map.copyOf(environment);
        this.requireDocker = requireDocker;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Backend start(BackendParameters parameters) {
        Optional<String> ownImage = parameters.get(IMAGE).filter(text -> !text.isBlank());
        Optional<String> token = Optional.ofNullable(environment.get(TOKEN)).filter(text -> !text.isBlank());
        try {
            requireDocker.run();
            // Whether another image needs a token is between that image and its user: it says so itself if it does.
            if (token.isEmpty() && ownImage.isEmpty()) {
                throw new BackendUnavailableException("cognito.backend=localstack needs a LocalStack auth token, since"
                        + " Cognito is part of its paid plans, and " + TOKEN + " is not set. Set that environment"
                        + " variable, or run without -Plocalstack to use the embedded emulator.");
            }
            boolean reuse = reuse(parameters);
            if (reuse) {
                LocalStackBackend.requireReuse();
            }
            return LocalStackBackend.start(
                    ownImage.orElse(DEFAULT_IMAGE),
                    reuse,
                    token.map(t -> Map.of(TOKEN, t)).orElse(Map.of()));
        } catch (NoClassDefFoundError e) {
            throw new BackendUnavailableException(
                    "cognito.backend=localstack needs Testcontainers, and "
                            + e.getMessage().replace('/', '.')
                            + " is not on the class path. cognito-junit-localstack brings"
                            + " org.testcontainers:testcontainers-localstack, version 2 or later: do not exclude it, or run"
                            + " without -Plocalstack to use the embedded emulator.",
                    e);
        }
    }

    private static boolean reuse(BackendParameters parameters) {
        String value = parameters.get(REUSE).filter(text -> !text.isBlank()).orElse("false");
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new BackendUnavailableException(REUSE + " is '" + value + "'; it must be true or false.");
        };
    }
}
