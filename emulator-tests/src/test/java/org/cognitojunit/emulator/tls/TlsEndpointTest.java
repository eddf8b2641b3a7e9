package org.cognitojunit.emulator.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.emulator.TlsEndpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlsEndpointTest {

    private static final String AWS = "cognito-idp.eu-central-1.amazonaws.com";

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1"})
    void a_client_that_trusts_the_authority_is_answered(String host) throws Exception {
        try (CognitoEmulator emulator = CognitoEmulator.start()) {
            HttpClient client = HttpClient.newBuilder()
                    .sslContext(emulator.tls().clientContext())
                    .build();
            URI health =
                    URI.create("https://" + host + ":" + emulator.tls().uri().getPort() + "/health");

            assertThat(client.send(HttpRequest.newBuilder(health).build(), BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void a_client_that_does_not_is_not() {
        try (CognitoEmulator emulator = CognitoEmulator.start()) {
            URI health = emulator.tls().uri().resolve("/health");

            assertThatThrownBy(() -> HttpClient.newHttpClient()
                            .send(HttpRequest.newBuilder(health).build(), BodyHandlers.ofString()))
                    .isInstanceOf(SSLHandshakeException.class)
                    .hasMessageContaining("unable to find valid certification path");
        }
    }

    @Test
    void two_emulators_do_not_vouch_for_each_other() {
        try (CognitoEmulator one = CognitoEmulator.start();
                CognitoEmulator other = CognitoEmulator.start()) {
            HttpClient client = HttpClient.newBuilder()
                    .sslContext(one.tls().clientContext())
                    .build();

            assertThatThrownBy(() -> client.send(
                            HttpRequest.newBuilder(other.tls().uri().resolve("/health"))
                                    .build(),
                            BodyHandlers.ofString()))
                    .isInstanceOf(SSLHandshakeException.class);
        }
    }

    @Test
    void each_host_that_is_asked_for_has_a_certificate_that_clients_check_against_it() throws Exception {
        try (CognitoEmulator emulator = CognitoEmulator.start()) {
            SSLSocket socket = connect(emulator.tls(), AWS);

            X509Certificate shown = (X509Certificate) socket.getSession().getPeerCertificates()[0];

            assertThat(shown.getSubjectAlternativeNames()).containsExactly(List.of(2, AWS));
            assertThat(shown.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
            assertThat(shown.getBasicConstraints()).as("no authority").isEqualTo(-1);
            assertThat(answer(socket, "/health", AWS)).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void a_request_for_another_host_than_the_handshakes_is_misdirected() throws Exception {
        try (CognitoEmulator emulator = CognitoEmulator.start()) {
            SSLSocket socket = connect(emulator.tls(), AWS);

            assertThat(answer(socket, "/health", "cognito-idp.us-east-1.amazonaws.com"))
                    .startsWith("HTTP/1.1 421");
        }
    }

    @Test
    void certificates_go_by_the_systems_clock_and_not_by_the_one_that_tests_move() throws Exception {
        try (CognitoEmulator emulator = CognitoEmulator.start()) {
            emulator.clock().advance(Duration.ofDays(4000));

            X509Certificate shown =
                    (X509Certificate) connect(emulator.tls(), AWS).getSession().getPeerCertificates()[0];

            shown.checkValidity();
            emulator.tls().authority().checkValidity();
            assertThat(Duration.between(
                            shown.getNotBefore().toInstant(),
                            shown.getNotAfter().toInstant()))
                    .isEqualTo(Duration.ofDays(30));
            assertThat(emulator.tls().authority().getNotBefore().toInstant())
                    .isBefore(Instant.now().minusSeconds(3600));
        }
    }

    @Test
    void openssl_finds_nothing_wrong_with_the_chain(@TempDir Path folder) throws Exception {
        try (CognitoEmulator emulator = CognitoEmulator.start()) {
            Path authority = Files.writeString(
                    folder.resolve("authority.pem"), emulator.tls().authorityPem());
            Process openssl = new ProcessBuilder(
                            "openssl",
                            "s_client",
                            "-connect",
                            "127.0.0.1:" + emulator.tls().uri().getPort(),
                            "-servername",
                            AWS,
                            "-verify_hostname",
                            AWS,
                            "-verify_return_error",
                            "-x509_strict",
                            "-CAfile",
                            authority.toString())
                    .redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .start();

            String said = new String(openssl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(said).contains("Verify return code: 0 (ok)");
        }
    }

    @Test
    void a_certificate_that_is_given_is_shown_to_all(@TempDir Path folder) throws Exception {
        Path certificate = folder.resolve("cert.pem");
        Path key = folder.resolve("key.pem");
        openssl(
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-keyout",
                key.toString(),
                "-out",
                certificate.toString(),
                "-days",
                "2",
                "-subj",
                "/CN=localhost",
                "-addext",
                "subjectAltName=DNS:localhost");
        try (CognitoEmulator emulator =
                CognitoEmulator.builder().tlsCertificate(certificate, key).start()) {
            HttpClient client = HttpClient.newBuilder()
                    .sslContext(emulator.tls().clientContext())
                    .build();
            URI health = URI.create("https://localhost:" + emulator.tls().uri().getPort() + "/health");

            assertThat(client.send(HttpRequest.newBuilder(health).build(), BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
            assertThat(emulator.tls().authorityPem()).isEqualTo(Files.readString(certificate));
        }
    }

    @Test
    void a_key_that_is_none_is_refused(@TempDir Path folder) throws Exception {
        Path certificate = folder.resolve("cert.pem");
        Path key = folder.resolve("key.pem");
        openssl(
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-keyout",
                key.toString(),
                "-out",
                certificate.toString(),
                "-days",
                "2",
                "-subj",
                "/CN=localhost");
        Files.writeString(key, "none");
        Path none = folder.resolve("none.pem");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CognitoEmulator.builder().tlsCertificate(certificate, key))
                .withMessage(key + " has no private key in PKCS #8. Convert it with"
                        + " openssl pkcs8 -topk8 -nocrypt -in KEY -out key.pem.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CognitoEmulator.builder().tlsCertificate(none, key))
                .withMessage(none + " cannot be read (" + none + ").");
    }

    private static void openssl(String... arguments) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static SSLSocket connect(TlsEndpoint tls, String host) throws IOException {
        Socket plain = new Socket(InetAddress.getLoopbackAddress(), tls.uri().getPort());
        SSLSocket socket = (SSLSocket) tls.clientContext().getSocketFactory().createSocket(plain, host, 443, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setServerNames(List.of(new SNIHostName(host)));
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static String answer(SSLSocket socket, String path, String host) throws IOException {
        String request = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        try (InputStream in = socket.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
