package org.cognitojunit.emulator.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.cognitojunit.emulator.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What many large requests at once do to an emulator with a small heap. */
class SmallHeapTest {

    private static final int REQUESTS = 40;

    @TempDir
    private Path directory;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void forty_bodies_of_nine_megabytes_at_once_are_answered_one_after_the_other() throws Exception {
        Path errors = directory.resolve("stderr");
        Process emulator = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx192m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "--port",
                        "0")
                .redirectError(errors.toFile())
                .start();
        try (BufferedReader output = emulator.inputReader()) {
            String ready = output.readLine();
            assertThat(ready).startsWith("Cognito emulator is ready at ");
            URI endpoint = URI.create(ready.substring("Cognito emulator is ready at ".length()) + "/");
            byte[] body = ("{\"ClientId\":\"c\",\"Padding\":\"" + "x".repeat(9_000_000) + "\"}").getBytes(UTF_8);

            List<CompletableFuture<HttpResponse<Void>>> answers =
                    Stream.generate(() -> call(endpoint, body)).limit(REQUESTS).toList();

            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(400));
            assertThat(errors).isEmptyFile();
        } finally {
            emulator.destroyForcibly();
        }
    }

    private CompletableFuture<HttpResponse<Void>> call(URI endpoint, byte[] body) {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("X-Amz-Target", "AWSCognitoIdentityProviderService.InitiateAuth")
                .header("Content-Type", "application/x-amz-json-1.1")
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return http.sendAsync(request, BodyHandlers.discarding());
    }
}
