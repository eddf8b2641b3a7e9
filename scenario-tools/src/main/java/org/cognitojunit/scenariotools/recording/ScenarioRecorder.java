package org.cognitojunit.scenariotools.recording;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.util.VersionInfo;

/**
 * Writes down each scenario that passes.
 *
 * @param ofAws where recordings go that were made on AWS
 * @param others where all others go, which must be elsewhere
 */
record ScenarioRecorder(String backend, Optional<Path> ofAws, Path others, LocalDate today) implements RecordingMode {

    /** Where recordings that were made on AWS are in the sources. */
    private static final Path IN_SOURCES = Path.of("src", "main", "resources", "recorded");

    @Override
    public TestObserver observerOf(Scenario scenario) {
        return TestObserver.listening(heard -> {
            List<WireCall> calls = heard.calls();
            if (!calls.isEmpty()) {
                record(scenario, calls, content(scenario, calls));
            }
        });
    }

    private void record(Scenario scenario, List<WireCall> calls, Map<String, Object> content) {
        Origin origin = Origin.of(
                calls.stream().map(call -> call.question().uri()).toList(),
                backend,
                today.toString(),
                VersionInfo.SDK_VERSION);
        Path directory = directory(origin);
        SecretCheck.require(scenario, calls, content);
        Recordings.write(directory, scenario, new ScenarioRecording(scenario.name(), origin, content));
    }

    private static Map<String, Object> content(Scenario scenario, List<WireCall> calls) {
        try {
            return ScenarioRecording.content(PoolDeclarations.of(scenario.type(), scenario.method()), calls);
        } catch (IllegalStateException e) {
            throw new IllegalStateException(scenario.name() + " cannot be recorded: " + e.getMessage(), e);
        }
    }

    private Path directory(Origin origin) {
        if (origin.isAws()) {
            return ofAws.orElseThrow(() -> new IllegalStateException(RECORD + " is set, and " + DIRECTORY
                    + ", which says where recordings of AWS go, is not. Run the scenarios by mvn -Plive -pl live-tests, whose"
                    + " POM sets it, or set it yourself."));
        }
        Path directory = others.toAbsolutePath().normalize();
        boolean isForAws = directory.endsWith(IN_SOURCES)
                || ofAws.filter(aws -> directory.startsWith(aws.toAbsolutePath().normalize()))
                        .isPresent();
        if (isForAws) {
            throw new IllegalStateException("This was recorded " + origin + ", and " + directory
                    + " is for what was recorded on AWS. Set " + REHEARSALS
                    + " to another directory, or leave it out for target/recorded.");
        }
        return directory;
    }
}
