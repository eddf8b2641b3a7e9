package org.cognitojunit.scenariotools.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is heard while one scenario runs. */
final class ScenarioCalls {

    private static final ThreadLocal<@Nullable ScenarioCalls> ON_THIS_THREAD = new ThreadLocal<>();

    private final List<WireCall> calls = new ArrayList<>();

    static Optional<ScenarioCalls> onThisThread() {
        return Optional.ofNullable(ON_THIS_THREAD.get());
    }

    /** Runs code of the scenario, and hears the calls that it makes on this thread. */
    <T> T during(Code<T> code) throws Throwable {
        // A worker thread that waits in one test may run another meanwhile, so what was there is put back.
        ScenarioCalls before = ON_THIS_THREAD.get();
        ON_THIS_THREAD.set(this);
        try {
            return code.run();
        } finally {
            ON_THIS_THREAD.set(before);
        }
    }

    /** Code of a scenario. */
    @FunctionalInterface
    interface Code<T> {
        T run() throws Throwable;
    }

    synchronized WireCall begin() {
        WireCall call = new WireCall();
        calls.add(call);
        return call;
    }

    synchronized List<WireCall> calls() {
        return List.copyOf(calls);
    }
}
