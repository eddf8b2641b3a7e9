package org.cognitojunit.scenariotools.matrix;

import java.util.Arrays;
import java.util.Optional;

/** What became of a scenario in a run. */
public enum Outcome {
    PASSED("passed"),
    FAILED("failed"),
    /** The backend cannot do what the scenario needs, and said so. */
    NOT_SUPPORTED("not supported"),
    /** The run ended, was killed or broke before the scenario did; where it broke, the reason says how. */
    UNFINISHED("unfinished");

    private final String inFiles;

    Outcome(String inFiles) {
        this.inFiles = inFiles;
    }

    String inFiles() {
        return inFiles;
    }

    static Optional<Outcome> of(String inFiles) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.inFiles.equals(inFiles))
                .findFirst();
    }
}
