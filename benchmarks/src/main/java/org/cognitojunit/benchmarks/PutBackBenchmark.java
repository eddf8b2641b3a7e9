package org.cognitojunit.benchmarks;

import java.util.concurrent.TimeUnit;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.definition.Lifecycle;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A run of one class with a thousand tests: what it costs that each finds the pool as it is declared. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@OperationsPerInvocation(PutBackBenchmark.TESTS)
public class PutBackBenchmark {

    static final int TESTS = 1_000;

    private final Launcher launcher = LauncherFactory.create();

    /** The pool is put back before each test. */
    @Benchmark
    public long putBack() {
        return run(PutBack.class);
    }

    /** The pool is left as tests leave it. */
    @Benchmark
    public long kept() {
        return run(Kept.class);
    }

    /** Each test has a pool of its own. */
    @Benchmark
    public long ownPool() {
        return run(OwnPool.class);
    }

    private long run(Class<?> testClass) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(testClass))
                .build();
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        launcher.execute(request, summary);
        long passed = summary.getSummary().getTestsSucceededCount();
        if (passed != TESTS) {
            throw new IllegalStateException(
                    "Only " + passed + " passed: " + summary.getSummary().getFailures());
        }
        return passed;
    }

    @CognitoUserPool(
            users = {
                @PoolUser(name = "alice", password = "Correct-Horse-1"),
                @PoolUser(name = "bob", temporaryPassword = "Temp-Horse-1")
            })
    static final class PutBack {

        @RepeatedTest(TESTS)
        void nothing(UserPool pool) {}
    }

    @CognitoUserPool(
            keepChanges = true,
            users = {
                @PoolUser(name = "alice", password = "Correct-Horse-1"),
                @PoolUser(name = "bob", temporaryPassword = "Temp-Horse-1")
            })
    static final class Kept {

        @RepeatedTest(TESTS)
        void nothing(UserPool pool) {}
    }

    @CognitoUserPool(
            lifecycle = Lifecycle.PER_METHOD,
            users = {
                @PoolUser(name = "alice", password = "Correct-Horse-1"),
                @PoolUser(name = "bob", temporaryPassword = "Temp-Horse-1")
            })
    static final class OwnPool {

        @RepeatedTest(TESTS)
        void nothing(UserPool pool) {}
    }
}
