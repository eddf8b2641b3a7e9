package org.cognitojunit.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The summary of the matrix is kept, and what it is made from is not. */
class MatrixSummaryTest {

    private static final String SUMMARY = "docs/matrix.md";
    private static final String HOW_TO_RUN = "docs/matrix/update.sh";

    @Test
    void each_subject_of_the_scenarios_has_its_row() {
        assertThat(subjectsInSummary())
                .as("the subjects in %s. Run the scenarios again:\n%s", SUMMARY, HOW_TO_RUN)
                .containsExactlyElementsOf(subjectsInCode().distinct().sorted().toList());
    }

    @Test
    void it_names_the_command_that_makes_the_page() {
        assertThat(Documents.blocks(Documents.read(SUMMARY), "")).containsExactly(HOW_TO_RUN + "\n");
        assertThat(Path.of("..", HOW_TO_RUN)).isExecutable();
    }

    @Test
    void git_has_neither_the_page_nor_the_results() {
        assertThat(Documents.read(".gitignore").lines()).contains("docs/matrix.html", "docs/matrix/*.json");
    }

    private static List<String> subjectsInSummary() {
        String table =
                Documents.read(SUMMARY).split("## By subject[^\n]*\n\n")[1].split("\n\n")[0];
        return Arrays.stream(table.split("\n"))
                .skip(2)
                .map(row -> row.split("\\|")[1].strip())
                .toList();
    }

    private static Stream<String> subjectsInCode() {
        return ScenarioMarkersTest.scenarios()
                .map(scenario -> scenario.getDeclaringClass().getPackageName())
                .map(name -> name.substring(name.lastIndexOf('.') + 1));
    }
}
