package org.cognitojunit.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.emulator.EmulatorRequest;
import org.cognitojunit.emulator.EmulatorResponse;
import org.cognitojunit.emulator.internal.protocol.ServiceModel;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Any request: method, path, headers and bytes. */
class EdgeFuzzTest {

    private static final int REQUESTS = 50;

    @AutoClose
    private static final CognitoEmulator EMULATOR = CognitoEmulator.start();

    private static final List<String> METHODS =
            List.of("POST", "POST", "POST", "GET", "PUT", "OPTIONS", "DELETE", "BREW");
    private static final List<String> PATHS = List.of(
            "/", "/", "/", "", "//", "/x", "/us-east-1_aaaaaaaaa/.well-known/jwks.json", "/.well-known/", "/%00");
    private static final List<String> BODIES = List.of(
            "",
            "{",
            "{}",
            "[]",
            "null",
            "0",
            "\"",
            "{\"a\":",
            "{\"UserPoolId\":1e999}",
            "{\"UserPoolId\":null}",
            "\ufeff{}",
            "{\"UserPoolId\":\"us-east-1_aaaaaaaaa\",\"UserPoolId\":\"us-east-1_bbbbbbbbb\"}",
            "{} {}",
            "{\"a\":\"\\ud800\"}",
            "[".repeat(5000),
            "{\"a\":".repeat(5000),
            "{\"a\":" + "[".repeat(5000) + "]".repeat(5000) + "}",
            "{\"MaxResults\":" + "9".repeat(400) + "}",
            "{\"PoolName\":\"" + "x".repeat(200_000) + "\"}");

    @ParameterizedTest(name = "seed {0}")
    @MethodSource(Seeds.ANY)
    void a_request_is_answered_or_refused(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < REQUESTS; i++) {
            assertAnsweredOrRefused(request(random));
        }
    }

    private static void assertAnsweredOrRefused(EmulatorRequest request) {
        EmulatorResponse response = EMULATOR.handle(request);

        assertThat(response.status())
                .as(
                        "%s %s %s %s: %s",
                        request.method(),
                        request.path(),
                        request.headers(),
                        text(request.body()),
                        text(response.body()))
                .isIn(200, 204, 400, 404, 405, 413);
        assertThat(text(response.body())).doesNotContain("java.", "cognitojunit");
    }

    private static EmulatorRequest request(Random random) {
        String operation =
                one(random, List.copyOf(ServiceModel.get().operations().keySet()));
        String target = one(
                random,
                List.of(
                        "AWSCognitoIdentityProviderService." + operation,
                        operation,
                        "X." + operation,
                        "",
                        "a.b.c",
                        "\u0000"));
        Map<String, List<String>> headers = Map.of(
                "X-Amz-Target", List.of(target),
                "Content-Type",
                        one(random, List.of(List.of("application/x-amz-json-1.1"), List.of("text/plain"), List.of())),
                "Authorization",
                        one(random, List.of(List.of(), List.of("Credential=,Signature=,SignedHeaders="), List.of("x"))),
                "X-Amz-Date", List.of("20260101T000000Z"));
        return new EmulatorRequest(one(random, METHODS), one(random, PATHS), headers, body(random));
    }

    private static byte[] body(Random random) {
        byte[] body = one(random, BODIES).getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(3) == 0) {
            byte[] noise = new byte[random.nextInt(50)];
            random.nextBytes(noise);
            return noise;
        }
        if (body.length > 0 && random.nextInt(3) == 0) {
            body[random.nextInt(body.length)] = (byte) random.nextInt();
        }
        return body;
    }

    private static <T> T one(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.substring(0, Math.min(200, text.length()));
    }
}
