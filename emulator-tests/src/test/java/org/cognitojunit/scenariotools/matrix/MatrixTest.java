package org.cognitojunit.scenariotools.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cognitojunit.scenariotools.matrix.Marker.EMULATOR_ONLY;
import static org.cognitojunit.scenariotools.matrix.Marker.NOT_VERIFIED;
import static org.cognitojunit.scenariotools.matrix.Marker.SEEN_ON_AWS;
import static org.cognitojunit.scenariotools.matrix.Runs.DATE;
import static org.cognitojunit.scenariotools.matrix.Runs.failed;
import static org.cognitojunit.scenariotools.matrix.Runs.notSupported;
import static org.cognitojunit.scenariotools.matrix.Runs.passed;
import static org.cognitojunit.scenariotools.matrix.Runs.run;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.cognitojunit.scenariotools.matrix.Matrix.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatrixTest {

    private static List<Row> rows(Results... runs) {
        return Matrix.of(List.of(runs)).rows();
    }

    private static List<Conformance> conformances(Row row) {
        return row.cells().stream().map(Matrix.Cell::conformance).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "VERIFIED_ON_AWS, FAILED, DEPARTURE",
        "SEEN_ON_AWS, FAILED, DEPARTURE",
        "NOT_VERIFIED, FAILED, DIFFERENCE",
        "EMULATOR_ONLY, FAILED, ASIDE",
        "DIVERGES_FROM_AWS, FAILED, ASIDE",
        "SEEN_ON_AWS, PASSED, PASS",
        "SEEN_ON_AWS, NOT_SUPPORTED, NOT_SUPPORTED",
        "SEEN_ON_AWS, UNFINISHED, NO_RESULT"
    })
    void what_a_failure_says_depends_on_how_the_scenario_is_known(
            Marker marker, Outcome outcome, Conformance conformance) {
        assertThat(Conformance.of(marker, outcome)).isEqualTo(conformance);
    }

    @Test
    void a_scenario_that_a_run_does_not_know_was_not_run_there() {
        List<Row> rows = rows(run("a", passed("x", SEEN_ON_AWS)), run("b", passed("y", SEEN_ON_AWS)));

        assertThat(rows).extracting(row -> row.id().method()).containsExactly("x", "y");
        assertThat(conformances(rows.get(0))).containsExactly(Conformance.PASS, Conformance.NOT_RUN);
        assertThat(conformances(rows.get(1))).containsExactly(Conformance.NOT_RUN, Conformance.PASS);
    }

    @Test
    void the_newest_run_says_how_a_scenario_is_known() {
        List<Row> rows = rows(
                run("new", "endpoint", DATE.plusSeconds(1), passed("x", SEEN_ON_AWS)),
                run("old", "endpoint", DATE, failed("x", NOT_VERIFIED, "no")));

        assertThat(rows.get(0).marker()).isEqualTo(SEEN_ON_AWS);
        assertThat(conformances(rows.get(0))).containsExactly(Conformance.PASS, Conformance.DEPARTURE);
    }

    @Test
    void a_run_that_did_not_come_to_the_invocations_says_the_same_of_all() {
        List<Row> rows = rows(
                run("a", passed("x [9] i", SEEN_ON_AWS), passed("x [10] j", SEEN_ON_AWS)),
                run("b", failed("x", SEEN_ON_AWS, "no pool")));

        assertThat(rows).extracting(Row::title).containsExactly("x [9] i", "x [10] j");
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.cells())
                        .containsExactly(
                                new Matrix.Cell(Conformance.PASS, ""),
                                new Matrix.Cell(Conformance.DEPARTURE, "no pool")));
    }

    @Test
    void aws_comes_first_and_the_embedded_emulator_next() {
        Matrix matrix = Matrix.of(List.of(
                run("b", "endpoint", DATE),
                run("c", "embedded", DATE),
                run("a", "endpoint", DATE),
                run("d", "aws", DATE),
                run("e", "of-my-own", DATE)));

        assertThat(matrix.columns()).extracting(column -> column.run().name()).containsExactly("d", "c", "a", "b", "e");
    }

    @Test
    void scenarios_are_grouped_by_the_last_part_of_their_package() {
        ScenarioResult passkey = new ScenarioResult(
                ScenarioId.of("org.example.passkey.X#z"), "z", SEEN_ON_AWS, "STK", Outcome.PASSED, "");

        Matrix matrix = Matrix.of(List.of(run("a", passed("x", SEEN_ON_AWS), passkey)));

        assertThat(matrix.groups()).extracting(Matrix.Group::subject).containsExactly("passkey", "token");
    }

    @Test
    void two_runs_of_one_name_are_refused() {
        List<Results> runs = List.of(run("toy"), run("toy"));

        assertThatThrownBy(() -> Matrix.of(runs))
                .isExactlyInstanceOf(ResultsException.class)
                .hasMessage("Two files are of a run named 'toy'. Leave one out, or run again with another name:"
                        + " -Dcognito.results.name=…");
    }

    @Test
    void backends_differ_where_their_verdicts_do() {
        assertThat(disputed(passed("x", NOT_VERIFIED), failed("x", NOT_VERIFIED, "no")))
                .isTrue();
        assertThat(disputed(passed("x", NOT_VERIFIED), notSupported("x", NOT_VERIFIED)))
                .isTrue();
        assertThat(disputed(failed("x", NOT_VERIFIED, "no"), failed("x", NOT_VERIFIED, "why")))
                .isFalse();
        assertThat(disputed(passed("x", NOT_VERIFIED), passed("x", NOT_VERIFIED)))
                .isFalse();
    }

    @Test
    void backends_do_not_differ_because_one_cannot_do_what_aws_cannot_do_either() {
        assertThat(disputed(passed("x", EMULATOR_ONLY), notSupported("x", EMULATOR_ONLY)))
                .isFalse();
    }

    @Test
    void backends_do_not_differ_because_a_scenario_was_not_run_on_one() {
        assertThat(rows(run("a", passed("x", SEEN_ON_AWS)), run("b")).get(0).isDisputed())
                .isFalse();
    }

    private static boolean disputed(ScenarioResult... results) {
        Iterator<String> names = List.of("a", "b").iterator();
        Results[] runs =
                Arrays.stream(results).map(result -> run(names.next(), result)).toArray(Results[]::new);
        return rows(runs).get(0).isDisputed();
    }

    @Test
    void a_tally_counts_what_is_known_of_aws_apart() {
        Matrix matrix = Matrix.of(List.of(run(
                "a",
                passed("a", SEEN_ON_AWS),
                failed("b", SEEN_ON_AWS, "no"),
                passed("c", NOT_VERIFIED),
                failed("d", NOT_VERIFIED, "no"))));

        Counts counted = Counts.of(matrix.rows(), 0);

        assertThat(counted.knownOfAws()).isEqualTo(2);
        assertThat(counted.knownAndPassed()).isEqualTo(1);
        assertThat(counted.of(Conformance.PASS)).isEqualTo(2);
        assertThat(counted.of(Conformance.DEPARTURE)).isEqualTo(1);
        assertThat(counted.of(Conformance.DIFFERENCE)).isEqualTo(1);
        assertThat(counted.of(Conformance.NO_RESULT)).isZero();
    }
}
