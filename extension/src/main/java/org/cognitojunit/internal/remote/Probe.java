package org.cognitojunit.internal.remote;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Asks whether anybody answers at an address at all. The words for why not are the JDK's, whichever of its HTTP clients the SDK
 * uses.
 *
 * @param patience how long to wait for a connection, and then for an answer
 */
public record Probe(URI endpoint, Duration patience) {

    private static final Duration MOST = Duration.ofSeconds(5);

    public Probe {
        patience = patience.compareTo(MOST) < 0 ? patience : MOST;
    }

    /** Why nobody answers; empty if somebody does, whatever he says. */
    public Optional<String> silence() {
        int millis = Math.max(1, Math.toIntExact(patience.toMillis()));
        try {
            HttpURLConnection connection = (HttpURLConnection) endpoint.toURL().openConnection();
            connection.setConnectTimeout(millis);
            connection.setReadTimeout(millis);
            connection.getResponseCode();
            return Optional.empty();
        } catch (SocketTimeoutException e) {
            return Optional.of("no answer within " + millis / 1000.0 + " s");
        } catch (IOException e) {
            return Optional.of(Reasons.root(e));
        }
    }
}
