package org.cognitojunit.scenariotools.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.scenariotools.matrix.Marker.EMULATOR_ONLY;
import static org.cognitojunit.scenariotools.matrix.Marker.NOT_VERIFIED;
import static org.cognitojunit.scenariotools.matrix.Marker.SEEN_ON_AWS;
import static org.cognitojunit.scenariotools.matrix.Runs.DATE;
import static org.cognitojunit.scenariotools.matrix.Runs.failed;
import static org.cognitojunit.scenariotools.matrix.Runs.notSupported;
import static org.cognitojunit.scenariotools.matrix.Runs.passed;
import static org.cognitojunit.scenariotools.matrix.Runs.run;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.cognitojunit.clients.browser.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The page as a real browser reads it: its script runs under its own policy, filters and sorts. */
@EnabledIf(value = "isInstalled", disabledReason = "Chromium (chromium) is not on the PATH.")
@Execution(ExecutionMode.SAME_THREAD)
class PageInBrowserTest {

    private static Chromium chromium;
    private static Path page;

    @TempDir
    private static Path directory;

    static boolean isInstalled() {
        return Chromium.isInstalled();
    }

    @BeforeAll
    static void start() throws IOException {
        chromium = Chromium.start();
        ScenarioResult passkey = new ScenarioResult(
                ScenarioId.of("org.example.passkey.X#a_passkey"),
                "a passkey",
                NOT_VERIFIED,
                "DG26",
                Outcome.PASSED,
                "");
        page = Files.writeString(
                directory.resolve("matrix.html"),
                MatrixPage.of(Matrix.of(List.of(
                        run(
                                "us",
                                "embedded",
                                DATE,
                                passed("it_agrees", SEEN_ON_AWS),
                                passed("it_departs", SEEN_ON_AWS),
                                passed("it_differs", NOT_VERIFIED),
                                passed("it_needs_a_clock", EMULATOR_ONLY),
                                passkey),
                        run(
                                "them",
                                passed("it_agrees", SEEN_ON_AWS),
                                failed("it_departs", SEEN_ON_AWS, "a wrong password is right"),
                                failed("it_differs", NOT_VERIFIED, "another text"),
                                notSupported("it_needs_a_clock", EMULATOR_ONLY),
                                passkey)))));
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @BeforeEach
    void open() {
        chromium.open(URI.create(page.toUri() + "?" + System.nanoTime()), "light");
    }

    private static List<String> shown() {
        return chromium.evaluate("[...document.querySelectorAll('tbody:not([hidden]) tr:not([hidden]) th')]"
                        + ".map(th => th.firstChild.textContent.trim()).join('\\n')")
                .lines()
                .toList();
    }

    private static void click(String selector) {
        chromium.evaluate("document.querySelector('" + selector + "').click(); ''");
    }

    @Test
    void it_shows_all_scenarios_below_their_subjects() {
        assertThat(shown())
                .containsExactly(
                        "passkey", "a passkey", "token", "it agrees", "it departs", "it differs", "it needs a clock");
        assertThat(chromium.evaluate("document.querySelector('output').value")).isEqualTo("5 of 5 scenarios");
    }

    @Test
    void it_shows_only_where_backends_differ() {
        click("[name=disputed]");

        assertThat(shown()).containsExactly("token", "it departs", "it differs");
        assertThat(chromium.evaluate("document.querySelector('output').value")).isEqualTo("2 of 5 scenarios");
    }

    @Test
    void it_shows_only_departures() {
        click("[name=departures]");

        assertThat(shown()).containsExactly("token", "it departs");
    }

    @Test
    void it_finds_text_also_in_reasons() {
        chromium.evaluate("const text = document.querySelector('[name=text]'); text.value = ' Another TEXT';"
                + " text.dispatchEvent(new Event('input', {bubbles: true})); ''");

        assertThat(shown()).containsExactly("token", "it differs");
    }

    @Test
    void it_finds_how_scenarios_are_known() {
        chromium.evaluate("const marker = document.querySelector('[name=marker]'); marker.value = 'EmulatorOnly';"
                + " marker.dispatchEvent(new Event('input', {bubbles: true})); ''");

        assertThat(shown()).containsExactly("token", "it needs a clock");
    }

    @Test
    void it_says_so_where_nothing_is_left() {
        chromium.evaluate("const text = document.querySelector('[name=text]'); text.value = 'xyz';"
                + " text.dispatchEvent(new Event('input', {bubbles: true})); ''");

        assertThat(shown()).isEmpty();
        assertThat(chromium.evaluate("String(document.querySelector('.none').hidden)"))
                .isEqualTo("false");
    }

    @Test
    void it_sorts_by_what_a_backend_does_with_the_worst_first_and_back() {
        click("[data-key=cell-1]");

        assertThat(shown())
                .containsExactly(
                        "passkey", "a passkey", "token", "it departs", "it differs", "it needs a clock", "it agrees");
        assertThat(chromium.evaluate("document.querySelector('[aria-sort]').getAttribute('aria-sort')"))
                .isEqualTo("ascending");

        click("[data-key=cell-1]");

        assertThat(shown())
                .containsExactly(
                        "passkey", "a passkey", "token", "it agrees", "it needs a clock", "it differs", "it departs");
        assertThat(chromium.evaluate("document.querySelector('[aria-sort]').getAttribute('aria-sort')"))
                .isEqualTo("descending");
    }

    @Test
    void a_result_opens_to_its_reason() {
        assertThat(
                        chromium.evaluate(
                                "document.querySelector('td .chip.departure').closest('td').querySelector('p').checkVisibility()"))
                .isEqualTo("false");

        chromium.evaluate("document.querySelector('td .chip.departure').closest('summary').click(); ''");

        assertThat(chromium.evaluate("document.querySelector('td .chip.departure').closest('td').innerText"))
                .contains("✗ departs", "a wrong password is right");
    }

    @Test
    void the_heads_of_the_table_and_of_the_subject_stay_in_sight() throws IOException {
        ScenarioResult[] many = IntStream.range(0, 100)
                .mapToObj(i -> passed("scenario_" + i, SEEN_ON_AWS))
                .toArray(ScenarioResult[]::new);
        Path file = Files.writeString(
                directory.resolve("long.html"),
                MatrixPage.of(Matrix.of(List.of(run("a long name ".repeat(20), many)))));

        chromium.open(file.toUri(), "dark");
        // A wide window: where it is narrow, the table scrolls sideways instead.
        chromium.screenshot(1400);
        chromium.evaluate("scrollTo(0, 2000); ''");

        assertThat(chromium.evaluate("String(scrollY)")).isEqualTo("2000");
        assertThat(chromium.evaluate(
                        "String(Math.round(document.querySelector('thead th').getBoundingClientRect().top))"))
                .isEqualTo("0");
        assertThat(chromium.evaluate("String(Math.round(document.querySelector('.group th').getBoundingClientRect().top"
                        + " - document.querySelector('thead th').getBoundingClientRect().bottom))"))
                .isEqualTo("0");
    }
}
