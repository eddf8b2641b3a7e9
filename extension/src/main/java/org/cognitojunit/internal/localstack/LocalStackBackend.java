package org.cognitojunit.internal.localstack;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.cognitojunit.backend.BackendUnavailableException;
import org.cognitojunit.internal.endpoint.Reasons;
import org.cognitojunit.internal.endpoint.RemoteBackend;
import org.cognitojunit.internal.endpoint.RemoteEmulator;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.TestcontainersConfiguration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.regions.Region;

/** LocalStack in a container that lives as long as the run. */
final class LocalStackBackend implements RemoteBackend {

    private static final String SERVICE = "cognito-idp";
    private static final Duration STARTUP_TIMEOUT = Duration.ofMinutes(3);
    private static final int HEALTH_TIMEOUT_MILLIS = 10_000;

    private final LocalStackContainer container;
    private final RemoteEmulator emulator;

    private LocalStackBackend(LocalStackContainer container) {
        this.container = container;
        emulator = new RemoteEmulator(
                container.getEndpoint(),
                Region.of(container.getRegion()),
                AwsBasicCredentials.create(container.getAccessKey(), container.getSecretKey()),
                null);
    }

    static void requireDocker() {
        boolean available;
        try {
            available = DockerClientFactory.instance().isDockerAvailable();
        } catch (RuntimeException e) {
            throw new BackendUnavailableException(
                    "cognito.backend=localstack found Docker at " + dockerHost()
                            + ", and Testcontainers cannot work with"
                            + " it (" + Reasons.root(e)
                            + "). Mend that, or run without -Plocalstack to use the embedded"
                            + " emulator.",
                    e);
        }
        if (!available) {
            throw new BackendUnavailableException("cognito.backend=localstack needs Docker, and none answered at "
                    + dockerHost()
                    + ". Start Docker, or run without -Plocalstack to use the embedded emulator.");
        }
    }

    /** Where Testcontainers looks first: DOCKER_HOST, {@code docker.host} in its properties file, Docker's own default. */
    private static String dockerHost() {
        String byDefault = System.getProperty("os.name").startsWith("Windows")
                ? "npipe:////./pipe/docker_engine"
                : "unix:///var/run/docker.sock";
        return TestcontainersConfiguration.getInstance().getEnvVarOrUserProperty("docker.host", byDefault);
    }

    static LocalStackBackend start(String image, Map<String, String> environment) {
        LocalStackContainer container = new LocalStackContainer(
                        DockerImageName.parse(image).asCompatibleSubstituteFor("localstack/localstack"))
                .withServices(SERVICE)
                .withEnv(environment)
                // Else the first call of the first test pays for loading the service.
                .withEnv("EAGER_SERVICE_LOADING", "1")
                .waitingFor(new ReadyOrEnded().withStartupTimeout(STARTUP_TIMEOUT));
        try {
            container.start();
            requireCognito(image, container.getEndpoint());
            return new LocalStackBackend(container);
        } catch (BackendUnavailableException e) {
            container.stop();
            throw e;
        } catch (RuntimeException e) {
            container.stop();
            throw new BackendUnavailableException(
                    "cognito.backend=localstack could not start " + image + ". Correct what is wrong, or name another"
                            + " image with -Dcognito.localstack.image. " + Reasons.root(e),
                    e);
        }
    }

    /** A LocalStack whose plan has no Cognito starts all the same, and would fail each test with a riddle. */
    private static void requireCognito(String image, URI endpoint) {
        String health;
        try {
            URLConnection connection =
                    URI.create(endpoint + "/_localstack/health").toURL().openConnection();
            connection.setReadTimeout(HEALTH_TIMEOUT_MILLIS);
            try (InputStream body = connection.getInputStream()) {
                health = new String(body.readAllBytes(), StandardCharsets.UTF_8);
            }
            Map<String, Object> services = JSONObjectUtils.getJSONObject(JSONObjectUtils.parse(health), "services");
            if (services != null && List.of("available", "running").contains(services.get(SERVICE))) {
                return;
            }
        } catch (IOException | ParseException e) {
            health = Reasons.root(e);
        }
        throw new BackendUnavailableException("cognito.backend=localstack started " + image + ", and that has no "
                + SERVICE + " to offer (" + health + "). Use an image and a plan that include Cognito.");
    }

    @Override
    public String name() {
        return LocalStackBackendProvider.NAME;
    }

    @Override
    public RemoteEmulator remote() {
        return emulator;
    }

    /** They go with the container. */
    @Override
    public boolean deletesPools() {
        return false;
    }

    @Override
    public void close() {
        container.stop();
    }
}
