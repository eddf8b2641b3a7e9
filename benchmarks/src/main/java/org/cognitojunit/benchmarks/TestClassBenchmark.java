package org.cognitojunit.benchmarks;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolUser;
import org.cognitojunit.UserPool;
import org.junit.jupiter.api.Test;
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

/** A run of ten test classes, with and without a pool each: the difference is what {@code @CognitoUserPool} adds. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@OperationsPerInvocation(10)
public class TestClassBenchmark {

    private final Launcher launcher = LauncherFactory.create();

    /** Ten classes that know nothing of Cognito. */
    @Benchmark
    public long plainClass() {
        return run(P0.class, P1.class, P2.class, P3.class, P4.class, P5.class, P6.class, P7.class, P8.class, P9.class);
    }

    /** Ten classes with a pool, a client and two users each, on an emulator that the run starts and stops. */
    @Benchmark
    public long annotatedClass() {
        return run(A0.class, A1.class, A2.class, A3.class, A4.class, A5.class, A6.class, A7.class, A8.class, A9.class);
    }

    private long run(Class<?>... classes) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(Arrays.stream(classes)
                        .map(DiscoverySelectors::selectClass)
                        .toList())
                .build();
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        launcher.execute(request, summary);
        long passed = summary.getSummary().getTestsSucceededCount();
        if (passed != classes.length) {
            throw new IllegalStateException(
                    "Only " + passed + " passed: " + summary.getSummary().getFailures());
        }
        return passed;
    }

    /** A test without a pool. */
    abstract static class Plain {

        @Test
        void nothing() {}
    }

    /** A test with a pool. */
    @CognitoUserPool(
            users = {
                @PoolUser(name = "alice", password = "Correct-Horse-1"),
                @PoolUser(name = "bob", temporaryPassword = "Temp-Horse-1")
            })
    abstract static class Annotated {

        @Test
        void nothing(UserPool pool) {}
    }

    static final class P0 extends Plain {}

    static final class P1 extends Plain {}

    static final class P2 extends Plain {}

    static final class P3 extends Plain {}

    static final class P4 extends Plain {}

    static final class P5 extends Plain {}

    static final class P6 extends Plain {}

    static final class P7 extends Plain {}

    static final class P8 extends Plain {}

    static final class P9 extends Plain {}

    static final class A0 extends Annotated {}

    static final class A1 extends Annotated {}

    static final class A2 extends Annotated {}

    static final class A3 extends Annotated {}

    static final class A4 extends Annotated {}

    static final class A5 extends Annotated {}

    static final class A6 extends Annotated {}

    static final class A7 extends Annotated {}

    static final class A8 extends Annotated {}

    static final class A9 extends Annotated {}
}
