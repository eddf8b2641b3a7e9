package org.cognitojunit.scenariotools.matrix;

import java.util.List;
import java.util.Optional;

/** All that a run tells: a line for each scenario, in the order of their ids, and what else went wrong. */
public record Results(Run run, List<ScenarioResult> scenarios, List<Incident> incidents) {

    /** Why these tell of a run that went wrong, and not of a backend; empty where they can be kept. */
    Optional<String> brokenBy() {
        if (!run.isComplete()) {
            return Optional.of("it did not come to its end");
        }
        List<ScenarioResult> unfinished = scenarios.stream()
                .filter(scenario -> scenario.outcome() == Outcome.UNFINISHED)
                .toList();
        if (!unfinished.isEmpty()) {
            return Optional.of(unfinished.size() + " of its " + scenarios.size() + " scenarios did not finish ("
                    + reason(unfinished.get(0)) + ")");
        }
        return scenarios.stream().anyMatch(scenario -> scenario.outcome() == Outcome.PASSED)
                ? Optional.empty()
                : Optional.of("none of its " + scenarios.size() + " scenarios passed");
    }

    private static String reason(ScenarioResult unfinished) {
        return unfinished.id() + (unfinished.reason().isEmpty() ? "" : ": " + unfinished.reason());
    }
}
