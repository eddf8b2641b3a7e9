package org.cognitojunit.scenariotools.matrix;

/** What an outcome says about a backend, which depends on how the scenario is known to be right. */
enum Conformance {
    PASS("✓", "passes", "The backend does what the scenario expects."),
    DEPARTURE("✗", "departs", "The backend does something else than what was seen on AWS."),
    DIFFERENCE(
            "≠",
            "differs",
            "The backend does something else than what we expect of AWS, which nobody has published to have seen."),
    ASIDE("○", "fails", "A scenario that says nothing about AWS failed: it needs an emulator, or differs on purpose."),
    NOT_SUPPORTED("–", "not supported", "The backend has not what the scenario needs, such as a clock to move."),
    NO_RESULT("?", "no result", "The run ended or broke before the scenario did."),
    NOT_RUN("·", "not run", "The scenario was not part of the run.");

    private final String symbol;
    private final String inWords;
    private final String meaning;

    Conformance(String symbol, String inWords, String meaning) {
        this.symbol = symbol;
        this.inWords = inWords;
        this.meaning = meaning;
    }

    /** @param marker of the scenario */
    static Conformance of(Marker marker, Outcome outcome) {
        return switch (outcome) {
            case PASSED -> PASS;
            case NOT_SUPPORTED -> NOT_SUPPORTED;
            case UNFINISHED -> NO_RESULT;
            case FAILED -> marker.isKnownOfAws() ? DEPARTURE : marker.isBesideAws() ? ASIDE : DIFFERENCE;
        };
    }

    /** Where somebody who sorts wants to see it: what is wrong first, what is right last. */
    int place() {
        return this == PASS ? values().length : ordinal();
    }

    String symbol() {
        return symbol;
    }

    String inWords() {
        return inWords;
    }

    String meaning() {
        return meaning;
    }
}
