package org.cognitojunit.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.internal.endpoint.EndpointBackendProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

class EndpointBackendTest {

    private static final ExecutionInterceptor NO_RECORDER = new ExecutionInterceptor() {};

    @Test
    void it_reaches_the_emulator_at_the_endpoint() {
        try (CognitoEmulator emulator =
                        CognitoEmulator.builder().region("eu-west-3").start();
                Backend backend = start(Map.of(
                        "cognito.endpoint", emulator.endpoint().toString(), "cognito.endpoint.region", "eu-west-3"));
                CognitoIdentityProviderClient client = backend.newClient(NO_RECORDER)) {
            String poolId =
                    client.createUserPool(r -> r.poolName("there")).userPool().id();

            assertThat(backend.endpoint()).isEqualTo(emulator.endpoint());
            assertThat(backend.issuer(poolId)).isEqualTo(emulator.issuer(poolId));
            assertThat(backend.jwksUri(poolId)).isEqualTo(emulator.jwksUri(poolId));
            assertThat(backend.deletesPools()).isTrue();
            assertThat(backend.capabilities()).containsExactly(Capability.MESSAGES);
        }
    }

    @Test
    void an_emulator_without_discovery_documents_is_its_own_issuer() {
        try (CognitoEmulator emulator = CognitoEmulator.start();
                Backend backend =
                        start(Map.of("cognito.endpoint", emulator.endpoint().toString() + "/"))) {
            URI issuer = backend.issuer("us-east-1_NoSuchOne");

            assertThat(issuer).isEqualTo(URI.create(emulator.endpoint() + "/us-east-1_NoSuchOne"));
        }
    }

    @Test
    void an_emulator_may_name_its_issuer_otherwise() {
        try (CognitoEmulator emulator = CognitoEmulator.start();
                Backend backend = start(Map.of(
                        "cognito.endpoint",
                        emulator.endpoint().toString(),
                        "cognito.endpoint.issuer",
                        "https://cognito-idp.us-east-1.amazonaws.com/{poolId}"))) {
            URI issuer = backend.issuer("us-east-1_aB3");

            assertThat(issuer).hasToString("https://cognito-idp.us-east-1.amazonaws.com/us-east-1_aB3");
            assertThat(backend.jwksUri("us-east-1_aB3"))
                    .hasToString(emulator.endpoint() + "/us-east-1_aB3/.well-known/jwks.json");
        }
    }

    @Test
    void without_an_endpoint_it_says_which_property_to_set() {
        assertThatExceptionOfType(BackendUnavailableException.class)
                .isThrownBy(() -> start(Map.of()))
                .withMessage("cognito.backend=endpoint needs to know where the emulator is, and cognito.endpoint is not"
                        + " set. Add -Dcognito.endpoint=http://localhost:9229, or leave cognito.backend out to use the"
                        + " embedded emulator.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:9229", "9229", "ftp://localhost", "http://", "http:/localhost", "a b"})
    void what_is_no_url_is_refused(String endpoint) {
        assertThatExceptionOfType(BackendUnavailableException.class)
                .isThrownBy(() -> start(Map.of("cognito.endpoint", endpoint)))
                .withMessage("cognito.endpoint is '" + endpoint
                        + "', which is no http:// or https:// URL with a host. Set it to something like"
                        + " http://localhost:9229.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://cognito-idp.us-east-1.amazonaws.com",
                "https://COGNITO-IDP.EU-WEST-1.AMAZONAWS.COM",
                "https://cognito-idp-fips.us-east-1.amazonaws.com",
                "https://cognito-idp.us-east-1.api.aws",
                "https://cognito-idp.cn-north-1.amazonaws.com.cn",
                "https://cognito-idp.eusc-de-east-1.amazonaws.eu",
                "https://vpce-0a1b.cognito-idp.us-east-1.vpce.amazonaws.com",
            })
    void aws_itself_is_refused(String endpoint) {
        assertThatExceptionOfType(BackendUnavailableException.class)
                .isThrownBy(() -> start(Map.of("cognito.endpoint", endpoint)))
                .withMessage("cognito.endpoint is " + endpoint
                        + ", which is AWS itself. The endpoint backend is for emulators; for an account of yours, set"
                        + " cognito.backend=aws and cognito.live.account.");
    }

    @Test
    void where_nothing_listens_it_says_so() throws IOException {
        String endpoint = "http://127.0.0.1:" + closedPort();

        assertThatExceptionOfType(BackendUnavailableException.class)
                .isThrownBy(() -> start(Map.of("cognito.endpoint", endpoint)))
                .withMessage("cognito.backend=endpoint found nothing that answers at " + endpoint
                        + " (ConnectException: Connection refused). Start the emulator, or correct cognito.endpoint.");
    }

    @ParameterizedTest
    @CsvSource({
        "moto, https://cognito-idp.eu-west-3.amazonaws.com/eu-west-3_NoSuchOne",
        "ministack, https://cognito-idp.eu-west-3.amazonaws.com/eu-west-3_NoSuchOne",
        "floci, <endpoint>/eu-west-3_NoSuchOne",
        "cognito-local, <endpoint>/eu-west-3_NoSuchOne"
    })
    void a_kind_knows_the_issuer_of_an_emulator_that_publishes_none(String kind, String issuer) {
        try (CognitoEmulator emulator = CognitoEmulator.start();
                Backend backend = start(Map.of(
                        "cognito.endpoint.kind",
                        kind,
                        "cognito.endpoint",
                        emulator.endpoint().toString(),
                        "cognito.endpoint.region",
                        "eu-west-3"))) {
            assertThat(backend.issuer("eu-west-3_NoSuchOne"))
                    .hasToString(
                            issuer.replace("<endpoint>", emulator.endpoint().toString()));
        }
    }

    @Test
    void what_the_emulator_says_of_its_issuer_goes_before_what_is_usual_for_its_kind() {
        try (CognitoEmulator emulator = CognitoEmulator.start();
                Backend backend = start(Map.of(
                        "cognito.endpoint.kind",
                        "moto",
                        "cognito.endpoint",
                        emulator.endpoint().toString()));
                CognitoIdentityProviderClient client = backend.newClient(NO_RECORDER)) {
            String poolId =
                    client.createUserPool(r -> r.poolName("there")).userPool().id();

            assertThat(backend.issuer(poolId)).isEqualTo(emulator.issuer(poolId));
        }
    }

    @Test
    void what_a_parameter_says_of_the_issuer_goes_before_all_else() {
        try (CognitoEmulator emulator = CognitoEmulator.start();
                Backend backend = start(Map.of(
                        "cognito.endpoint.kind",
                        "moto",
                        "cognito.endpoint",
                        emulator.endpoint().toString(),
                        "cognito.endpoint.issuer",
                        "https://issuer.example.com/{poolId}"))) {
            assertThat(backend.issuer("us-east-1_aB3")).hasToString("https://issuer.example.com/us-east-1_aB3");
        }
    }

    @Test
    void an_unknown_kind_is_refused_with_those_that_are_known() {
        assertThatExceptionOfType(BackendUnavailableException.class)
                .isThrownBy(() -> start(Map.of("cognito.endpoint.kind", "motto")))
                .withMessage(
                        "cognito.endpoint.kind is 'motto', which is none that this extension knows. Set it to one of"
                                + " moto, floci, cognito-local, ministack, or leave it out and set cognito.endpoint and, where"
                                + " it is needed, cognito.endpoint.issuer.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"60", "PT0S", "-PT5S", "soon"})
    void what_is_no_time_to_wait_is_refused(String timeout) {
        Map<String, String> parameters =
                Map.of("cognito.endpoint", "http://127.0.0.1:9", "cognito.endpoint.timeout", timeout);

        assertThatExceptionOfType(BackendUnavailableException.class)
                .isThrownBy(() -> start(parameters))
                .withMessage("cognito.endpoint.timeout is '" + timeout
                        + "'; it must be an ISO-8601 duration above zero, like PT60S.");
    }

    private static Backend start(Map<String, String> parameters) {
        return new EndpointBackendProvider().start(name -> Optional.ofNullable(parameters.get(name)));
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
