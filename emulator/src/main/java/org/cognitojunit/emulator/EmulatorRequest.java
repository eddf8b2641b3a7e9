package org.cognitojunit.emulator;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One HTTP request, as {@link CognitoEmulator#handle} takes it.
 *
 * @param method the HTTP method, in capitals
 * @param path the path, without a query
 * @param query what stands behind the path's question mark, still encoded; empty where there is none
 * @param headers the headers; names are compared without regard to case
 * @param body the body's bytes, empty where there is none
 * @param clientAddress the IP address of the caller
 */
public record EmulatorRequest(
        String method,
        String path,
        String query,
        Map<String, List<String>> headers,
        byte[] body,
        String clientAddress) {

    /** A request from this machine, with a query. */
    public EmulatorRequest(String method, String path, String query, Map<String, List<String>> headers, byte[] body) {
        this(method, path, query, headers, body, "127.0.0.1");
    }

    public EmulatorRequest {
        Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        headers = copy;
        method = method.toUpperCase(Locale.ROOT);
    }

    /** A request without a query. */
    public EmulatorRequest(String method, String path, Map<String, List<String>> headers, byte[] body) {
        this(method, path, "", headers, body);
    }

    /** The first value of a header. */
    public Optional<String> header(String name) {
        List<String> values = headers.get(name);
        return values == null || values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
    }
}
