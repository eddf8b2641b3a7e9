package org.cognitojunit.scenariotools.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a comparison does not look at is told to those who trust it. */
class ToleranceTest {

    @ParameterizedTest
    @EnumSource
    void each_is_in_the_document(Tolerance tolerance) throws IOException {
        assertThat(Files.readString(Path.of("../docs/recordings.md")))
                .contains("| " + tolerance.what() + " | " + tolerance.why() + " |\n");
    }
}
