package org.cognitojunit.backend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.github.dockerjava.api.model.Container;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cognitojunit.internal.localstack.LocalStackBackendProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.utility.TestcontainersConfiguration;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

class LocalStackBackendTest {

    private static final ExecutionInterceptor NO_RECORDER = new ExecutionInterceptor() {};

    @Test
    @DisabledIf(value = "dockerMayBeThere", disabledReason = "is about machines without Docker")
    void without_docker_it_says_where_it_looked() {
        assertThatExceptionOfType(BackendUnavailableException.class)
                .isThrownBy(() -> new LocalStackBackendProvider().start(name -> Optional.empty()))
                .withMessage(
                        "cognito.backend=localstack needs Docker, and none answered at unix:///var/run/docker.sock."
                                + " Start Docker, or run without -Plocalstack to use the embedded emulator.");
    }

    @Test
    void without_a_token_it_says_which_variable_to_set() {
        LocalStackBackendProvider provider = new LocalStackBackendProvider(Map.of(), () -> {});

        assertThatExceptionOfType(BackendUnavailableException.class)
                .isThrownBy(() -> provider.start(name -> Optional.empty()))
                .withMessage(
                        "cognito.backend=localstack needs a LocalStack auth token, since Cognito is part of its paid"
                                + " plans, and LOCALSTACK_AUTH_TOKEN is not set. Set that environment variable, or run without"
                                + " -Plocalstack to use the embedded emulator.");
    }

    @Test
    void without_testcontainers_it_says_that_it_brings_them() throws Exception {
        try (SmallerClassPath smaller = SmallerClassPath.without("testcontainers")) {
            String refusal = smaller.refusalOf(LocalStackBackendProvider.class);

            assertThat(refusal)
                    .isEqualTo("cognito.backend=localstack needs Testcontainers, and"
                            + " org.testcontainers.DockerClientFactory is not on the class path. cognito-junit-localstack brings"
                            + " org.testcontainers:testcontainers-localstack, version 2 or later: do not exclude it, or run"
                            + " without -Plocalstack to use the embedded emulator.");
        }
    }

    @Test
    @EnabledIfStandIn
    void it_starts_a_container_with_cognito_and_the_token() throws IOException {
        URI endpoint;

        try (Backend backend = start("ls-a-token");
                CognitoIdentityProviderClient client = backend.newClient(NO_RECORDER)) {
            endpoint = backend.endpoint();
            String poolId =
                    client.createUserPool(r -> r.poolName("inside")).userPool().id();

            assertThat(get(endpoint + "/_localstack/info")).asString(UTF_8).contains("\"is_license_activated\": true");
            assertThat(backend.jwksUri(poolId)).hasToString(endpoint + "/" + poolId + "/.well-known/jwks.json");
            assertThat(get(backend.jwksUri(poolId).toString())).asString(UTF_8).startsWith("{\"keys\":[");
            assertThat(backend.deletesPools()).isFalse();
        }
        assertThatExceptionOfType(IOException.class)
                .as("the container is gone")
                .isThrownBy(() -> get(endpoint + "/_localstack/info"));
    }

    @Test
    @EnabledIfStandIn
    void an_application_that_knows_only_the_issuer_finds_the_keys() throws Exception {
        try (Backend backend = start("ls-a-token");
                CognitoIdentityProviderClient client = backend.newClient(NO_RECORDER)) {
            String poolId =
                    client.createUserPool(r -> r.poolName("inside")).userPool().id();

            String issuer = backend.issuer(poolId).toString();
            Map<String, Object> configuration = JSONObjectUtils.parse(
                    new String(get(issuer + "/.well-known/openid-configuration").readAllBytes(), UTF_8));

            assertThat(issuer).isEqualTo(backend.endpoint() + "/" + poolId);
            assertThat(configuration).containsEntry("issuer", issuer);
            assertThat(get(JSONObjectUtils.getString(configuration, "jwks_uri")))
                    .asString(UTF_8)
                    .startsWith("{\"keys\":[");
        }
    }

    @Test
    @EnabledIfStandIn
    void what_the_container_logs_can_be_had() {
        Instant before = Instant.now();
        try (Backend backend = start("ls-a-token");
                CognitoIdentityProviderClient client = backend.newClient(NO_RECORDER)) {
            client.listUserPools(r -> r.maxResults(1));

            await("the log to arrive")
                    .atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(backend.logSince(before))
                            .hasValueSatisfying(log -> assertThat(log)
                                    .contains("Ready.\n")
                                    .endsWith("AWS cognito-idp.ListUserPools => 200 {\"MaxResults\":1}")));
            assertThat(backend.logSince(Instant.now())).isEmpty();
        }
    }

    @Test
    @EnabledIfStandIn
    void a_container_that_is_killed_fails_all_later_calls_at_once() {
        try (Backend backend = start("ls-a-token");
                CognitoIdentityProviderClient client = backend.newClient(NO_RECORDER)) {
            String id = containerAt(backend.endpoint());
            DockerClientFactory.lazyClient().killContainerCmd(id).exec();
            String sentence = "The container of " + System.getProperty("cognito.localstack.image") + ", "
                    + id.substring(0, 12) + ", has stopped answering at " + backend.endpoint()
                    + " during the run (ConnectException: Connection refused); Docker says that it ended with exit code"
                    + " 137. This call and all after it fail for that. See why it stopped, and run the tests again.";

            for (int call = 0; call < 100; call++) {
                assertThatExceptionOfType(SdkClientException.class)
                        .isThrownBy(() -> client.listUserPools(r -> r.maxResults(1)))
                        .withMessageStartingWith(sentence);
            }
        }
    }

    @Test
    @EnabledIfStandIn
    @EnabledIfEnvironmentVariable(
            named = "TESTCONTAINERS_REUSE_ENABLE",
            matches = "true",
            disabledReason = "is about machines that let Testcontainers reuse containers")
    void a_container_may_serve_many_runs() {
        URI endpoint;
        try (Backend first = start("ls-a-token", "true")) {
            endpoint = first.endpoint();
            assertThat(first.deletesPools()).isTrue();
        }

        try (Backend second = start("ls-a-token", "true");
                CognitoIdentityProviderClient client = second.newClient(NO_RECORDER)) {
            assertThat(second.endpoint()).isEqualTo(endpoint);
            assertThat(client.listUserPools(r -> r.maxResults(1)).userPools()).isEmpty();
        } finally {
            DockerClientFactory.lazyClient()
                    .removeContainerCmd(containerAt(endpoint))
                    .withForce(true)
                    .exec();
        }
    }

    @Test
    @DisabledIf(value = "reuseIsEnabled", disabledReason = "is about machines that do not let Testcontainers reuse")
    void without_leave_to_reuse_it_says_how_to_give_it() {
        assertThatExceptionOfType(BackendUnavailableException.class)
                .isThrownBy(() -> start("ls-a-token", "true"))
                .withMessage(
                        "cognito.localstack.reuse is true, and Testcontainers reuses containers only on machines that"
                                + " say so. Add the line testcontainers.reuse.enable=true to ~/.testcontainers.properties or set"
                                + " TESTCONTAINERS_REUSE_ENABLE=true, or leave cognito.localstack.reuse out for a container that"
                                + " goes with the run.");
    }

    @Test
    void what_is_neither_yes_nor_no_is_refused() {
        assertThatExceptionOfType(BackendUnavailableException.class)
                .isThrownBy(() -> start("ls-a-token", "yes"))
                .withMessage("cognito.localstack.reuse is 'yes'; it must be true or false.");
    }

    @Test
    @EnabledIfStandIn
    void a_container_that_ends_at_once_is_not_waited_for_and_its_log_is_shown() {
        assertThatExceptionOfType(BackendUnavailableException.class)
                .isThrownBy(() -> start("refuse-me"))
                .withMessage("cognito.backend=localstack could not start "
                        + System.getProperty("cognito.localstack.image")
                        + ". Correct what is wrong, or name another image with -Dcognito.localstack.image."
                        + " ContainerLaunchException: It ended before it was ready; its log ends with:\n"
                        + "License activation failed!");
    }

    @Test
    @EnabledIfStandIn
    void an_image_without_cognito_is_refused() {
        assertThatExceptionOfType(BackendUnavailableException.class)
                .isThrownBy(() -> start("without-cognito"))
                .withMessageStartingWith("cognito.backend=localstack started "
                        + System.getProperty("cognito.localstack.image") + ", and that has no cognito-idp to offer (")
                .withMessageEndingWith("). Use an image and a plan that include Cognito.");
    }

    private static Backend start(String token) {
        return start(token, "false");
    }

    private static Backend start(String token, String reuse) {
        return new LocalStackBackendProvider(Map.of("LOCALSTACK_AUTH_TOKEN", token), () -> {})
                .start(name -> name.equals("cognito.localstack.reuse")
                        ? Optional.of(reuse)
                        : Optional.ofNullable(System.getProperty(name)));
    }

    private static String containerAt(URI endpoint) {
        return DockerClientFactory.lazyClient().listContainersCmd().exec().stream()
                .filter(container -> Arrays.stream(container.getPorts())
                        .anyMatch(port -> Objects.equals(port.getPublicPort(), endpoint.getPort())))
                .map(Container::getId)
                .findFirst()
                .orElseThrow();
    }

    static boolean reuseIsEnabled() {
        return TestcontainersConfiguration.getInstance().environmentSupportsReuse();
    }

    @Retention(RetentionPolicy.RUNTIME)
    @EnabledIfSystemProperty(
            named = "cognito.localstack.image",
            matches = ".*stand-in.*",
            disabledReason = "needs Docker and an image that src/test/docker/build-localstack-stand-in.sh makes")
    private @interface EnabledIfStandIn {}

    private static InputStream get(String uri) throws IOException {
        return URI.create(uri).toURL().openStream();
    }

    /** Asked without Testcontainers, which may take minutes over an engine that it cannot work with. */
    static boolean dockerMayBeThere() {
        return System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
    }
}
