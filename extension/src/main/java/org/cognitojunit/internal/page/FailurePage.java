package org.cognitojunit.internal.page;

import static org.cognitojunit.internal.page.Html.Content.each;
import static org.cognitojunit.internal.page.Html.Content.text;
import static org.cognitojunit.internal.page.Html.element;
import static org.cognitojunit.internal.page.Html.empty;
import static org.cognitojunit.internal.page.HtmlAttributes.ofClass;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.cognitojunit.exchange.Durations;
import org.cognitojunit.exchange.Entry;
import org.cognitojunit.exchange.Outcome;
import org.cognitojunit.exchange.Transcript;
import org.cognitojunit.internal.page.FailedTest.Failure;
import org.cognitojunit.internal.page.Html.Content;

/** One file that needs nothing else: no script, no font, no picture, and it may not load any. */
public final class FailurePage {

    static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final String NOTHING_FROM_ELSEWHERE = "default-src 'none'; style-src 'unsafe-inline'";

    private final FailedTest about;
    private final Transcript transcript;

    private FailurePage(FailedTest about) {
        this.about = about;
        transcript = about.transcript();
    }

    /** The page as the text of an HTML file in UTF-8. */
    public static String about(FailedTest failed) {
        Html html = new Html();
        new FailurePage(failed).document().write(html);
        return html.finished();
    }

    private Content document() {
        return element(
                "html", HtmlAttributes.of("lang", "en"), element("head", head()).then(element("body", body())));
    }

    private Content head() {
        return empty("meta", HtmlAttributes.of("charset", "utf-8"))
                .then(empty(
                        "meta",
                        HtmlAttributes.of("http-equiv", "Content-Security-Policy")
                                .and("content", NOTHING_FROM_ELSEWHERE)))
                .then(empty(
                        "meta",
                        HtmlAttributes.of("name", "viewport").and("content", "width=device-width, initial-scale=1")))
                .then(empty("meta", HtmlAttributes.of("name", "color-scheme").and("content", "light dark")))
                .then(element("title", clean("✕ " + about.test())))
                .then(element("style", text(style())));
    }

    private Content body() {
        return element("header", heading())
                .then(element("main", failures().then(exchange()).then(log())));
    }

    private Content heading() {
        return element("p", ofClass("where"), clean(about.where()))
                .then(element("h1", clean(about.test())))
                .then(element("p", ofClass("when"), text("failed on " + DATE.format(about.when()))));
    }

    private Content failures() {
        return each(
                about.failures(),
                failure -> element(
                        "section",
                        ofClass("failure").and("aria-label", "The failure"),
                        element("h2", clean(failure.type()))
                                .then(element("pre", ofClass("message"), clean(failure.message())))
                                .then(trace(failure))));
    }

    private Content trace(Failure failure) {
        return element(
                "details",
                element("summary", text("Stack trace")).then(element("pre", ofClass("trace"), clean(failure.trace()))));
    }

    private Content exchange() {
        return element(
                "section",
                ofClass("exchange").and("aria-labelledby", "exchange"),
                element("h2", HtmlAttributes.of("id", "exchange"), text("What the test and Cognito said to each other"))
                        .then(element("p", ofClass("summary"), text(summary())))
                        .then(new Diagram(transcript.entries()).content()));
    }

    private Content log() {
        String log = about.log();
        return log == null
                ? text("")
                : element(
                        "section",
                        ofClass("log").and("aria-labelledby", "log"),
                        element("h2", HtmlAttributes.of("id", "log"), text("What the backend logged meanwhile"))
                                .then(element("pre", ofClass("trace"), clean(log))));
    }

    private String summary() {
        List<Entry> entries = transcript.entries();
        long refused = entries.stream()
                .filter(entry -> entry.outcome() instanceof Outcome.Refused)
                .count();
        String calls = entries.size() == 1 ? "1 call" : entries.size() + " calls";
        String time = entries.stream()
                .flatMap(entry -> entry.ended().stream())
                .max(Comparator.naturalOrder())
                .map(last -> " in " + Durations.text(last.minus(began(entries))))
                .orElse("");
        return (transcript.leftOut() == 0 ? "" : "The last ") + calls + time + ", "
                + (refused == 0 ? "none" : refused) + " refused. "
                + (transcript.leftOut() == 0 ? "" : transcript.leftOut() + " earlier ones are left out. ")
                + "Open a call to see what it carried; passwords, codes, tokens and other secrets are left out.";
    }

    private static Duration began(List<Entry> entries) {
        return entries.get(0).began().orElse(Duration.ZERO);
    }

    /** What comes from the test, which may quote anything. */
    private Content clean(String quoted) {
        return text(transcript.withoutSecrets(quoted));
    }

    private static String style() {
        try (InputStream css = Objects.requireNonNull(FailurePage.class.getResourceAsStream("page.css"))) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
