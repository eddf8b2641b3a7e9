package org.cognitojunit.internal.localstack;

import org.cognitojunit.backend.BackendUnavailableException;
import org.cognitojunit.internal.remote.Reasons;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.utility.TestcontainersConfiguration;

/** The Docker that Testcontainers works with. */
final class DockerEngine {

    private DockerEngine() {}

    static void require() {
        boolean available;
        try {
            available = DockerClientFactory.instance().isDockerAvailable();
        } catch (RuntimeException e) {
            throw new BackendUnavailableException(
                    "cognito.backend=localstack found Docker at " + address() + ", and Testcontainers cannot work with"
                            + " it (" + Reasons.root(e)
                            + "). Mend that, or run without -Plocalstack to use the embedded emulator.",
                    e);
        }
        if (!available) {
            throw new BackendUnavailableException("cognito.backend=localstack needs Docker, and none answered at "
                    + address() + ". Start Docker, or run without -Plocalstack to use the embedded emulator.");
        }
    }

    /** Where Testcontainers looks first: DOCKER_HOST, {@code docker.host} in its properties file, Docker's own default. */
    static String address() {
        String byDefault = System.getProperty("os.name").startsWith("Windows")
                ? "npipe:////./pipe/docker_engine"
                : "unix:///var/run/docker.sock";
        return TestcontainersConfiguration.getInstance().getEnvVarOrUserProperty("docker.host", byDefault);
    }
}
