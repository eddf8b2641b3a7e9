package org.cognitojunit.emulator.protocol;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.zip.GZIPOutputStream;
import org.cognitojunit.emulator.CognitoEmulator;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers, proxies and hand-made clients do at the edge of HTTP. */
class HttpEdgeTest {

    @AutoClose
    private static final CognitoEmulator emulator = CognitoEmulator.start();

    private final Wire wire = new Wire(emulator.endpoint());

    @Test
    void a_page_may_call_from_any_origin() {
        HttpResponse<String> answer = wire.send(wire.request("InitiateAuth", BodyPublishers.noBody())
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", "https://app.example.com")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type,x-amz-target"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(answer, "Access-Control-Allow-Methods")).isEqualTo("POST");
        assertThat(header(answer, "Access-Control-Allow-Headers")).isEqualTo("content-type,x-amz-target");
        assertThat(header(answer, "Access-Control-Max-Age")).isEqualTo("172800");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"ClientId\":\"x\"}", "{", "{\"ClientId\":\"unknown\",\"AuthFlow\":\"USER_SRP_AUTH\"}"})
    void a_page_may_read_answers_and_errors(String json) {
        HttpResponse<String> answer = wire.callUnsigned("InitiateAuth", json);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(answer, "Access-Control-Expose-Headers"))
                .isEqualTo("x-amzn-RequestId,x-amzn-ErrorType,x-amzn-ErrorMessage,Date");
        assertThat(header(answer, "Date")).isNotEmpty();
    }

    @Test
    void options_that_are_no_preflight_are_not_understood() {
        HttpResponse<String> answer = wire.send(
                wire.request("ListUserPools", BodyPublishers.noBody()).method("OPTIONS", BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("The server did not understand the operation that was requested.");
    }

    @Test
    void a_compressed_body_is_read() throws IOException {
        HttpResponse<String> answer =
                wire.send(wire.request("CreateUserPool", BodyPublishers.ofByteArray(gzip("{\"PoolName\":\"p\"}")))
                        .header("Authorization", Wire.SIGNATURE)
                        .header("Content-Encoding", "gzip"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"Name\":\"p\"");
    }

    @Test
    void a_body_that_is_not_compressed_as_it_says_is_a_serialization_error() {
        HttpResponse<String> answer =
                wire.send(wire.request("CreateUserPool", BodyPublishers.ofString("{\"PoolName\":\"p\"}"))
                        .header("Authorization", Wire.SIGNATURE)
                        .header("Content-Encoding", "gzip"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{\"__type\":\"SerializationException\"}");
    }

    @Test
    void a_body_that_is_too_large_is_refused() {
        HttpResponse<String> answer = wire.call("CreateUserPool", "{\"PoolName\":\"" + "x".repeat(10_485_760) + "\"}");

        assertTooLarge(answer);
    }

    @ParameterizedTest
    @ValueSource(ints = {9_000, 20_000, 70_000})
    void a_long_message_is_whole_in_the_body_and_cut_in_the_header(int length) {
        String value = "x".repeat(length);

        HttpResponse<String> answer =
                wire.callUnsigned("InitiateAuth", "{\"ClientId\":\"c\",\"AuthFlow\":\"" + value + "\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Value '" + value + "' at 'authFlow' failed to satisfy constraint");
        assertThat(header(answer, "x-amzn-ErrorMessage"))
                .hasSize(2_048)
                .startsWith("1 validation error detected: Value 'xxx")
                .endsWith("xxx...");
    }

    @Test
    void a_header_without_end_is_refused() throws IOException {
        try (RawConnection connection = RawConnection.to(emulator.endpoint())) {
            connection.send("GET / HTTP/1.1\r\nHost: x\r\nX-Long: " + "x".repeat(66_000) + "\r\n\r\n");

            assertThat(connection.answer()).startsWith("HTTP/1.1 431 ");
        }
    }

    @Test
    void a_small_body_that_becomes_too_large_is_refused() throws IOException {
        byte[] bomb = gzip("{\"PoolName\":\"" + "x".repeat(10_485_760) + "\"}");

        HttpResponse<String> answer = wire.send(wire.request("CreateUserPool", BodyPublishers.ofByteArray(bomb))
                .header("Authorization", Wire.SIGNATURE)
                .header("Content-Encoding", "gzip"));

        assertThat(bomb).hasSizeLessThan(20_000);
        assertTooLarge(answer);
    }

    @Test
    void one_connection_takes_one_request_after_the_other() throws IOException {
        try (RawConnection connection = RawConnection.to(emulator.endpoint())) {
            for (int i = 0; i < 3; i++) {
                connection.send(call("{\"ClientId\":\"client" + i + "\"}"));

                assertThat(connection.answer()).contains("validation error");
            }
        }
    }

    @Test
    void a_client_that_wants_to_close_is_let_go() throws IOException {
        try (RawConnection connection = RawConnection.to(emulator.endpoint())) {
            connection.send(signUp("last").replace("Host: x\r\n", "Host: x\r\nConnection: close\r\n"));

            assertThat(connection.answer()).contains("User pool client last does not exist.");
            assertThat(connection.isAtItsEnd()).isTrue();
        }
    }

    @Test
    void requests_that_come_together_are_answered_in_their_order() throws IOException {
        try (RawConnection connection = RawConnection.to(emulator.endpoint())) {
            connection.send(signUp("first") + signUp("second") + signUp("third"));

            assertThat(connection.answer()).contains("User pool client first does not exist.");
            assertThat(connection.answer()).contains("User pool client second does not exist.");
            assertThat(connection.answer()).contains("User pool client third does not exist.");
        }
    }

    @Test
    void a_request_may_come_byte_by_byte() throws IOException {
        try (RawConnection connection = RawConnection.to(emulator.endpoint())) {
            for (byte b : signUp("slow").getBytes(US_ASCII)) {
                connection.send(String.valueOf((char) b));
            }

            assertThat(connection.answer()).contains("User pool client slow does not exist.");
        }
    }

    @Test
    void a_client_that_says_nothing_holds_nobody_up() throws IOException {
        try (Socket silent = new Socket(
                        emulator.endpoint().getHost(), emulator.endpoint().getPort());
                RawConnection half = RawConnection.to(emulator.endpoint())) {
            half.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Le");

            assertThat(wire.callUnsigned("InitiateAuth", "{}").statusCode()).isEqualTo(400);
            assertThat(silent.isConnected()).isTrue();
        }
    }

    @Test
    void a_body_may_come_in_chunks() throws IOException {
        try (RawConnection connection = RawConnection.to(emulator.endpoint())) {
            String body = body("chunked");
            connection.send(head().replace("Content-Length: %d", "Transfer-Encoding: chunked")
                    + Integer.toHexString(10) + "\r\n" + body.substring(0, 10) + "\r\n"
                    + Integer.toHexString(body.length() - 10) + "\r\n" + body.substring(10) + "\r\n0\r\n\r\n");

            assertThat(connection.answer()).contains("User pool client chunked does not exist.");
        }
    }

    @Test
    void what_is_not_http_is_refused_and_the_next_connection_served() throws IOException {
        try (RawConnection connection = RawConnection.to(emulator.endpoint())) {
            connection.send("\u0016\u0003\u0001 this is no HTTP\r\n\r\n");

            assertThat(connection.answer()).startsWith("HTTP/1.1 400 ");
        }
        assertThat(wire.callUnsigned("InitiateAuth", "{}").statusCode()).isEqualTo(400);
    }

    private static void assertTooLarge(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body())
                .isEqualTo("{\"__type\":\"RequestEntityTooLargeException\",\"message\":\"Request body is larger than"
                        + " 10485760 bytes.\"}");
    }

    private static String signUp(String clientId) {
        return call(body(clientId));
    }

    private static String body(String clientId) {
        return "{\"ClientId\":\"" + clientId + "\",\"Username\":\"u\",\"Password\":\"Correct-Horse-1\"}";
    }

    private static String call(String body) {
        return head().formatted(body.length()) + body;
    }

    private static String head() {
        return "POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-amz-json-1.1\r\n"
                + "X-Amz-Target: AWSCognitoIdentityProviderService.SignUp\r\nContent-Length: %d\r\n\r\n";
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream content = new GZIPOutputStream(compressed)) {
            content.write(text.getBytes(UTF_8));
        }
        return compressed.toByteArray();
    }
}
