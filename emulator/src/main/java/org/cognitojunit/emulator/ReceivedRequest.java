package org.cognitojunit.emulator;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cognitojunit.emulator.internal.api.VisibleText;
import org.cognitojunit.emulator.internal.protocol.Dispatcher;
import org.jspecify.annotations.Nullable;

/**
 * A request that has arrived at the emulator, for assertions. {@link #toString} shows no parameter, so that a failed assertion
 * shows no secret; the accessors show all.
 */
public final class ReceivedRequest {

    private static final int LONGEST_BODY = 256 * 1024;

    private final Instant at;
    private final @Nullable String operation;
    private final @Nullable String userPoolId;
    private final EmulatorRequest http;
    private final int bodyLength;
    private volatile @Nullable Outcome outcome;

    private record Outcome(
            int status, @Nullable String error, @Nullable String message) {}

    ReceivedRequest(Instant at, Optional<String> operation, Optional<String> userPoolId, EmulatorRequest http) {
        this.at = at;
        this.operation = operation.orElse(null);
        this.userPoolId = userPoolId.orElse(null);
        this.http = http.body().length <= LONGEST_BODY
                ? http
                : new EmulatorRequest(
                        http.method(),
                        http.path(),
                        http.query(),
                        http.headers(),
                        Arrays.copyOf(http.body(), LONGEST_BODY),
                        http.clientAddress());
        this.bodyLength = http.body().length;
    }

    /** About how much memory it takes. */
    long bytes() {
        long headers = http.headers().values().stream()
                .flatMap(List::stream)
                .mapToLong(String::length)
                .sum();
        return http.body().length + http.path().length() + http.query().length() + headers;
    }

    void answered(EmulatorResponse response) {
        String error = response.headers().get("x-amzn-ErrorType");
        String type = error == null ? null : error.substring(0, error.indexOf(':'));
        outcome = new Outcome(response.status(), type, response.headers().get("x-amzn-ErrorMessage"));
    }

    /** When it arrived, on the emulator's clock. */
    public Instant at() {
        return at;
    }

    /** The operation that it calls, as {@code AdminInitiateAuth}; empty for the fetch of a document, such as a pool's keys. */
    public Optional<String> operation() {
        return Optional.ofNullable(operation);
    }

    /** The pool that it names, by the pool's own id, a client's, a token or a path; empty if it names none that exists. */
    public Optional<String> userPoolId() {
        return Optional.ofNullable(userPoolId);
    }

    /**
     * The parameters of a call as they came, under the names of the API reference; empty if they cannot be read.
     *
     * @throws IllegalStateException if {@link #isBodyCut the body is cut}
     */
    public Map<String, Object> parameters() {
        if (isBodyCut()) {
            throw new IllegalStateException("The parameters of this request cannot be read: " + cut()
                    + ". Assert on http(), which has the beginning of the body.");
        }
        return operation == null ? Map.of() : Dispatcher.parameters(http);
    }

    /** One parameter that is a text, such as {@code ClientId}. */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters().get(name))
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }

    /** Whether only the beginning of its body is kept, 256 KiB, because it was longer. */
    public boolean isBodyCut() {
        return http.body().length < bodyLength;
    }

    private String cut() {
        return String.format(Locale.ROOT, "its body is cut to %,d of %,d bytes", LONGEST_BODY, bodyLength);
    }

    /** The request itself: its path, its headers, its bytes, which may be {@linkplain #isBodyCut cut}. */
    public EmulatorRequest http() {
        return http;
    }

    /** The HTTP status of the answer; empty while there is none, or if a fault broke the connection. */
    public Optional<Integer> status() {
        return Optional.ofNullable(outcome).map(Outcome::status);
    }

    /** The error that it was refused with, as {@code NotAuthorizedException}; empty if it was not. */
    public Optional<String> error() {
        return Optional.ofNullable(outcome).map(Outcome::error);
    }

    /** What was called, where, and what came of it. */
    @Override
    public String toString() {
        return VisibleText.of(line());
    }

    private String line() {
        String what = operation == null ? http.method() + " " + http.path() : operation;
        String where = (userPoolId == null ? "" : " of " + userPoolId) + (isBodyCut() ? " (" + cut() + ")" : "");
        Outcome known = outcome;
        if (known == null) {
            return what + where + ": no answer";
        }
        return what + where + ": " + known.status()
                + (known.error() == null ? "" : " " + known.error())
                + (known.message() == null ? "" : ", " + known.message());
    }
}
