package org.cognitojunit.internal.jupiter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.cognitojunit.UserPool;
import org.cognitojunit.backend.Backend;
import org.cognitojunit.exchange.Transcript;
import org.cognitojunit.internal.provision.CognitoRun;
import org.cognitojunit.internal.recording.CallRecorder;
import org.cognitojunit.internal.recording.CallRecording;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor.Invocation;
import org.opentest4j.TestAbortedException;

/** The calls that one test, or the lifecycle methods of one class, made: recorded as they happen, shown on failure. */
final class TestExchange implements Resource {

    private final Backend backend;
    private final CallRecorder recorder;
    private final CallRecording recording;
    private final Instant began;
    private final FailureReports reports;
    private final TestName test;
    private final List<Throwable> failures = new ArrayList<>();

    private TestExchange(CognitoRun run, FailureReports reports, TestName test) {
        backend = run.backend();
        recorder = run.recorder();
        recording = recorder.begin();
        began = reports.now();
        this.reports = reports;
        this.test = test;
    }

    /** Each context has its own: the key says which, since a store also shows what the contexts around it hold. */
    static TestExchange of(ExtensionContext context) {
        return Stores.computeIfAbsent(context, key(context), TestExchange.class, () -> begin(context));
    }

    private static TestExchange begin(ExtensionContext context) {
        TestExchange exchange =
                new TestExchange(StoredRun.of(context), FailureReports.of(context), new TestName(context));
        // Dynamic tests have no callbacks of their own, and use the pool of their factory.
        context.getParent()
                .map(parent -> Stores.nearest(parent, key(parent), TestExchange.class))
                .ifPresent(parent -> exchange.recording.coversAllOf(parent.recording));
        return exchange;
    }

    private static String key(ExtensionContext context) {
        return "exchange of " + context.getUniqueId();
    }

    /** Says which pool the test uses, so that calls which the application makes on threads of its own are found. */
    void covers(UserPool pool) {
        recording.cover(pool.id());
        pool.appClients().forEach(client -> recording.cover(client.id()));
        recording.hides(Stream.concat(
                        pool.definition().users().stream().map(user -> user.initialPassword()),
                        pool.appClients().stream().flatMap(client -> client.secret().stream()))
                .toList());
    }

    /** Runs code of the test, on the thread that JUnit has chosen for it. */
    <T> T during(Invocation<T> invocation) throws Throwable {
        return recorder.during(recording, invocation::proceed);
    }

    /** Adds the exchange to a failure, once, unless there was none. */
    synchronized void attachTo(Throwable failure) {
        boolean attached = Arrays.stream(failure.getSuppressed()).anyMatch(ExchangeShown.class::isInstance);
        boolean nothingToShow = recording.isEmpty() || failure instanceof TestAbortedException || reports.isOff();
        if (!attached && !nothingToShow) {
            failures.add(failure);
            failure.addSuppressed(shown());
        }
    }

    private Exception shown() {
        try {
            Transcript transcript = recording.transcript(recorder.secrets());
            String log = backend.logSince(began).map(transcript::withoutSecrets).orElse(null);
            return new ExchangeShown(transcript, log, reports.write(test, failures, transcript, log));
        } catch (RuntimeException e) {
            // Whatever it is, the failure of the test is what its author has to see.
            return e;
        }
    }

    @Override
    public synchronized void close() {
        recorder.end(recording);
        if (failures.isEmpty()) {
            reports.passed(test);
        }
    }

    /** Carries the exchange where everyone looks: in the failure's stack trace. */
    private static final class ExchangeShown extends Exception {

        private static final long serialVersionUID = 1L;

        ExchangeShown(Transcript transcript, @Nullable String log, String page) {
            super(
                    "What the test and Cognito said to each other:\n" + transcript + "\n"
                            + (log == null ? "" : "What the backend logged meanwhile:\n" + log + "\n") + page,
                    null,
                    false,
                    false);
        }

        @Override
        public String toString() {
            return String.valueOf(getMessage());
        }
    }
}
