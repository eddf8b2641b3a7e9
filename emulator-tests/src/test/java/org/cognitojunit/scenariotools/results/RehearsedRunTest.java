package org.cognitojunit.scenariotools.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.cognitojunit.scenariotools.matrix.ResultsFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was rehearsed must never pass for what was seen on AWS. */
class RehearsedRunTest {

    @TempDir
    private Path directory;

    @Test
    void a_run_whose_calls_go_elsewhere_is_a_rehearsal_whatever_it_is_called()
            throws IOException, InterruptedException {
        RunInProcess.of(
                Samples.Litter.class,
                directory,
                "cognito.backend=aws",
                "cognito.results.name=AWS in Frankfurt",
                "aws.endpointUrlCognitoIdentityProvider=http://127.0.0.1:1");

        assertThat(ResultsFile.read(directory.resolve("aws-in-frankfurt-rehearsal.json"))
                        .run()
                        .name())
                .isEqualTo("AWS in Frankfurt (rehearsal)");
    }

    @Test
    void a_run_whose_calls_go_to_aws_is_none() throws IOException, InterruptedException {
        RunInProcess.of(Samples.Litter.class, directory, "cognito.backend=aws");

        assertThat(ResultsFile.read(directory.resolve("aws.json")).run().name()).isEqualTo("aws");
    }
}
