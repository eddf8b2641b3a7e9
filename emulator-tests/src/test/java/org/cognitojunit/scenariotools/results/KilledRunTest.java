package org.cognitojunit.scenariotools.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import org.cognitojunit.scenariotools.matrix.Outcome;
import org.cognitojunit.scenariotools.matrix.Results;
import org.cognitojunit.scenariotools.matrix.ResultsFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that ends in the middle of its run. */
class KilledRunTest {

    @Test
    void what_ended_before_is_kept_and_the_rest_is_there_as_unfinished(@TempDir Path directory)
            throws IOException, InterruptedException {
        int exitCode = RunInProcess.of(Samples.Killed.class, directory, "cognito.results.name=killed");

        assertThat(exitCode).isEqualTo(137);
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
