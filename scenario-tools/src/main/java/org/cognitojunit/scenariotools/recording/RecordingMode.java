package org.cognitojunit.scenariotools.recording;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** What a run does with its scenarios: records them, compares them with what was recorded, or neither. */
interface RecordingMode {

    /** Set to record. */
    String RECORD = "cognito.live.record";

    /** Where recordings that were made on AWS go. */
    String DIRECTORY = "cognito.live.record.directory";

    /** Where all others go. */
    String REHEARSALS = "cognito.live.record.rehearsals";

    /** Where the recordings are that a run compares itself with, instead of those that come with the scenarios. */
    String COMPARED = "cognito.recorded";

    private static Path rehearsals(Function<String, Optional<String>> parameters) {
        return Path.of(parameters.apply(REHEARSALS).orElse("target/recorded"));
    }

    /** The mode that a run's configuration parameters ask for. */
    static RecordingMode of(Function<String, Optional<String>> parameters, Clock clock) {
        String backend = parameters.apply("cognito.backend").orElse("embedded");
        if (parameters.apply(RECORD).filter(value -> !value.equals("false")).isPresent()) {
            return new ScenarioRecorder(
                    backend, parameters.apply(DIRECTORY).map(Path::of), rehearsals(parameters), LocalDate.now(clock));
        }
        if (backend.equals("embedded")) {
            return new ScenarioComparer(parameters
                    .apply(COMPARED)
                    .map(directory -> Recordings.in(Path.of(directory)))
                    .orElseGet(Recordings::ofAws));
        }
        return scenario -> TestObserver.NONE;
    }

    TestObserver observerOf(Scenario scenario);
}
