package org.cognitojunit.internal.localstack;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cognitojunit.backend.BackendUnavailableException;
import org.cognitojunit.backend.IdChoice;
import org.cognitojunit.internal.remote.EmulatorAccess;
import org.cognitojunit.internal.remote.Issuers;
import org.cognitojunit.internal.remote.Reasons;
import org.cognitojunit.internal.remote.RemoteBackend;
import org.cognitojunit.internal.remote.RemoteEmulator;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.TestcontainersConfiguration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.regions.Region;

/** LocalStack in a container that lives as long as the run, or on after it where it is to be used again. */
final class LocalStackBackend implements RemoteBackend {

    private static final IdChoice IDS = new IdChoice("_custom_id_", "_custom_id_:");
    private static final String SERVICE = "cognito-idp";
    private static final Duration STARTUP_TIMEOUT = Duration.ofMinutes(3);
    private static final int HEALTH_TIMEOUT_MILLIS = 10_000;
    private static final int SHORT_ID = 12;

    private final LocalStackContainer container;
    private final ContainerLog log;
    private final boolean reused;
    private final RemoteEmulator emulator;

    private LocalStackBackend(LocalStackContainer container, ContainerLog log, boolean reused) {
        this.container = container;
        this.log = log;
        this.reused = reused;
        URI endpoint = container.getEndpoint();
        EmulatorAccess access = new EmulatorAccess(
                endpoint,
                Region.of(container.getRegion()),
                AwsBasicCredentials.create(container.getAccessKey(), container.getSecretKey()),
                EmulatorAccess.DEFAULT_TIMEOUT);
        String id = container.getContainerId();
        String image = container.getDockerImageName();
        emulator = new RemoteEmulator(
                access, Issuers.discoveredAt(endpoint), reason -> outageMessage(id, image, endpoint, reason));
    }

    private static String outageMessage(String id, String image, URI endpoint, String reason) {
        return "The container of " + image + ", " + id.substring(0, SHORT_ID) + ", has stopped answering at " + endpoint
                + " during the run (" + reason + "); " + ContainerEnd.of(id)
                + ". This call and all after it fail for that. See why it stopped, and run the tests again.";
    }

    /** With reuse, only if Testcontainers is allowed that on this machine; it would not say that it does not. */
    static void requireReuse() {
        if (!TestcontainersConfiguration.getInstance().environmentSupportsReuse()) {
            throw new BackendUnavailableException(
                    "cognito.localstack.reuse is true, and Testcontainers reuses containers"
                            + " only on machines that say so. Add the line testcontainers.reuse.enable=true to"
                            + " ~/.testcontainers.properties or set TESTCONTAINERS_REUSE_ENABLE=true, or leave"
                            + " cognito.localstack.reuse out for a container that goes with the run.");
        }
    }

    static LocalStackBackend start(String image, boolean reuse, Map<String, String> environment) {
        ContainerLog log = new ContainerLog(Clock.systemUTC());
        LocalStackContainer container = new NamedLocalStack(
                        DockerImageName.parse(image).asCompatibleSubstituteFor("localstack/localstack"))
                .withServices(SERVICE)
                .withEnv(environment)
                // Else the first call of the first test pays for loading the service.
                .withEnv("EAGER_SERVICE_LOADING", "1")
                .withReuse(reuse)
                .withLogConsumer(log)
                .waitingFor(new ReadyOrEnded().withStartupTimeout(STARTUP_TIMEOUT));
        try {
            container.start();
            requireCognito(image, container.getEndpoint());
            return new LocalStackBackend(container, log, reuse);
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
    public Optional<IdChoice> idChoice() {
        return Optional.of(IDS);
    }

    @Override
    public String name() {
        return LocalStackBackendProvider.NAME;
    }

    @Override
    public RemoteEmulator remote() {
        return emulator;
    }

    /** They go with the container, if that goes. */
    @Override
    public boolean deletesPools() {
        return reused;
    }

    @Override
    public Optional<String> logSince(Instant since) {
        return log.since(since);
    }

    @Override
    public void close() {
        if (reused) {
            return;
        }
        try {
            container.stop();
        } catch (RuntimeException e) {
            // Then Docker is not there any more. Every test that came after has said so.
        }
    }
}
