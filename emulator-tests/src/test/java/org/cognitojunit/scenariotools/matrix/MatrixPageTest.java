package org.cognitojunit.scenariotools.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MatrixPageTest {

    private static String page(Results... runs) {
        return MatrixPage.of(Matrix.of(List.of(runs)));
    }

    @Test
    void what_backends_say_is_text_and_never_markup() {
        String page = page(Runs.run(
                "<script>", Runs.failed("x", Marker.SEEN_ON_AWS, "<img src=x onerror=\"alert(1)\"> & \u0007")));

        assertThat(page)
                .contains("&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; \uFFFD", "<h2>&lt;script&gt;</h2>")
                .doesNotContain("<img");
        assertThat(page.split("<script>", -1))
                .as("our own script, and no other")
                .hasSize(2);
    }

    @Test
    void it_needs_nothing_from_elsewhere() {
        String page = page(Runs.run("toy", Runs.passed("x", Marker.SEEN_ON_AWS)));

        assertThat(page).contains("default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-");
        assertThat(page).doesNotContain("http://", "https://", "src=", "@import", "url(");
    }

    @Test
    void every_cell_of_a_head_says_what_it_is_the_head_of() {
        String page = page(Runs.run("toy", Runs.passed("x", Marker.SEEN_ON_AWS)));

        assertThat(page).contains("<th scope=\"col\">", "<th scope=\"row\">", "<th scope=\"rowgroup\"", "<caption>");
        assertThat(page).doesNotContain("<th>");
    }

    @Test
    void a_run_that_was_killed_is_marked() {
        Results run = new Results(
                new Run("toy", "endpoint", Runs.DATE, false, Map.of()),
                List.of(Runs.result("x", Marker.SEEN_ON_AWS, Outcome.UNFINISHED, "The run ended.")),
                List.of(new Incident("org.example.X", "still there")));

        assertThat(page(run))
                .contains("The run did not come to its end.", "no result", "Beside its scenarios, in org.example.X");
    }
}
