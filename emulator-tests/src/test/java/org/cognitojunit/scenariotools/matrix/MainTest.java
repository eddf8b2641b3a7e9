package org.cognitojunit.scenariotools.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(Object... args) {
        return Main.run(
                Arrays.stream(args).map(Object::toString).toArray(String[]::new),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private Path results(String file, String name) throws IOException {
        return results(file, Runs.run(name, Runs.passed("a_b", Marker.SEEN_ON_AWS)));
    }

    private Path results(String file, Results results) throws IOException {
        Path path = directory.resolve(file);
        ResultsFile.write(path, results);
        return path;
    }

    @Test
    void it_writes_the_page_and_the_summary() throws IOException {
        Path html = directory.resolve("site/all of it.html");
        Path markdown = directory.resolve("docs/matrix.md");

        int exitCode =
                run("--html", html, "--markdown", markdown, results("a.json", "toy 1"), results("b.json", "toy 2"));

        assertThat(exitCode).isZero();
        assertThat(html).content().contains("toy 1", "toy 2", "a b");
        assertThat(markdown).content().contains("the whole page, `" + html + "`");
        assertThat(out).hasToString("Wrote %s%nWrote %s%n".formatted(html, markdown));
    }

    @Test
    void runs_of_one_name_are_refused_and_nothing_is_written() throws IOException {
        Path html = directory.resolve("matrix.html");

        int exitCode = run("--html", html, results("a.json", "toy"), results("b.json", "toy"));

        assertThat(exitCode).isEqualTo(1);
        assertThat(err)
                .hasToString("Two files are of a run named 'toy'. Leave one out, or run again with another name:"
                        + " -Dcognito.results.name=…" + System.lineSeparator());
        assertThat(html).doesNotExist();
    }

    @Test
    void a_file_that_is_missing_is_named() {
        assertThat(run(directory.resolve("a.json"))).isEqualTo(1);
        assertThat(err).hasToString("There is no file " + directory.resolve("a.json") + "." + System.lineSeparator());
    }

    @Test
    void a_run_that_came_to_its_end_is_fit_to_be_kept() throws IOException {
        Path file = results(
                "a.json",
                Runs.run(
                        "toy",
                        Runs.passed("a", Marker.SEEN_ON_AWS),
                        Runs.failed("b", Marker.SEEN_ON_AWS, "no"),
                        Runs.notSupported("c", Marker.EMULATOR_ONLY)));

        assertThat(run("--check", file)).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(directory).isDirectoryNotContaining("glob:**.html");
    }

    @Test
    void a_run_in_which_nothing_passed_is_not_fit_to_be_kept() throws IOException {
        assertUnfit(
                Runs.run(
                        "toy",
                        Runs.failed("a", Marker.SEEN_ON_AWS, "no"),
                        Runs.notSupported("b", Marker.EMULATOR_ONLY)),
                "none of its 2 scenarios passed");
    }

    @Test
    void a_run_that_broke_is_not_fit_to_be_kept() throws IOException {
        assertUnfit(
                Runs.run(
                        "toy",
                        Runs.passed("a", Marker.SEEN_ON_AWS),
                        Runs.result("b", Marker.SEEN_ON_AWS, Outcome.UNFINISHED, "The emulator has stopped answering."),
                        Runs.result("c", Marker.SEEN_ON_AWS, Outcome.UNFINISHED, "")),
                "2 of its 3 scenarios did not finish (org.example.token.TokenScenarios#b: The emulator has stopped"
                        + " answering.)");
    }

    @Test
    void a_run_that_was_killed_is_not_fit_to_be_kept() throws IOException {
        Results whole = Runs.run("toy", Runs.passed("a", Marker.SEEN_ON_AWS));
        Run killed = new Run("toy", "endpoint", Runs.DATE, false, whole.run().versions());

        assertUnfit(new Results(killed, whole.scenarios(), List.of()), "it did not come to its end");
    }

    private void assertUnfit(Results results, String why) throws IOException {
        Path file = results("a.json", results);

        assertThat(run("--check", results("fit.json", "fit"), file)).isEqualTo(1);
        assertThat(err)
                .hasToString(file + " tells of a run that went wrong, and not of its backend: " + why
                        + ". Run the scenarios again." + System.lineSeparator());
    }

    @Test
    void it_wants_results() {
        assertThat(run("--html", "x.html")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("Name at least one file of results.\n\nUsage: java -jar cognito-matrix.jar ");
    }

    @Test
    void it_refuses_options_that_it_does_not_know() {
        assertThat(run("--pdf", "x.pdf")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("There is no option --pdf.\n\nUsage: ");
    }

    @Test
    void an_option_needs_its_file() {
        assertThat(run("a.json", "--html")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("--html needs a file.\n\nUsage: ");
    }

    @Test
    void it_helps() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("Usage: ");
    }
}
