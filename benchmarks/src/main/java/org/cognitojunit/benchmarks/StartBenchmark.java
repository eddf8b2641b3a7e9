package org.cognitojunit.benchmarks;

import java.util.concurrent.TimeUnit;
import org.cognitojunit.emulator.CognitoEmulator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** From nothing to the first answer, in a warm JVM: the emulator and a client of its own, over a socket. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class StartBenchmark {

    /** Starts an emulator, calls it once and closes it. */
    @Benchmark
    public Object startToFirstAnswer() {
        try (CognitoEmulator emulator = CognitoEmulator.start();
                CognitoIdentityProviderClient cognito = Clients.APACHE5.over(emulator)) {
            return cognito.listUserPools(r -> r.maxResults(1));
        }
    }
}
