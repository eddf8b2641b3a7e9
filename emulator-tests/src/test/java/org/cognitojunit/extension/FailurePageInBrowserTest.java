package org.cognitojunit.extension;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.cognitojunit.clients.browser.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The page of a failed test as a real browser reads it. */
@EnabledIf(value = "isInstalled", disabledReason = "Chromium (chromium) is not on the PATH.")
@Execution(ExecutionMode.SAME_THREAD)
class FailurePageInBrowserTest {

    private static final String ROWS =
            "[...document.querySelectorAll('.calls li svg')].map(s => s.getAttribute('aria-label').replace(/; (took )?[0-9.]+ m?s/, '')).join('\\n')";

    private static Chromium chromium;

    @TempDir
    private static Path directory;

    static boolean isInstalled() {
        return Chromium.isInstalled();
    }

    @BeforeAll
    static void start() throws IOException {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    private static void open(Class<?> test, String scheme) {
        Throwable failure = TestKit.run(Map.of("cognito.report.directory", directory.toString()), test)
                .failure();
        String text = Arrays.toString(failure.getSuppressed());
        chromium.open(URI.create(text.substring(text.indexOf("file:///"), text.lastIndexOf(".html") + 5)), scheme);
    }

    private static List<String> lines(String script) {
        return chromium.evaluate(script).lines().toList();
    }

    /** The rows of the tables of one call, cells parted by tabs. */
    private static List<String> rows(int call, String part) {
        return lines("[...document.querySelectorAll('#call-" + call + " ." + part
                + " tr')].map(r => [...r.cells].map(c => c.textContent).join('\\t')).join('\\n')");
    }

    @Test
    void it_shows_a_sign_in_with_a_refusal_a_challenge_and_a_refresh() {
        open(FailingTests.SignIn.class, "light");

        assertThat(chromium.evaluate("document.title")).isEqualTo("✕ bob_is_an_admin_after_his_first_sign_in");
        assertThat(chromium.evaluate("document.querySelector('.message').textContent"))
                .isEqualTo("Expected the groups [admins], but there are none.");
        assertThat(lines(ROWS))
                .containsExactly(
                        "1. AdminInitiateAuth from the test; ✕ NotAuthorizedException: Incorrect username or password.",
                        "2. AdminInitiateAuth from the test; challenge NEW_PASSWORD_REQUIRED",
                        "3. AdminRespondToAuthChallenge from the test; tokens",
                        "4. InitiateAuth from the test; tokens",
                        "5. GetUser from the test; answer");
        assertThat(lines("[...document.querySelectorAll('.calls .operation')].map(t => t.textContent).join('\\n')"))
                .startsWith("1  AdminInitiateAuth  ADMIN_USER_PASSWORD_AUTH · bob");
        assertThat(lines("[...document.querySelectorAll('text.head')].map(t => t.textContent).join('\\n')"))
                .containsExactly("test", "Cognito");
    }

    @Test
    void a_call_opens_to_what_it_carried() {
        open(FailingTests.SignIn.class, "light");
        assertThat(chromium.evaluate("String(document.querySelector('#call-1 details').open)"))
                .isEqualTo("false");

        chromium.evaluate("document.querySelector('#call-1 summary').click()");

        assertThat(chromium.evaluate("String(document.querySelector('#call-1 .details').offsetHeight > 50)"))
                .isEqualTo("true");
        assertThat(rows(1, "parameters"))
                .contains(
                        "AuthFlow\tADMIN_USER_PASSWORD_AUTH", "AuthParameters", "USERNAME\tbob", "PASSWORD\tredacted");
        assertThat(rows(1, "refusal"))
                .containsExactly(
                        "Type\tNotAuthorizedException",
                        "Message\tIncorrect username or password.",
                        "HTTP status\t400",
                        "Error code\tNotAuthorizedException");
    }

    @Test
    void claims_are_in_a_table_with_dates_for_people() {
        open(FailingTests.SignIn.class, "light");

        assertThat(rows(3, "answer"))
                .contains("RefreshToken\tredacted", "token_use\t\"access\"", "token_use\t\"id\"", "username\t\"bob\"")
                .anyMatch(
                        row -> row.matches("exp\t\\d{10}\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d UTC, 1 h after iat"));
        assertThat(lines("[...document.querySelectorAll('#call-3 caption')].map(c => c.textContent).join('\\n')"))
                .containsExactly("Claims of the AccessToken", "Claims of the IdToken");
    }

    @Test
    void it_can_be_read_in_light_and_in_dark() {
        open(FailingTests.SignIn.class, "light");
        String light = chromium.evaluate("getComputedStyle(document.body).backgroundColor");
        double lightContrast = lowestContrast();

        open(FailingTests.SignIn.class, "dark");

        assertThat(chromium.evaluate("getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(18, 22, 28)")
                .isNotEqualTo(light);
        // The least that the Web Content Accessibility Guidelines ask for (AA).
        assertThat(lightContrast).isGreaterThanOrEqualTo(4.5);
        assertThat(lowestContrast()).isGreaterThanOrEqualTo(4.5);
    }

    /** Of any text to what is behind it. */
    private static double lowestContrast() {
        return Double.parseDouble(chromium.evaluate("""
                (() => {
                  const rgb = c => c.match(/[\\d.]+/g).map(Number);
                  const light = c => {
                    const [r, g, b] = rgb(c).map(v => v / 255).map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
                    return .2126 * r + .7152 * g + .0722 * b;
                  };
                  const behind = e => {
                    for (; e; e = e.parentElement) {
                      const c = getComputedStyle(e).backgroundColor;
                      if (rgb(c).length === 3) return c;
                    }
                    return 'rgb(255, 255, 255)';
                  };
                  document.querySelectorAll('details').forEach(d => d.open = true);
                  const contrasts = [...document.querySelectorAll('h1, h2, h3, p, th, td, span, summary, .calls text')]
                      .filter(e => e.textContent.trim() && e.getBoundingClientRect().height > 0 && !e.closest('thead'))
                      .map(e => {
                        const style = getComputedStyle(e);
                        const a = light(e.closest('svg') ? style.fill : style.color);
                        const b = light(behind(e));
                        return (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
                      });
                  return String(Math.min(...contrasts));
                })()
                """));
    }

    @Test
    void on_paper_every_call_is_open() {
        open(FailingTests.SignIn.class, "light");

        chromium.print();

        assertThat(chromium.evaluate("String(document.querySelector('#call-1 details').open"
                        + " || document.querySelector('#call-1 .details').getBoundingClientRect().height > 50)"))
                .isEqualTo("true");
        assertThat(chromium.evaluate("document.querySelector('#call-1 details').open + ''"))
                .isEqualTo("false");
    }

    @Test
    void calls_that_overlap_stand_in_the_order_of_their_beginnings_and_ends() {
        open(FailingTests.Overlapping.class, "light");

        List<String> rows = lines(ROWS);
        assertThat(rows.get(0)).isEqualTo("1. AdminInitiateAuth from the test; tokens");
        assertThat(rows.get(rows.size() - 1)).isEqualTo("8. ListGroups from the test; answer");
        assertThat(rows).filteredOn(row -> row.contains("from the application")).hasSize(6);
        assertThat(rows).anyMatch(row -> row.contains("on http-worker-1"));
        assertThat(lines("[...document.querySelectorAll('text.head')].map(t => t.textContent).join('\\n')"))
                .containsExactly("test", "application", "Cognito");
    }

    @Test
    void a_script_in_a_name_or_value_does_not_run() {
        open(FailingTests.Hostile.class, "light");

        assertThat(chromium.evaluate("document.title")).startsWith("✕ <script>document.title = 'hacked'</script>");
        assertThat(chromium.evaluate("String(document.querySelectorAll('script, img, iframe, link').length)"))
                .isEqualTo("0");
    }

    @Test
    void two_hundred_calls_can_be_scrolled_through_under_the_names_of_the_lanes() {
        open(FailingTests.ManyCalls.class, "dark");

        assertThat(lines(ROWS)).hasSize(200).element(199).asString().startsWith("200. CreateGroup from the test; ✕ Gr");
        assertThat(chromium.evaluate("document.querySelector('.summary').textContent"))
                .matches("The last 200 calls in .* m?s, 200 refused\\. 50 earlier ones are left out\\. Open a call .*");
        assertThat(chromium.evaluate("window.scrollTo(0, 6000);"
                        + "String(Math.round(document.querySelector('.lanes').getBoundingClientRect().top))"))
                .isEqualTo("0");
        assertThat(chromium.evaluate("String(document.documentElement.scrollWidth <= innerWidth)"))
                .isEqualTo("true");
    }
}
