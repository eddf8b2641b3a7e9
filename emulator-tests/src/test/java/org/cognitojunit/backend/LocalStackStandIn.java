package org.cognitojunit.backend;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.emulator.EmulatorRequest;
import org.cognitojunit.emulator.EmulatorResponse;

/**
 * This project's emulator under LocalStack's outer contract: port 4566, {@code /_localstack/health} and
 * {@code /_localstack/info}, the {@code SERVICES} variable and the line {@code Ready.} on standard output, for which
 * Testcontainers waits. Two tokens are special: {@code refuse-me} is not accepted, and {@code without-cognito} stands for
 * a plan that does not include it.
 *
 * <p>It is not LocalStack and says nothing about how LocalStack's Cognito behaves: it lets the {@code localstack} backend
 * run on a real Docker engine where LocalStack's own image, or a licence for it, is not at hand. {@code
 * src/test/docker/build-localstack-stand-in.sh} makes an image of it.
 */
final class LocalStackStandIn implements AutoCloseable {

    private static final String TOKEN = "LOCALSTACK_AUTH_TOKEN";

    private final CognitoEmulator emulator;
    private final HttpServer server;
    private final boolean cognitoIsEnabled;
    private final boolean hasToken;
    private final Consumer<String> log;

    LocalStackStandIn(int port, Map<String, String> environment) throws IOException {
        this(port, environment, line -> {});
    }

    private LocalStackStandIn(int port, Map<String, String> environment, Consumer<String> log) throws IOException {
        this.log = log;
        String services = environment.getOrDefault("SERVICES", "cognito-idp");
        String token = environment.getOrDefault(TOKEN, "");
        cognitoIsEnabled =
                Arrays.asList(services.split(",")).contains("cognito-idp") && !token.equals("without-cognito");
        hasToken = !token.isEmpty();
        emulator = emulator(environment.getOrDefault("LOCALSTACK_HOST", ""));
        server = HttpServer.create(new InetSocketAddress(port), 0);
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    public static void main(String[] args) throws IOException {
        if ("refuse-me".equals(System.getenv(TOKEN))) {
            System.out.println("License activation failed!");
            System.exit(55);
        }
        new LocalStackStandIn(4566, System.getenv(), System.out::println);
        System.out.println("Ready.");
    }

    /** With the issuers that LocalStack is to have by this setting. */
    private static CognitoEmulator emulator(String host) {
        CognitoEmulator.Builder builder = CognitoEmulator.builder();
        return host.isEmpty()
                ? builder.start()
                : builder.publicUrl(URI.create("http://" + host)).start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        emulator.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            switch (path) {
                case "/_localstack/health" ->
                    answer(
                            exchange,
                            "{\"services\": {\"cognito-idp\": \"%s\"}, \"edition\": \"stand-in\", \"version\": \"0\"}"
                                    .formatted(cognitoIsEnabled ? "available" : "disabled"));
                case "/_localstack/info" ->
                    answer(
                            exchange,
                            "{\"version\": \"0\", \"edition\": \"stand-in\", \"is_license_activated\": %b}"
                                    .formatted(hasToken));
                default -> answer(exchange, cognito(exchange, path));
            }
        }
    }

    private EmulatorResponse cognito(HttpExchange exchange, String path) throws IOException {
        if (!cognitoIsEnabled) {
            String refusal = "{\"__type\": \"InternalFailure\", \"message\": \"Service 'cognito-idp' is not enabled. "
                    + "Please check your 'SERVICES' configuration variable.\"}";
            return new EmulatorResponse(501, Map.of(), refusal.getBytes(StandardCharsets.UTF_8));
        }
        byte[] body = exchange.getRequestBody().readAllBytes();
        EmulatorResponse response = emulator.handle(
                new EmulatorRequest(exchange.getRequestMethod(), path, exchange.getRequestHeaders(), body));
        String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        if (target != null) {
            // As LocalStack logs calls; with the password, so that a test can see that it is not repeated.
            log.accept("INFO --- AWS cognito-idp." + target.replaceAll(".*\\.", "") + " => " + response.status() + " "
                    + new String(body, StandardCharsets.UTF_8));
        }
        return response;
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        Map<String, String> headers = Map.of("Content-Type", "application/json");
        answer(exchange, new EmulatorResponse(200, headers, json.getBytes(StandardCharsets.UTF_8)));
    }

    private static void answer(HttpExchange exchange, EmulatorResponse response) throws IOException {
        response.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(response.status(), response.body().length == 0 ? -1 : response.body().length);
        exchange.getResponseBody().write(response.body());
    }
}
