package org.cognitojunit.scenariotools.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cognitojunit.scenariotools.matrix.Incident;
import org.cognitojunit.scenariotools.matrix.Outcome;
import org.cognitojunit.scenariotools.matrix.Results;
import org.cognitojunit.scenariotools.matrix.ResultsFile;
import org.cognitojunit.scenariotools.matrix.Run;
import org.cognitojunit.scenariotools.matrix.ScenarioId;
import org.cognitojunit.scenariotools.matrix.ScenarioResult;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * The results of a run that goes on. The file is there from the beginning, with every scenario unfinished, and is replaced
 * whenever one ends, so that it is whole and true however the run is killed.
 */
final class Journal {

    private static final System.Logger LOGGER = System.getLogger("org.cognitojunit");

    private final Path file;
    private final TestPlan plan;
    private final Map<ScenarioId, ScenarioResult> scenarios = new TreeMap<>();

    /** Unfinished ones among them, which a broken run has kept from their end. */
    private final Set<ScenarioId> ended = new HashSet<>();

    private final List<Incident> incidents = new ArrayList<>();
    private Run run;
    private boolean cannotWrite;

    Journal(Path file, Run run, TestPlan plan) {
        this.file = file;
        this.run = run;
        this.plan = plan;
        Scenarios.in(plan).forEach(scenario -> scenarios.put(scenario.id(), scenario));
        write();
    }

    /** An invocation of a scenario with parameters, of which all that was known was the scenario. */
    synchronized void expect(TestIdentifier test) {
        Scenarios.of(test).ifPresent(scenario -> {
            scenarios.remove(scenario.id().whole());
            scenarios.put(scenario.id(), scenario);
        });
    }

    /** @return whether there was a scenario, or one in that class, which had not ended before */
    synchronized boolean end(TestIdentifier test, Outcome outcome, String reason) {
        List<ScenarioResult> ending = Scenarios.in(test, plan)
                .map(scenario -> scenarios.get(scenario.id()))
                .filter(known -> known != null && !ended.contains(known.id()))
                .map(known -> known.became(outcome, reason))
                .toList();
        if (!ending.isEmpty()) {
            ending.forEach(result -> {
                scenarios.put(result.id(), result);
                ended.add(result.id());
            });
            write();
        }
        return !ending.isEmpty();
    }

    synchronized void note(String where, String reason) {
        incidents.add(new Incident(where, reason));
        write();
    }

    synchronized void complete() {
        run = new Run(run.name(), run.backend(), run.date(), true, run.versions());
        write();
    }

    private void write() {
        try {
            ResultsFile.write(file, new Results(run, List.copyOf(scenarios.values()), List.copyOf(incidents)));
        } catch (IOException e) {
            if (!cannotWrite) {
                LOGGER.log(
                        System.Logger.Level.ERROR,
                        "The results of the scenarios cannot be written to {0}: {1}. Set cognito.results to another"
                                + " directory.",
                        file,
                        e);
            }
            cannotWrite = true;
        }
    }
}
