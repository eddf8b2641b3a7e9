package org.cognitojunit.matrix;

import java.util.List;

/** All that a run tells: a line for each scenario, in the order of their ids, and what else went wrong. */
public record Results(Run run, List<ScenarioResult> scenarios, List<Incident> incidents) {}
