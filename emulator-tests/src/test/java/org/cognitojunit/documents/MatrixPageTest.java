package org.cognitojunit.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.cognitojunit.scenariotools.matrix.Matrix;
import org.cognitojunit.scenariotools.matrix.Page;
import org.cognitojunit.scenariotools.matrix.Results;
import org.cognitojunit.scenariotools.matrix.ResultsFile;
import org.cognitojunit.scenariotools.matrix.ScenarioId;
import org.cognitojunit.scenariotools.matrix.Summary;
import org.cognitojunit.scenariotools.results.Known;
import org.junit.jupiter.api.Test;

/** Holds the matrix against the results that it is made from, and those of the embedded emulator against the scenarios. */
class MatrixPageTest {

    private static final String SUMMARY = "docs/matrix.md";
    private static final String PAGE = "docs/matrix.html";
    private static final String RESULTS = "docs/matrix";

    private static final String HOW_TO_WRITE_THEM =
            "mvn -pl emulator-tests -am verify -Dtest=MatrixPageTest -Dsurefire.failIfNoSpecifiedTests=false"
                    + " -Dcognito.docs.write";

    private static final String HOW_TO_RUN = "docs/matrix/update.sh";

    @Test
    void the_pages_show_the_results() {
        Matrix matrix = Matrix.of(results().toList());
        if (System.getProperty("cognito.docs.write") != null) {
            Documents.write(SUMMARY, Summary.of(matrix, "matrix.html"));
            Documents.write(PAGE, Page.of(matrix));
        }

        // Neither is shown where they differ: it would be half a megabyte.
        assertThat(Documents.read(SUMMARY).equals(Summary.of(matrix, "matrix.html")))
                .as("%s is made of %s/*.json. Write it anew:\n%s", SUMMARY, RESULTS, HOW_TO_WRITE_THEM)
                .isTrue();
        assertThat(Documents.read(PAGE).equals(Page.of(matrix)))
                .as("%s is made of %s/*.json. Write it anew:\n%s", PAGE, RESULTS, HOW_TO_WRITE_THEM)
                .isTrue();
    }

    @Test
    void the_embedded_emulator_was_run_with_the_scenarios_that_there_are() {
        assertThat(inResults())
                .as("the scenarios in %s/embedded.json. Run them again:\n%s", RESULTS, HOW_TO_RUN)
                .containsExactlyInAnyOrderElementsOf(inCode());
    }

    @Test
    void every_run_came_to_its_end() {
        assertThat(results())
                .allSatisfy(results -> assertThat(results.run().isComplete())
                        .as(results.run().name())
                        .isTrue());
    }

    private static Stream<Results> results() {
        return Documents.files(RESULTS, ".json").map(ResultsFile::read);
    }

    /** Each scenario with its marker, once however many invocations it has. */
    private static List<Tuple> inResults() {
        return ResultsFile.read(Path.of("..", RESULTS, "embedded.json")).scenarios().stream()
                .map(scenario ->
                        tuple(scenario.id().whole().toString(), new Known(scenario.marker(), scenario.basis())))
                .distinct()
                .toList();
    }

    private static List<Tuple> inCode() {
        return ScenarioMarkersTest.scenarios()
                .map(scenario -> tuple(
                        new ScenarioId(scenario.getDeclaringClass().getName(), scenario.getName()).toString(),
                        Known.of(scenario).orElseThrow()))
                .toList();
    }
}
