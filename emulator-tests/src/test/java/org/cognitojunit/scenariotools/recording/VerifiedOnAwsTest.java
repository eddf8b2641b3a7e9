package org.cognitojunit.scenariotools.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.cognitojunit.scenarios.sample.MarkedSample;
import org.cognitojunit.scenarios.sample.Sample;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.commons.support.ReflectionSupport;

/** A scenario says that it was verified on AWS where a recording shows it, and nowhere else. */
class VerifiedOnAwsTest {

    private static final Path OF_AWS = Path.of("../scenarios/src/main/resources/recorded");

    private static final Path SOURCES = Path.of("../scenarios/src/main/java");

    private static final MarkedScenarios SCENARIOS = MarkedScenarios.of(ReflectionSupport.streamAllClassesInPackage(
            "org.cognitojunit.scenarios", type -> true, name -> name.contains("Scenarios")));

    private static String refusal;

    @TempDir
    private Path directory;

    @BeforeAll
    static void record(@TempDir Path directory) {
        RecordingRun.recording(directory, selectClass(Sample.class)).passed();
        refusal = RecordingRun.files(directory).get("sample/Sample/refusal.json");
    }

    @Test
    void the_scenarios_and_the_recordings_of_aws_say_the_same() {
        assertThat(SCENARIOS.count()).isGreaterThan(400);
        assertThat(SCENARIOS.contradictions(OF_AWS))
                .as("docs/recordings.md has the command that writes the markers")
                .isEmpty();
    }

    @Test
    @EnabledIfSystemProperty(
            named = "cognito.markers.write",
            matches = ".*",
            disabledReason = "A command that writes sources: docs/recordings.md")
    void markers_are_written_where_there_are_recordings() {
        assertThatCode(() -> SCENARIOS.mark(OF_AWS, SOURCES)).doesNotThrowAnyException();
    }

    @Test
    void a_recording_needs_the_marker() throws IOException {
        keep("refusal.json", asIfOnAws());

        assertThat(MarkedScenarios.of(Stream.of(Sample.class)).contradictions(directory))
                .containsExactly("sample.Sample.refusal has a recording, but not the marker @VerifiedOnAws.");
    }

    @Test
    void the_marker_needs_a_recording() {
        assertThat(MarkedScenarios.of(Stream.of(MarkedSample.class)).contradictions(directory))
                .containsExactly("sample.MarkedSample.refusal has the marker @VerifiedOnAws, but no" + " recording.");
    }

    @Test
    void the_marker_with_a_recording_is_right() throws IOException {
        keep("../MarkedSample/refusal.json", asIfOnAws().replace("sample.Sample", "sample.MarkedSample"));

        assertThat(MarkedScenarios.of(Stream.of(MarkedSample.class)).contradictions(directory))
                .isEmpty();
    }

    @Test
    void a_recording_made_elsewhere_is_out_of_place() throws IOException {
        keep("refusal.json", refusal.replaceAll("\"on\": \"[^\"]*\"", "\"on\": \"2026-12-24\""));

        assertThat(MarkedScenarios.of(Stream.of(Sample.class)).contradictions(directory))
                .contains(directory.resolve("sample/Sample/refusal.json")
                        + " was recorded in a run on embedded on 2026-12-24, and only what was recorded on AWS belongs"
                        + " there. Delete it.");
    }

    @Test
    void a_recording_of_nothing_is_out_of_place() throws IOException {
        keep("forgotten.json", asIfOnAws());

        assertThat(MarkedScenarios.of(Stream.of(Sample.class)).contradictions(directory))
                .containsExactly(
                        "sample/Sample/forgotten.json is the recording of no scenario. Delete it, or record the"
                                + " scenario that it was.");
    }

    private static String asIfOnAws() {
        return refusal.replace("\"at\": \"embedded\"", "\"at\": \"AWS\"");
    }

    private void keep(String name, String text) throws IOException {
        Path file = directory.resolve("sample/Sample").resolve(name).normalize();
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
