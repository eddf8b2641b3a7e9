package org.cognitojunit.scenariotools.matrix;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Results for tests, as runs would have them. */
final class Runs {

    static final Instant DATE = Instant.parse("2026-11-23T12:00:00Z");

    private Runs() {}

    static Results run(String name, ScenarioResult... scenarios) {
        return run(name, "endpoint", DATE, scenarios);
    }

    static Results run(String name, String backend, Instant date, ScenarioResult... scenarios) {
        return new Results(
                new Run(name, backend, date, true, Map.of("JUnit", "5.14.4")), List.of(scenarios), List.of());
    }

    static ScenarioResult passed(String method, Marker marker) {
        return result(method, marker, Outcome.PASSED, "");
    }

    static ScenarioResult failed(String method, Marker marker, String reason) {
        return result(method, marker, Outcome.FAILED, reason);
    }

    static ScenarioResult notSupported(String method, Marker marker) {
        return result(method, marker, Outcome.NOT_SUPPORTED, "Needs a clock");
    }

    /** @param method with an invocation after a blank, if need be */
    static ScenarioResult result(String method, Marker marker, Outcome outcome, String reason) {
        ScenarioId id = ScenarioId.of("org.example.token.TokenScenarios#" + method);
        return new ScenarioResult(id, id.title(), marker, "STK-login, 2026-09", outcome, reason);
    }
}
