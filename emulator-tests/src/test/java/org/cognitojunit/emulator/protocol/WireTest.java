package org.cognitojunit.emulator.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.protocol.Wire.SIGNATURE;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.emulator.EmulatorRequest;
import org.cognitojunit.emulator.EmulatorResponse;
import org.cognitojunit.emulator.internal.protocol.Dispatcher;
import org.cognitojunit.emulator.internal.signing.Signatures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts 1: the shape of requests, answers and errors, byte for byte. */
class WireTest {

    private static final CognitoEmulator EMULATOR = CognitoEmulator.start();

    private static final String NOT_UNDERSTOOD =
            "{\"code\":\"BadRequest\",\"message\":\"The server did not understand the operation that was requested.\","
                    + "\"type\":\"client\"}";

    private final Wire wire = new Wire(EMULATOR.endpoint());

    @AfterAll
    static void close() {
        EMULATOR.close();
    }

    @Test
    void an_error_is_compact_json_with_a_bare_type() {
        HttpResponse<String> answer = wire.call("DeleteUserPool", "{\"UserPoolId\":\"us-east-1_none\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"__type\":\"ResourceNotFoundException\",\"message\":\"User pool us-east-1_none does not exist.\"}");
        assertThat(answer.headers().map())
                .containsEntry("content-type", List.of("application/x-amz-json-1.1"))
                .containsEntry("x-amzn-errortype", List.of("ResourceNotFoundException:"))
                .containsEntry("x-amzn-errormessage", List.of("User pool us-east-1_none does not exist."))
                .containsKey("x-amzn-requestid");
    }

    @Test
    void an_operation_without_output_answers_an_empty_body() {
        String pool =
                wire.call("CreateUserPool", "{\"PoolName\":\"p\"}").body().replaceAll(".*\"Id\":\"([^\"]+)\".*", "$1");

        HttpResponse<String> answer = wire.call("DeleteUserPool", "{\"UserPoolId\":\"" + pool + "\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void time_stamps_are_epoch_seconds_as_java_writes_a_double() {
        String body = wire.call("CreateUserPool", "{\"PoolName\":\"p\"}").body();

        assertThat(body).containsPattern("\"CreationDate\":\\d\\.\\d{1,12}E9[,}]");
    }

    @Test
    void the_members_of_an_answer_are_in_alphabetical_order_at_every_level() {
        String pool = wire.call("CreateUserPool", "{\"PoolName\":\"p\",\"AutoVerifiedAttributes\":[\"email\"]}")
                .body()
                .replaceAll(".*\"Id\":\"([^\"]+)\".*", "$1");
        String client = wire.call("CreateUserPoolClient", "{\"UserPoolId\":\"" + pool + "\",\"ClientName\":\"c\"}")
                .body()
                .replaceAll(".*\"ClientId\":\"([^\"]+)\".*", "$1");

        String signUp = wire.call(
                        "SignUp",
                        "{\"ClientId\":\"" + client + "\",\"Username\":\"alice\",\"Password\":\"Correct-Horse-1\","
                                + "\"UserAttributes\":[{\"Name\":\"email\",\"Value\":\"alice@example.com\"}]}")
                .body();
        String user = wire.call("AdminGetUser", "{\"UserPoolId\":\"" + pool + "\",\"Username\":\"alice\"}")
                .body();

        assertThat(signUp)
                .matches(
                        "\\{\"CodeDeliveryDetails\":\\{\"AttributeName\":\"email\",\"DeliveryMedium\":\"EMAIL\","
                                + "\"Destination\":\"a\\*{3}@e\\*{3}\"},\"UserConfirmed\":false,\"UserSub\":\"[-0-9a-f]{36}\"}");
        assertThat(user)
                .matches(
                        "\\{\"Enabled\":true,\"UserAttributes\":\\[\\{\"Name\":\"email\",\"Value\":\"alice@example.com\"},"
                                + "\\{\"Name\":\"email_verified\",\"Value\":\"false\"},\\{\"Name\":\"sub\",\"Value\":\"[-0-9a-f]{36}\"}],"
                                + "\"UserCreateDate\":\\d\\.\\d+E9,\"UserLastModifiedDate\":\\d\\.\\d+E9,"
                                + "\"UserStatus\":\"UNCONFIRMED\",\"Username\":\"alice\"}");
    }

    @Test
    void a_signed_operation_needs_a_signature() {
        HttpResponse<String> answer = wire.callUnsigned("ListUserPools", "{\"MaxResults\":1}");

        assertThat(answer.body())
                .isEqualTo(
                        "{\"__type\":\"MissingAuthenticationTokenException\",\"message\":\"Missing Authentication Token\"}");
    }

    @Test
    void a_signature_that_cannot_be_parsed_is_named_piece_by_piece() {
        HttpRequest.Builder request = HttpRequest.newBuilder(EMULATOR.endpoint().resolve("/"))
                .POST(BodyPublishers.ofString("{\"MaxResults\":1}"))
                .header("X-Amz-Target", "AWSCognitoIdentityProviderService.ListUserPools")
                .header("Authorization", "garbage");

        assertThat(wire.send(request).body())
                .startsWith(
                        "{\"__type\":\"IncompleteSignatureException\",\"message\":\"Authorization header requires"
                                + " 'Credential' parameter. Authorization header requires 'Signature' parameter. Authorization header"
                                + " requires 'SignedHeaders' parameter. Authorization header requires existence of either a"
                                + " 'X-Amz-Date' or a 'Date' header. (Hashed with SHA-256 and encoded with Base64) Authorization=");
    }

    @Test
    void an_unsigned_operation_ignores_a_bad_signature() {
        HttpRequest.Builder request = wire.request("GetUser", BodyPublishers.ofString("{\"AccessToken\":\"garbage\"}"))
                .header("Authorization", "garbage");

        assertThat(wire.send(request).body())
                .isEqualTo("{\"__type\":\"NotAuthorizedException\",\"message\":\"Invalid Access Token\"}");
    }

    @ParameterizedTest
    @CsvSource({"Nonsense", "adminGetUser", "''"})
    void an_unknown_target_is_not_understood(String operation) {
        HttpResponse<String> answer = wire.call(operation, "{}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo(NOT_UNDERSTOOD);
    }

    @ParameterizedTest
    @CsvSource({"/authorize", "/us-east-1_none/.well-known/jwks.json", "/us-east-1_none/.well-known/jwks"})
    void an_unknown_path_is_not_understood(String path) {
        assertThat(wire.get(path).body()).isEqualTo(NOT_UNDERSTOOD);
    }

    @Test
    void a_get_of_the_api_is_not_understood() {
        assertThat(wire.get("/").body()).isEqualTo(NOT_UNDERSTOOD);
    }

    @Test
    void an_operation_that_is_not_emulated_yet_says_so_by_name() {
        Dispatcher emulatingNothing =
                new Dispatcher(Map.of(), new Signatures(List.of(), "us-east-1", Clock.systemUTC()), () -> "id");
        Map<String, List<String>> headers = Map.of(
                "Authorization", List.of(SIGNATURE),
                "X-Amz-Date", List.of("20261123T000000Z"),
                "X-Amz-Target", List.of("AWSCognitoIdentityProviderService.GetCSVHeader"));

        EmulatorResponse answer = emulatingNothing.dispatch(
                new EmulatorRequest("POST", "/", headers, "{\"UserPoolId\":\"us-east-1_none\"}".getBytes(UTF_8)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(new String(answer.body(), UTF_8))
                .isEqualTo(
                        "{\"__type\":\"UnsupportedOperationException\",\"message\":\"GetCSVHeader is not emulated yet.\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"PoolName\":{}}                          | Start of structure or map found where not expected.",
                "{\"PoolName\":[]}                          | Start of list found where not expected",
                "{\"PoolName\":\"p\",\"AliasAttributes\":\"email\"} | Unexpected field type",
                "{\"PoolName\":\"p\",\"UserPoolTags\":\"x\"}  | Expected map or null",
                "{\"PoolName\":true}                        | TRUE_VALUE can not be converted to a String",
            })
    void a_value_of_another_json_type_is_a_serialization_error_with_a_capital_message(String json, String message) {
        assertThat(wire.call("CreateUserPool", json).body())
                .isEqualTo("{\"__type\":\"SerializationException\",\"Message\":\"" + message + "\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"{", "[]", "nonsense", "{\"PoolName\":\"p\"} trailing"})
    void broken_json_is_a_serialization_error(String json) {
        HttpResponse<String> answer = wire.call("CreateUserPool", json);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{\"__type\":\"SerializationException\"}");
    }

    @Test
    void malformed_utf_8_is_a_serialization_error() {
        byte[] body = {'{', '"', 'P', (byte) 0xC3, '"', ':', '1', '}'};
        HttpRequest.Builder request =
                wire.request("CreateUserPool", BodyPublishers.ofByteArray(body)).header("Authorization", SIGNATURE);

        assertThat(wire.send(request).body()).isEqualTo("{\"__type\":\"SerializationException\"}");
    }

    @Test
    void deeply_nested_json_is_a_serialization_error() {
        String body = "{\"PoolName\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";

        assertThat(wire.call("CreateUserPool", body).body()).contains("SerializationException");
    }

    @Test
    void unknown_members_and_nulls_are_ignored() {
        HttpResponse<String> answer =
                wire.call("CreateUserPool", "{\"PoolName\":\"p\",\"Unheard\":1,\"UserPoolTags\":null}");

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void the_keys_of_a_pool_are_published_in_cognitos_form() {
        String pool =
                wire.call("CreateUserPool", "{\"PoolName\":\"p\"}").body().replaceAll(".*\"Id\":\"([^\"]+)\".*", "$1");

        HttpResponse<String> answer = wire.get("/" + pool + "/.well-known/jwks.json");

        String key =
                "\\{\"alg\":\"RS256\",\"e\":\"AQAB\",\"kid\":\"[A-Za-z0-9+/]{43}=\",\"kty\":\"RSA\",\"n\":\"[\\w-]{342}\",\"use\":\"sig\"\\}";
        assertThat(answer.body()).matches("\\{\"keys\":\\[" + key + "," + key + "\\]\\}");
    }
}
