package org.cognitojunit.clients;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.cognitojunit.clients.EmulatorJar.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmulatorJarTest {

    @Test
    void help_is_printed_and_is_no_error() throws Exception {
        Result result = EmulatorJar.run("--help");

        assertThat(result.exitCode()).isZero();
        assertThat(result.stdout())
                .startsWith("Amazon Cognito user pools on this machine.")
                .contains("--port PORT");
        assertThat(result.stderr()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    --colour blue   | Unknown option --colour. See --help.
                    --verbose       | Unknown option --verbose. See --help.
                    --port          | The option --port has no value. See --help.
                    --port nine     | --port takes a number, not 'nine'. See --help.
                    --port 65536    | port is 65536; it must be between 0 and 65535.
                    --region Europe | region is 'Europe'; it must look like us-east-1.
                    --account 42    | accountId is '42'; it must be twelve digits.
                    --public-url localhost | publicUrl is 'localhost'; it must be http:// or https://, a host, perhaps a port, and nothing else, like http://localhost:9229.
                    --credentials secret   | --credentials takes an access key id and a secret with a colon between them. See --help.
                    --addresses gcp        | --addresses takes aws, not 'gcp'. See --help.
                    --addresses aws --public-url http://a | --addresses and --public-url both say what clients call this emulator. Give one. See --help.
                    --tls-port 65536       | tlsPort is 65536; it must be between 0 and 65535.
                    --tls-key a.pem        | --tls-certificate and --tls-key go together. See --help.
                    --tls --port 0 --tls-port 0 --tls-authority /no/such/folder/ca.pem | The certificate to trust cannot be written to /no/such/folder/ca.pem (/no/such/folder/ca.pem). Name another file by --tls-authority.
                    --lambda-endpoint a^b  | --lambda-endpoint takes a URI, not 'a^b'. See --help.
                    """)
    void a_wrong_option_is_refused_in_one_line(String options, String refusal) throws Exception {
        Result result = EmulatorJar.run(options.split(" "));

        assertThat(result.stderr()).isEqualTo(refusal + System.lineSeparator());
        assertThat(result.exitCode()).isEqualTo(2);
    }

    @Test
    @SuppressWarnings("try") // What is asked is the port that was chosen.
    void with_tls_it_writes_what_clients_have_to_trust(@TempDir Path folder) throws Exception {
        Path authority = folder.resolve("ca.pem");
        int port = freePort();

        try (EmulatorJar emulator = EmulatorJar.start(
                "--port", "0", "--tls", "--tls-port", String.valueOf(port), "--tls-authority", authority.toString())) {
            Process curl = new ProcessBuilder(
                            "curl",
                            "-sS",
                            "--cacert",
                            authority.toString(),
                            "--resolve",
                            "cognito-idp.us-east-1.amazonaws.com:" + port + ":127.0.0.1",
                            "https://cognito-idp.us-east-1.amazonaws.com:" + port + "/health",
                            "-w",
                            "%{http_code}")
                    .redirectErrorStream(true)
                    .start();

            assertThat(new String(curl.getInputStream().readAllBytes(), US_ASCII))
                    .endsWith("200");
        }
    }

    @Test
    void a_taken_port_is_refused_in_one_line() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = String.valueOf(taken.getLocalPort());

            Result result = EmulatorJar.run("--port", port);

            assertThat(result)
                    .isEqualTo(new Result(
                            2,
                            "",
                            "The emulator cannot listen on 127.0.0.1:" + port
                                    + " (Address already in use). Choose another port, or 0 for a free one."
                                    + System.lineSeparator()));
        }
    }

    @Test
    void it_listens_on_the_port_it_was_given() throws Exception {
        int port = freePort();

        try (EmulatorJar emulator = EmulatorJar.start("--port", String.valueOf(port))) {
            assertThat(emulator.endpoint()).isEqualTo(URI.create("http://127.0.0.1:" + port));
            assertThat(get(emulator.endpoint().resolve("/nowhere")).statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void the_environment_says_what_the_command_line_does_not() throws Exception {
        Map<String, String> environment = Map.of(
                "COGNITO_EMULATOR_PORT", "0",
                "COGNITO_EMULATOR_REGION", "Europe",
                "COGNITO_EMULATOR_SEED", "");

        Result refused = EmulatorJar.run(environment, "--port", "0");
        Result wrong = EmulatorJar.run(Map.of("COGNITO_EMULATOR_PORT", "nine"));

        assertThat(refused.stderr())
                .isEqualTo("region is 'Europe'; it must look like us-east-1." + System.lineSeparator());
        assertThat(wrong)
                .isEqualTo(new Result(
                        2,
                        "",
                        "COGNITO_EMULATOR_PORT takes a number, not 'nine'. See --help." + System.lineSeparator()));
        try (EmulatorJar emulator = EmulatorJar.start(environment, "--region", "eu-west-1")) {
            assertThat(emulator.endpoint().getPort()).isNotEqualTo(9229);
        }
    }

    @Test
    void its_health_is_asked_by_a_second_process() throws Exception {
        try (EmulatorJar emulator = EmulatorJar.start("--port", "0")) {
            String port = String.valueOf(emulator.endpoint().getPort());

            Result asked = EmulatorJar.run(Map.of("COGNITO_EMULATOR_HOST", "0.0.0.0"), "--health", "--port", port);

            assertThat(asked)
                    .isEqualTo(
                            new Result(0, emulator.endpoint() + "/health answers 200." + System.lineSeparator(), ""));
        }
    }

    @Test
    void the_health_of_what_does_not_run_is_bad() throws Exception {
        int port = freePort();

        Result asked = EmulatorJar.run("--port", String.valueOf(port), "--health");

        assertThat(asked)
                .isEqualTo(new Result(
                        1,
                        "http://127.0.0.1:" + port + "/health does not answer (Connection refused)."
                                + System.lineSeparator(),
                        ""));
    }

    @Test
    void a_termination_signal_ends_it() throws Exception {
        try (EmulatorJar emulator = EmulatorJar.start("--port", "0")) {
            emulator.process().destroy();

            assertThat(emulator.process().waitFor(10, SECONDS)).isTrue();
            assertThat(emulator.process().exitValue()).as("128 + SIGTERM").isEqualTo(143);
        }
    }

    @Test
    void its_port_is_free_as_soon_as_it_has_ended() throws Exception {
        String port = String.valueOf(freePort());
        try (EmulatorJar first = EmulatorJar.start("--port", port);
                Socket open = new Socket("127.0.0.1", Integer.parseInt(port))) {
            open.getOutputStream().write("GET /nowhere HTTP/1.1\r\nHost: here\r\n\r\n".getBytes(US_ASCII));
            assertThat(open.getInputStream().read())
                    .as("the connection is in use")
                    .isPositive();
            first.process().destroy();
            assertThat(first.process().waitFor(10, SECONDS)).isTrue();
        }

        try (EmulatorJar second = EmulatorJar.start("--port", port)) {
            assertThat(second.endpoint()).hasPort(Integer.parseInt(port));
        }
    }

    private static HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
