package org.cognitojunit.scenariotools.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Runs scenarios on the embedded emulator as JUnit would, with the extension that records and compares. */
record RecordingRun(EngineExecutionResults results) {

    static RecordingRun recording(Path directory, DiscoverySelector... scenarios) {
        return run(Map.of(RecordingMode.RECORD, "true", RecordingMode.REHEARSALS, directory.toString()), scenarios);
    }

    static RecordingRun comparing(Path directory, DiscoverySelector... scenarios) {
        return run(Map.of(RecordingMode.COMPARED, directory.toString()), scenarios);
    }

    static RecordingRun run(Map<String, String> parameters, DiscoverySelector... scenarios) {
        Map<String, String> all = new HashMap<>(parameters);
        all.put("junit.jupiter.extensions.autodetection.enabled", "true");
        all.put("junit.jupiter.extensions.autodetection.include", "org.cognitojunit.*");
        all.put("cognito.report", "off");
        return new RecordingRun(EngineTestKit.engine("junit-jupiter")
                .configurationParameters(all)
                .selectors(scenarios)
                .execute());
    }

    RecordingRun passed() {
        assertThat(failures()).isEmpty();
        assertThat(results.testEvents().succeeded().count()).isPositive();
        return this;
    }

    /** The message of the one thing that has failed. */
    String failure() {
        assertThat(failures()).hasSize(1);
        return failures().get(0);
    }

    private List<String> failures() {
        return results.allEvents()
                .failed()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .flatMap(result -> result.getThrowable().stream())
                .map(Throwable::getMessage)
                .toList();
    }

    /** The files below a directory and what is in them. */
    static Map<String, String> files(Path directory) {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path file : paths.filter(Files::isRegularFile).toList()) {
                files.put(directory.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
