package org.cognitojunit.emulator.internal.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.cognitojunit.emulator.EmulatorResponse;
import org.junit.jupiter.api.Test;

class EmulatorServerTest {

    @Test
    void a_request_that_comes_before_the_address_is_known_to_all_waits_for_it() {
        AtomicReference<String> known = new AtomicReference<>("unknown");
        AtomicReference<CompletableFuture<HttpResponse<String>>> early = new AtomicReference<>();

        try (EmulatorServer server = EmulatorServer.start(
                "127.0.0.1",
                0,
                null,
                uri -> {
                    early.set(get(uri));
                    await("time enough for an answer that nobody should get yet")
                            .pollDelay(Duration.ofMillis(300))
                            .until(() -> true);
                    known.set(uri.toString());
                },
                request -> new EmulatorResponse(200, Map.of(), known.get().getBytes(UTF_8)))) {
            assertThat(early.get().join().body()).isEqualTo(server.uri().toString());
        }
    }

    private static CompletableFuture<HttpResponse<String>> get(URI uri) {
        return HttpClient.newHttpClient().sendAsync(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
}
