package org.cognitojunit.scenariotools.matrix;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cognitojunit.scenariotools.matrix.Matrix.Cell;
import org.cognitojunit.scenariotools.matrix.Matrix.Column;
import org.cognitojunit.scenariotools.matrix.Matrix.Group;
import org.cognitojunit.scenariotools.matrix.Matrix.Row;

/** The matrix as one HTML file that needs nothing else, and may not load anything. */
public final class Page {

    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    private final Matrix matrix;

    private Page(Matrix matrix) {
        this.matrix = matrix;
    }

    /** The page as the text of a file in UTF-8. */
    public static String of(Matrix matrix) {
        return new Page(matrix).text();
    }

    private String text() {
        String script = resource("page.js");
        Map<String, String> parts = Map.of(
                "policy", "default-src 'none'; style-src 'unsafe-inline'; script-src '" + hash(script) + "'",
                "style", resource("page.css"),
                "script", script,
                "cards", lines(matrix.numbers().mapToObj(this::card)),
                "verdicts", lines(occurring().stream().map(Page::meaning)),
                "markers",
                        lines(Arrays.stream(Marker.values())
                                .filter(this::occurs)
                                .map(Page::option)),
                "head", head().toString(),
                "groups", lines(matrix.groups().stream().map(this::group)),
                "count", Integer.toString(matrix.rows().size()));
        return PLACE.matcher(resource("page.html"))
                .replaceAll(place -> Matcher.quoteReplacement(Objects.requireNonNull(parts.get(place.group(1)))));
    }

    private List<Verdict> occurring() {
        return Arrays.stream(Verdict.values())
                .filter(verdict -> matrix.rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .anyMatch(cell -> cell.verdict() == verdict))
                .toList();
    }

    private boolean occurs(Marker marker) {
        return matrix.rows().stream().anyMatch(row -> row.marker() == marker);
    }

    /** One backend at a glance. */
    private Tag card(int number) {
        Column column = matrix.columns().get(number);
        Tally tally = Tally.of(matrix.rows(), number);
        Tag card = Tag.of("section")
                .with("class", "card")
                .containing(Tag.of("h2", column.run().name()));
        if (!column.run().isComplete()) {
            card.containing(Tag.of("p", "The run did not come to its end.").with("class", "warning"));
        }
        return card.containing(
                Tag.of("p")
                        .with("class", "known")
                        .containing(
                                Tag.of("strong", tally.knownAndPassed() + " of " + tally.knownOfAws()),
                                Tag.of("span", " scenarios seen on AWS pass")),
                bar(tally),
                Tag.of("ul")
                        .with("class", "counts")
                        .containing(occurring().stream()
                                .filter(verdict -> tally.of(verdict) > 0)
                                .map(verdict ->
                                        Tag.of("li").containing(chip(verdict), Tag.of("b", " " + tally.of(verdict))))
                                .toList()),
                Tag.of("p", circumstances(column.run())).with("class", "run"),
                Tag.of("div")
                        .containing(
                                column.incidents().stream().map(Page::incident).toList()));
    }

    private static Tag incident(Incident incident) {
        return Tag.of("details")
                .with("class", "incident")
                .containing(
                        Tag.of("summary", "Beside its scenarios, in " + incident.where()),
                        Tag.of("p", incident.reason()));
    }

    private Tag bar(Tally tally) {
        // What it shows is in words below.
        return Tag.of("div")
                .with("class", "bar")
                .with("aria-hidden", "true")
                .containing(occurring().stream()
                        .filter(verdict -> tally.of(verdict) > 0)
                        .map(verdict ->
                                Tag.of("i").with("class", type(verdict)).with("style", "flex:" + tally.of(verdict)))
                        .toList());
    }

    private static String circumstances(Run run) {
        return Stream.concat(
                        Stream.of("run on " + run.date().toString().substring(0, 10)),
                        run.versions().entrySet().stream().map(version -> version.getKey() + " " + version.getValue()))
                .collect(Collectors.joining(" · "));
    }

    private static Tag meaning(Verdict verdict) {
        return Tag.of("li").containing(chip(verdict)).text(" " + verdict.meaning());
    }

    private static Tag option(Marker marker) {
        return Tag.of("option", marker.inWords()).with("value", marker.annotation());
    }

    private Tag head() {
        Tag row = Tag.of("tr").containing(heading("Scenario", "scenario"), heading("How we know", "marker"));
        matrix.numbers()
                .forEach(number -> row.containing(
                        heading(matrix.columns().get(number).run().name(), "cell-" + number)));
        return row;
    }

    private static Tag heading(String text, String key) {
        return Tag.of("th")
                .with("scope", "col")
                .containing(Tag.of("button", text).with("type", "button").with("data-key", key));
    }

    private Tag group(Group group) {
        List<Tag> rows = new ArrayList<>();
        Tag head = Tag.of("tr")
                .with("class", "group")
                .containing(Tag.of("th", group.subject() + " ")
                        .with("scope", "rowgroup")
                        .with("colspan", 2)
                        .containing(Tag.of("small", group.rows().size() + " scenarios")));
        matrix.numbers().forEach(number -> head.containing(counts(Tally.of(group.rows(), number))));
        rows.add(head);
        group.rows().forEach(row -> rows.add(row(row)));
        return Tag.of("tbody").containing(rows);
    }

    private static Tag counts(Tally tally) {
        Tag counts = Tag.of("td", tally.of(Verdict.PASS) + " pass");
        return tally.of(Verdict.DEPARTURE) == 0
                ? counts
                : counts.text(", ")
                        .containing(Tag.of("b", tally.of(Verdict.DEPARTURE) + " depart")
                                .with("class", "departure"));
    }

    private static Tag row(Row row) {
        Tag tag = Tag.of("tr")
                .with("data-marker", row.marker().annotation())
                .containing(
                        Tag.of("th")
                                .with("scope", "row")
                                .containing(
                                        Tag.of("span", row.title()),
                                        Tag.of("small", row.id().shortClass())),
                        Tag.of("td")
                                .containing(
                                        expandable(Tag.of("span", row.marker().inWords()), row.basis())));
        if (row.isDisputed()) {
            tag.with("data-disputed", "");
        }
        row.cells().forEach(cell -> tag.containing(cell(cell)));
        return tag;
    }

    private static Tag cell(Cell cell) {
        return Tag.of("td")
                .with("data-verdict", cell.verdict().place())
                .containing(expandable(chip(cell.verdict()), cell.reason()));
    }

    private static Tag expandable(Tag shown, String more) {
        return more.isEmpty()
                ? shown
                : Tag.of("details").containing(Tag.of("summary").containing(shown), Tag.of("p", more));
    }

    /** A symbol and a word, so that nobody depends on colours. */
    private static Tag chip(Verdict verdict) {
        return Tag.of("span")
                .with("class", "chip " + type(verdict))
                .containing(Tag.of("span", verdict.symbol()).with("aria-hidden", "true"))
                .text(" " + verdict.inWords());
    }

    private static String type(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String lines(Stream<Tag> tags) {
        return tags.map(Tag::toString).collect(Collectors.joining("\n"));
    }

    private static String hash(String script) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String resource(String name) {
        try (InputStream resource = Objects.requireNonNull(Page.class.getResourceAsStream(name))) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
