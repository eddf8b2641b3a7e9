package org.cognitojunit.scenariotools.matrix;

/**
 * What became of one scenario in one run.
 *
 * @param basis what the marker says: who has seen it, or the reason why nobody has
 * @param reason why it failed or is not supported, in one line; empty if it passed
 */
public record ScenarioResult(ScenarioId id, String title, Marker marker, String basis, Outcome outcome, String reason) {

    /** The same scenario, after more is known. */
    public ScenarioResult became(Outcome newOutcome, String newReason) {
        return new ScenarioResult(id, title, marker, basis, newOutcome, newReason);
    }
}
