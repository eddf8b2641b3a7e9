package org.cognitojunit.scenarios.results;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Path;
import org.cognitojunit.matrix.Outcome;
import org.cognitojunit.matrix.Results;
import org.cognitojunit.matrix.ResultsFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A process of its own, which ends in the middle of its run; the launcher finds the listener by itself. */
class KilledRunTest {

    public static void main(String[] args) {
        LauncherFactory.create()
                .execute(LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectClass(Samples.Killed.class))
                        .build());
    }

    @Test
    void what_ended_before_is_kept_and_the_rest_is_there_as_unfinished(@TempDir Path directory)
            throws IOException, InterruptedException {
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dcognito.results=" + directory,
                        "-Dcognito.results.name=killed",
                        "-Djunit.jupiter.execution.parallel.enabled=false",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledRunTest.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output").toFile())
                .start();
        try {
            assertThat(run.waitFor(60, SECONDS)).as("the process ends").isTrue();
        } finally {
            run.destroyForcibly();
        }

        assertThat(run.exitValue()).isEqualTo(137);
        Results results = ResultsFile.read(directory.resolve("killed.json"));
        assertThat(results.run().isComplete()).isFalse();
        assertThat(results.scenarios())
                .extracting("title", "outcome", "reason")
                .containsExactly(
                        tuple("a passes", Outcome.PASSED, ""),
                        tuple("b is killed", Outcome.UNFINISHED, "The run ended before the scenario did."),
                        tuple("c comes too late", Outcome.UNFINISHED, "The run ended before the scenario did."));
    }
}
