package org.cognitojunit.backend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.cognitojunit.internal.localstack.LocalStackBackendProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
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
    void without_testcontainers_it_says_what_to_add() throws Exception {
        try (SmallerClassPath smaller = SmallerClassPath.without("testcontainers")) {
            String refusal = smaller.refusalOf(LocalStackBackendProvider.class);

            assertThat(refusal)
                    .isEqualTo("cognito.backend=localstack needs Testcontainers, and"
                            + " org.testcontainers.DockerClientFactory is not on the class path. Add the test dependency"
                            + " org.testcontainers:testcontainers-localstack, version 2 or later, or run without"
                            + " -Plocalstack to use the embedded emulator.");
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
            assertThat(backend.issuer(poolId).toString())
                    .as("the container's own name for itself")
                    .endsWith("/" + poolId)
                    .doesNotStartWith(endpoint.toString());
            assertThat(backend.deletesPools()).isFalse();
        }
        assertThatExceptionOfType(IOException.class)
                .as("the container is gone")
                .isThrownBy(() -> get(endpoint + "/_localstack/info"));
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
        return new LocalStackBackendProvider(Map.of("LOCALSTACK_AUTH_TOKEN", token), () -> {})
                .start(name -> Optional.ofNullable(System.getProperty(name)));
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
