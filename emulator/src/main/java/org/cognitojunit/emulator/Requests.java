package org.cognitojunit.emulator;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cognitojunit.emulator.internal.protocol.ServiceModel;
import org.jspecify.annotations.Nullable;

/**
 * The requests that have arrived at an emulator, or those about one of its pools, so that a test can say what the code under
 * test has asked for, and how often. The newest 1,000 are kept, and fewer where they are larger than 32 MiB together; of a body of more
 * than 256 KiB the beginning is kept. Thread-safe.
 *
 * <pre>{@code
 * assertThat(emulator.requests(pool.id()).of("AdminInitiateAuth")).hasSize(1);
 * assertThat(emulator.requests(pool.id()).latest("SignUp").parameters()).containsKey("SecretHash");
 * }</pre>
 */
public final class Requests {

    private static final int CAPACITY = 1_000;
    private static final long MOST_BYTES = 32L * 1024 * 1024;

    private final Newest<ReceivedRequest> received;
    private final @Nullable String userPoolId;

    private Requests(Newest<ReceivedRequest> received, @Nullable String userPoolId) {
        this.received = received;
        this.userPoolId = userPoolId;
    }

    static Requests empty() {
        return new Requests(new Newest<>(CAPACITY, MOST_BYTES, ReceivedRequest::bytes), null);
    }

    /** Those about one pool, now and from now on. */
    Requests ofPool(String userPoolId) {
        return new Requests(received, userPoolId);
    }

    void add(ReceivedRequest request) {
        received.add(request);
    }

    void clear() {
        received.clear();
    }

    /** All requests, the oldest first; fetches of documents, such as a pool's keys, among them. */
    public List<ReceivedRequest> all() {
        return select(request -> true);
    }

    /**
     * The calls of one operation, the oldest first, also those that were refused.
     *
     * @param operation its name in the API, for example {@code AdminInitiateAuth}
     * @throws IllegalArgumentException if the API has no such operation
     */
    public List<ReceivedRequest> of(String operation) {
        ServiceModel.get().require(operation);
        return select(request -> request.operation().filter(operation::equals).isPresent());
    }

    /**
     * The newest call of an operation.
     *
     * @throws NoSuchElementException if there is none, naming what was called
     */
    public ReceivedRequest latest(String operation) {
        List<ReceivedRequest> calls = of(operation);
        if (calls.isEmpty()) {
            throw new NoSuchElementException("There is no call of " + operation + " among the " + this + ".");
        }
        return calls.get(calls.size() - 1);
    }

    private List<ReceivedRequest> select(Predicate<ReceivedRequest> condition) {
        return received.select(condition.and(this::isHere));
    }

    private boolean isHere(ReceivedRequest request) {
        return userPoolId == null
                || request.userPoolId().filter(userPoolId::equals).isPresent();
    }

    /** Every request and what came of it, one to a line. */
    @Override
    public String toString() {
        String owner = userPoolId == null ? "requests" : "requests about " + userPoolId;
        String lines = all().stream().map(request -> "\n  " + request).collect(Collectors.joining());
        return lines.isEmpty() ? owner + ", of which there are none" : owner + ":" + lines;
    }
}
