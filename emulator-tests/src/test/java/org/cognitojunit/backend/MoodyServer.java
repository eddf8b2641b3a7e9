package org.cognitojunit.backend;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.emulator.EmulatorRequest;
import org.cognitojunit.emulator.EmulatorResponse;

/** What may listen at an endpoint: an emulator while all is well, and one of its bad days when a test says so. */
public final class MoodyServer implements AutoCloseable {

    private final CognitoEmulator emulator = CognitoEmulator.start();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile Mood mood;

    /** How it answers. */
    @FunctionalInterface
    public interface Mood {
        void answer(MoodyServer server, HttpExchange exchange) throws IOException;
    }

    /** As an emulator. */
    public static final Mood WELL = (server, exchange) -> {
        byte[] body = exchange.getRequestBody().readAllBytes();
        EmulatorResponse response = server.emulator.handle(new EmulatorRequest(
                exchange.getRequestMethod(), exchange.getRequestURI().getPath(), exchange.getRequestHeaders(), body));
        send(exchange, response);
    };

    /** Never, until it is closed. */
    public static final Mood SILENT = (server, exchange) -> {
        try {
            server.closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    };

    /** By breaking the connection. */
    public static final Mood RUDE = (server, exchange) -> {
        throw new IOException("on purpose");
    };

    private MoodyServer(Mood mood) throws IOException {
        this.mood = mood;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    public static MoodyServer in(Mood mood) {
        try {
            return new MoodyServer(mood);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the same for everyone. */
    public static Mood saying(int status, String contentType, String text) {
        return (server, exchange) -> {
            exchange.getRequestBody().readAllBytes();
            send(
                    exchange,
                    new EmulatorResponse(
                            status, Map.of("Content-Type", contentType), text.getBytes(StandardCharsets.UTF_8)));
        };
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public void turn(Mood other) {
        mood = other;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            mood.answer(this, exchange);
        }
    }

    private static void send(HttpExchange exchange, EmulatorResponse response) throws IOException {
        response.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(response.status(), response.body().length == 0 ? -1 : response.body().length);
        exchange.getResponseBody().write(response.body());
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
        emulator.close();
    }
}
