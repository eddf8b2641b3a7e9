package org.cognitojunit.scenariotools.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultsFileTest {

    private static final String WHOLE = """
            {
            "schema": 1,
            "name": "toy \\"1.0\\"",
            "backend": "endpoint",
            "date": "2026-11-23T12:00:00Z",
            "complete": true,
            "versions": {"JUnit":"5.14.4"},
            "incidents": [
            {"where":"org.example.token.TokenScenarios","reason":"no clean-up"}
            ],
            "scenarios": [
            {"id":"org.example.token.TokenScenarios#a_b [1] c","title":"a b [1] c","marker":"SeenOnAws",\
            "basis":"STK-login, 2026-09","outcome":"failed","reason":"<no>"},
            {"id":"org.example.token.TokenScenarios#b","title":"b","marker":"EmulatorOnly",\
            "basis":"STK-login, 2026-09","outcome":"passed"}
            ]
            }
            """;

    @TempDir
    private Path directory;

    private Path file(String content) throws IOException {
        return Files.writeString(directory.resolve("toy.json"), content);
    }

    private static Results whole() {
        return new Results(
                new Run("toy \"1.0\"", "endpoint", Runs.DATE, true, Map.of("JUnit", "5.14.4")),
                List.of(Runs.failed("a_b [1] c", Marker.SEEN_ON_AWS, "<no>"), Runs.passed("b", Marker.EMULATOR_ONLY)),
                List.of(new Incident("org.example.token.TokenScenarios", "no clean-up")));
    }

    @Test
    void a_scenario_is_a_line() throws IOException {
        Path file = directory.resolve("new/toy.json");

        ResultsFile.write(file, whole());

        assertThat(file).hasContent(WHOLE);
        assertThat(file.getParent()).isDirectoryContaining("glob:**toy.json").isDirectoryNotContaining("glob:**next");
    }

    @Test
    void what_was_written_is_read() throws IOException {
        assertThat(ResultsFile.read(file(WHOLE))).isEqualTo(whole());
    }

    @Test
    void a_run_without_scenarios_is_read() throws IOException {
        Results empty = new Results(whole().run(), List.of(), List.of());

        ResultsFile.write(directory.resolve("empty.json"), empty);

        assertThat(ResultsFile.read(directory.resolve("empty.json"))).isEqualTo(empty);
    }

    @Test
    void a_file_that_is_missing_is_named() {
        Path missing = directory.resolve("missing.json");

        assertThatThrownBy(() -> ResultsFile.read(missing))
                .isExactlyInstanceOf(ResultsException.class)
                .hasMessage("There is no file " + missing + ".");
    }

    @Test
    void a_file_that_is_no_json_is_named() throws IOException {
        Path file = file(WHOLE.substring(0, 200));

        assertThatThrownBy(() -> ResultsFile.read(file))
                .isExactlyInstanceOf(ResultsException.class)
                .hasMessage(file + " is not the result of a run: it is no JSON object. Name the files that runs of the"
                        + " scenarios have written, see docs/backends.md.");
    }

    @Test
    void json_of_something_else_is_named() throws IOException {
        Path file = file("{\"tests\": []}");

        assertThatThrownBy(() -> ResultsFile.read(file))
                .isExactlyInstanceOf(ResultsException.class)
                .hasMessage(file + " is not the result of a run: it has no \"schema\". Name the files that runs of the"
                        + " scenarios have written, see docs/backends.md.");
    }

    @Test
    void a_schema_of_another_time_is_refused() throws IOException {
        Path file = file(WHOLE.replace("\"schema\": 1", "\"schema\": 2"));

        assertThatThrownBy(() -> ResultsFile.read(file))
                .isExactlyInstanceOf(ResultsException.class)
                .hasMessage(
                        file + " has schema 2, and this version knows 1. Run the scenarios again with this version, or"
                                + " merge with the one that wrote it.");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
                    "name":              | "nom":              | it has no "name" that is a string
                    "complete": true     | "complete": "yes"   | it has no "complete" that is a boolean
                    "date": "2026-       | "date": "26-        | "date" is '26-11-23T12:00:00Z', which is no instant such as '2026-11-23T12:00:00Z'
                    "versions": {"JUnit":"5.14.4"} | "versions": [] | it has no "versions" that is a map
                    "outcome":"failed"   | "outcome":"odd"     | scenarios[0] has an unknown outcome, 'odd'
                    "marker":"EmulatorOnly" | "marker":"Mine"  | scenarios[1] has an unknown marker, 'Mine'
                    "title":"b",         | ``                  | scenarios[1] has no "title" that is a string
                    TokenScenarios#b     | TokenScenarios.b    | scenarios[1]: 'org.example.token.TokenScenarios.b' is no id of a scenario, such as 'org.example.SignInScenarios#bob_signs_in'
                    #b"                  | #a_b [1] c"         | scenarios[1] has an id that was there before, 'org.example.token.TokenScenarios#a_b [1] c'
                    "where":             | "there":            | incidents[0] has no "where" that is a string
                    """)
    void what_is_wrong_is_said_and_where(String right, String wrong, String complaint) throws IOException {
        Path file = file(WHOLE.replace(right, wrong));

        assertThatThrownBy(() -> ResultsFile.read(file))
                .isExactlyInstanceOf(ResultsException.class)
                .hasMessage(file + " is damaged: " + complaint + ". Run the scenarios again.");
    }
}
