package org.cognitojunit.scenariotools.recording;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.opentest4j.AssertionFailedError;

/** Compares each scenario that has a recording with it. */
record ScenarioComparer(Recordings recordings) implements RecordingMode {

    /** Who wants to see more corrects these first. */
    private static final int SHOWN = 20;

    @Override
    public TestObserver observerOf(Scenario scenario) {
        return recordings
                .of(scenario)
                .map(recording -> TestObserver.listening(heard -> compare(scenario, recording, heard)))
                .orElse(TestObserver.NONE);
    }

    private void compare(Scenario scenario, ScenarioRecording recording, ScenarioCalls heard) {
        Map<String, Object> now =
                ScenarioRecording.content(PoolDeclarations.of(scenario.type(), scenario.method()), heard.calls());
        List<Difference> differences = Comparison.of(recording.content(), now);
        if (!differences.isEmpty()) {
            throw new AssertionFailedError(message(scenario, recording, differences));
        }
    }

    private String message(Scenario scenario, ScenarioRecording recording, List<Difference> differences) {
        String shown =
                differences.stream().limit(SHOWN).map(Difference::toString).collect(Collectors.joining("\n"));
        int more = differences.size() - SHOWN;
        return "Not as it was recorded " + recording.origin() + " (" + recordings.place(scenario) + "):\n" + shown
                + (more > 0 ? "\n  and " + more + " more" : "") + "\n"
                + (differences.get(0).isAsked()
                        ? "The scenario asks for something else than when it was recorded: record it again"
                        : "Correct the emulator; if AWS answers otherwise by now, record the scenario again")
                + " (docs/recordings.md). Recordings are not edited by hand.";
    }
}
