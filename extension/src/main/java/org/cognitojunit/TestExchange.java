package org.cognitojunit;

import java.util.Arrays;
import org.cognitojunit.internal.recording.Recorder;
import org.cognitojunit.internal.recording.Recording;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor.Invocation;
import org.opentest4j.TestAbortedException;

/** The calls that one test, or the lifecycle methods of one class, made: recorded as they happen, shown on failure. */
final class TestExchange implements Resource {

    private final Recorder recorder;
    private final Recording recording;

    private TestExchange(Recorder recorder) {
        this.recorder = recorder;
        recording = recorder.begin();
    }

    /** Each context has its own: the key says which, since a store also shows what the contexts around it hold. */
    static TestExchange of(ExtensionContext context) {
        return Stores.computeIfAbsent(
                context,
                "exchange of " + context.getUniqueId(),
                TestExchange.class,
                () -> new TestExchange(CognitoRun.of(context).recorder()));
    }

    /** Says which pool the test uses, so that calls which the application makes on threads of its own are found. */
    void covers(UserPool pool) {
        recording.cover(pool.id());
        pool.appClients().forEach(client -> recording.cover(client.id()));
    }

    /** Runs code of the test, on the thread that JUnit has chosen for it. */
    <T> T during(Invocation<T> invocation) throws Throwable {
        return recorder.during(recording, invocation::proceed);
    }

    /** Adds the exchange to a failure, once, unless there was none. */
    void attachTo(Throwable failure) {
        boolean attached = Arrays.stream(failure.getSuppressed()).anyMatch(ExchangeShown.class::isInstance);
        if (!attached && !recording.isEmpty() && !(failure instanceof TestAbortedException)) {
            failure.addSuppressed(new ExchangeShown(recording));
        }
    }

    @Override
    public void close() {
        recorder.end(recording);
    }

    /** Carries the exchange where everyone looks: in the failure's stack trace. */
    private static final class ExchangeShown extends Exception {

        private static final long serialVersionUID = 1L;

        ExchangeShown(Recording recording) {
            super("What the test and Cognito said to each other:\n" + recording + "\n", null, false, false);
        }

        @Override
        public String toString() {
            return String.valueOf(getMessage());
        }
    }
}
