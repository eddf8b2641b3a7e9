package org.cognitojunit.scenariotools.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.scenariotools.matrix.Marker.NOT_VERIFIED;
import static org.cognitojunit.scenariotools.matrix.Marker.SEEN_ON_AWS;
import static org.cognitojunit.scenariotools.matrix.Runs.DATE;
import static org.cognitojunit.scenariotools.matrix.Runs.failed;
import static org.cognitojunit.scenariotools.matrix.Runs.notSupported;
import static org.cognitojunit.scenariotools.matrix.Runs.passed;
import static org.cognitojunit.scenariotools.matrix.Runs.run;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SummaryTest {

    private static String summary(Results... runs) {
        return Summary.of(Matrix.of(List.of(runs)), "matrix.html");
    }

    @Test
    void it_counts_by_backend_and_by_subject() {
        String summary = summary(
                run(
                        "us",
                        "embedded",
                        DATE,
                        passed("a", SEEN_ON_AWS),
                        passed("b", NOT_VERIFIED),
                        passed("c", SEEN_ON_AWS)),
                run(
                        "them",
                        failed("a", SEEN_ON_AWS, "no"),
                        failed("b", NOT_VERIFIED, "no"),
                        notSupported("c", SEEN_ON_AWS)));

        assertThat(summary).contains("""
                        | backend | seen on AWS, passed | passes | departs | differs | not supported | run of |
                        | --- | --- | --- | --- | --- | --- | --- |
                        | us | 2 of 2 | 3 | 0 | 0 | 0 | 2026-11-23 |
                        | them | 0 of 2 | 0 | 1 | 1 | 1 | 2026-11-23 |
                        """, """
                        | subject | scenarios | us | them |
                        | --- | --- | --- | --- |
                        | token | 3 | 3 | 0, **1 ✗** |
                        """);
    }

    @Test
    void it_lists_departures_with_their_reasons() {
        assertThat(summary(run("us", passed("a_b", SEEN_ON_AWS)), run("you", failed("a_b", SEEN_ON_AWS, "<b> | *no*"))))
                .endsWith("""
                        ## Where us departs from AWS

                        Nowhere that a scenario has seen.

                        ## Where you departs from AWS

                        - token, `TokenScenarios`, a b: \\<b\\> | \\*no\\*
                        """);
    }

    @Test
    void it_links_to_the_page() {
        assertThat(summary(run("us"))).contains("the whole page, `matrix.html`");
    }

    @Test
    void it_says_what_went_wrong_beside_the_scenarios() {
        Results run = new Results(
                run("us").run(), List.of(), List.of(new Incident("org.example.TokenScenarios", "still there")));

        assertThat(summary(run)).endsWith("- in `org.example.TokenScenarios`, beside its scenarios: still there\n");
    }

    @Test
    void it_says_that_a_run_was_not_complete() {
        Results run = new Results(
                new Run("us", "endpoint", DATE, false, Map.of()),
                List.of(Runs.result("a", SEEN_ON_AWS, Outcome.UNFINISHED, "")),
                List.of());

        assertThat(summary(run))
                .contains(
                        "| backend | seen on AWS, passed | passes | departs | differs | not supported | no result | run of |")
                .contains("| us, **run not complete** | 0 of 1 | 0 | 0 | 0 | 0 | 1 | 2026-11-23 |");
    }
}
