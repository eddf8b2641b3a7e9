package org.cognitojunit.clients.browser;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.text.ParseException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The Chrome DevTools Protocol: numbered calls and answers in JSON over a web socket. Not for calls from two threads. */
final class DevTools implements AutoCloseable {

    private static final int SECONDS = 60;

    private final AtomicLong calls = new AtomicLong();
    private final Map<Long, CompletableFuture<Map<String, Object>>> answers = new ConcurrentHashMap<>();
    private final WebSocket socket;

    private DevTools(URI uri) {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(uri, new Answers())
                .join();
    }

    static DevTools connect(URI uri) {
        return new DevTools(uri);
    }

    /** The result of a call. */
    @SuppressWarnings("unchecked")
    Map<String, Object> call(String method, Map<String, Object> parameters) {
        long id = calls.incrementAndGet();
        CompletableFuture<Map<String, Object>> answer = new CompletableFuture<>();
        answers.put(id, answer);
        socket.sendText(JSONObjectUtils.toJSONString(Map.of("id", id, "method", method, "params", parameters)), true)
                .join();
        try {
            Map<String, Object> received = answer.get(SECONDS, TimeUnit.SECONDS);
            if (received.get("result") instanceof Map<?, ?> result) {
                return (Map<String, Object>) result;
            }
            throw new AssertionError(method + " failed: " + received.get("error"));
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError(method + " was not answered.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        socket.abort();
    }

    private final class Answers implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                received(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        /** Answers are numbered, events are not. */
        private void received(String message) {
            try {
                Map<String, Object> json = JSONObjectUtils.parse(message);
                if (json.get("id") instanceof Number id) {
                    answers.remove(id.longValue()).complete(json);
                }
            } catch (ParseException e) {
                throw new AssertionError(message, e);
            }
        }
    }
}
