package org.cognitojunit.live;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** Something on the way to AWS that answers, but not as AWS does: a proxy, a captive portal, a machine that is overloaded. */
final class BrokenService implements AutoCloseable {

    private final HttpServer server;
    private final CountDownLatch closed = new CountDownLatch(1);

    private BrokenService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError("No port is free.", e);
        }
    }

    /** One that says the same to everybody. */
    static BrokenService answering(int status, String type, String body) {
        return new BrokenService().handling(exchange -> {
            try (exchange) {
                byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", type);
                exchange.sendResponseHeaders(status, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
    }

    /** One that takes a call and says nothing. */
    static BrokenService silent() {
        BrokenService service = new BrokenService();
        return service.handling(exchange -> {
            try (exchange) {
                service.closed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private BrokenService handling(HttpHandler handler) {
        server.createContext("/", handler);
        server.start();
        return this;
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
