package org.cognitojunit.clients.lifecycle;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cognitojunit.auth.Passkey;
import org.cognitojunit.emulator.CognitoEmulator;

/** A client, and what happens around it that is no call of the API. */
record Surroundings(ApiClient client, CognitoEmulator emulator) implements ApiClient {

    @Override
    public Map<String, Object> call(String operation, Map<String, Object> input) {
        return switch (operation) {
            case "let time pass" -> {
                emulator.clock().advance(Duration.parse((String) input.get("duration")));
                yield Map.of();
            }
            case "make a passkey" ->
                Tree.parse(new Passkey().register(JSONObjectUtils.toJSONString(object(input.get("options")))));
            case "upload a file" -> {
                upload(input);
                yield Map.of();
            }
            case "wait until" ->
                await().atMost(Duration.ofSeconds(30))
                        .pollInterval(Duration.ofMillis(20))
                        .until(
                                () -> client.call((String) input.get("call"), object(input.get("with"))),
                                answer -> input.get("is").equals(Tree.at(answer, (String) input.get("place"))));
            default -> client.call(operation, input);
        };
    }

    @Override
    public boolean knows(String operation, Map<String, Object> input) {
        return operation.contains(" ") || client.knows(operation, input);
    }

    @Override
    public String toString() {
        return client.toString();
    }

    /** A line for one user under the header of a pool. */
    private static void upload(Map<String, Object> input) {
        List<?> header = (List<?>) input.get("header");
        Map<?, ?> user = (Map<?, ?>) input.get("user");
        String line = header.stream()
                .map(name -> Objects.toString(user.get(name), ""))
                .collect(joining(","));
        String csv = header.stream().map(Object::toString).collect(joining(",")) + "\n" + line + "\n";
        HttpRequest put = HttpRequest.newBuilder(URI.create((String) input.get("url")))
                .PUT(BodyPublishers.ofString(csv))
                .header("x-amz-server-side-encryption", "aws:kms")
                .build();
        try {
            assertThat(HttpClient.newHttpClient()
                            .send(put, BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object tree) {
        return (Map<String, Object>) tree;
    }
}
