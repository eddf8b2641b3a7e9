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
public final class MatrixPage {

    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    private final Matrix matrix;

    private MatrixPage(Matrix matrix) {
        this.matrix = matrix;
    }

    /** The page as the text of a file in UTF-8. */
    public static String of(Matrix matrix) {
        return new MatrixPage(matrix).text();
    }

    private String text() {
        String script = resource("page.js");
        Map<String, String> parts = Map.of(
                "policy", "default-src 'none'; style-src 'unsafe-inline'; script-src '" + hash(script) + "'",
                "style", resource("page.css"),
                "script", script,
                "cards", lines(matrix.numbers().mapToObj(this::card)),
                "verdicts", lines(occurring().stream().map(MatrixPage::meaning)),
                "markers",
                        lines(Arrays.stream(Marker.values())
                                .filter(this::occurs)
                                .map(MatrixPage::option)),
                "head", head().toString(),
                "groups", lines(matrix.groups().stream().map(this::group)),
                "count", Integer.toString(matrix.rows().size()));
        return PLACE.matcher(resource("page.html"))
                .replaceAll(place -> Matcher.quoteReplacement(Objects.requireNonNull(parts.get(place.group(1)))));
    }

    private List<Conformance> occurring() {
        return Arrays.stream(Conformance.values())
                .filter(conformance -> matrix.rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .anyMatch(cell -> cell.conformance() == conformance))
                .toList();
    }

    private boolean occurs(Marker marker) {
        return matrix.rows().stream().anyMatch(row -> row.marker() == marker);
    }

    /** One backend at a glance. */
    private HtmlElement card(int number) {
        Column column = matrix.columns().get(number);
        Counts counted = Counts.of(matrix.rows(), number);
        HtmlElement card = HtmlElement.of("section")
                .with("class", "card")
                .containing(HtmlElement.of("h2", column.run().name()));
        if (!column.run().isComplete()) {
            card.containing(
                    HtmlElement.of("p", "The run did not come to its end.").with("class", "warning"));
        }
        return card.containing(
                HtmlElement.of("p")
                        .with("class", "known")
                        .containing(
                                HtmlElement.of("strong", counted.knownAndPassed() + " of " + counted.knownOfAws()),
                                HtmlElement.of("span", " scenarios seen on AWS pass")),
                bar(counted),
                HtmlElement.of("ul")
                        .with("class", "counts")
                        .containing(occurring().stream()
                                .filter(conformance -> counted.of(conformance) > 0)
                                .map(conformance -> HtmlElement.of("li")
                                        .containing(
                                                chip(conformance), HtmlElement.of("b", " " + counted.of(conformance))))
                                .toList()),
                HtmlElement.of("p", circumstances(column.run())).with("class", "run"),
                HtmlElement.of("div")
                        .containing(column.incidents().stream()
                                .map(MatrixPage::incident)
                                .toList()));
    }

    private static HtmlElement incident(Incident incident) {
        return HtmlElement.of("details")
                .with("class", "incident")
                .containing(
                        HtmlElement.of("summary", "Beside its scenarios, in " + incident.where()),
                        HtmlElement.of("p", incident.reason()));
    }

    private HtmlElement bar(Counts counted) {
        // What it shows is in words below.
        return HtmlElement.of("div")
                .with("class", "bar")
                .with("aria-hidden", "true")
                .containing(occurring().stream()
                        .filter(conformance -> counted.of(conformance) > 0)
                        .map(conformance -> HtmlElement.of("i")
                                .with("class", type(conformance))
                                .with("style", "flex:" + counted.of(conformance)))
                        .toList());
    }

    private static String circumstances(Run run) {
        return Stream.concat(
                        Stream.of("run on " + run.date().toString().substring(0, 10)),
                        run.versions().entrySet().stream().map(version -> version.getKey() + " " + version.getValue()))
                .collect(Collectors.joining(" · "));
    }

    private static HtmlElement meaning(Conformance conformance) {
        return HtmlElement.of("li").containing(chip(conformance)).text(" " + conformance.meaning());
    }

    private static HtmlElement option(Marker marker) {
        return HtmlElement.of("option", marker.inWords()).with("value", marker.annotation());
    }

    private HtmlElement head() {
        HtmlElement row =
                HtmlElement.of("tr").containing(heading("Scenario", "scenario"), heading("How we know", "marker"));
        matrix.numbers()
                .forEach(number -> row.containing(
                        heading(matrix.columns().get(number).run().name(), "cell-" + number)));
        return row;
    }

    private static HtmlElement heading(String text, String key) {
        return HtmlElement.of("th")
                .with("scope", "col")
                .containing(
                        HtmlElement.of("button", text).with("type", "button").with("data-key", key));
    }

    private HtmlElement group(Group group) {
        List<HtmlElement> rows = new ArrayList<>();
        HtmlElement head = HtmlElement.of("tr")
                .with("class", "group")
                .containing(HtmlElement.of("th", group.subject() + " ")
                        .with("scope", "rowgroup")
                        .with("colspan", 2)
                        .containing(HtmlElement.of("small", group.rows().size() + " scenarios")));
        matrix.numbers().forEach(number -> head.containing(counts(Counts.of(group.rows(), number))));
        rows.add(head);
        group.rows().forEach(row -> rows.add(row(row)));
        return HtmlElement.of("tbody").containing(rows);
    }

    private static HtmlElement counts(Counts counted) {
        HtmlElement counts = HtmlElement.of("td", counted.of(Conformance.PASS) + " pass");
        return counted.of(Conformance.DEPARTURE) == 0
                ? counts
                : counts.text(", ")
                        .containing(HtmlElement.of("b", counted.of(Conformance.DEPARTURE) + " depart")
                                .with("class", "departure"));
    }

    private static HtmlElement row(Row row) {
        HtmlElement tag = HtmlElement.of("tr")
                .with("data-marker", row.marker().annotation())
                .containing(
                        HtmlElement.of("th")
                                .with("scope", "row")
                                .containing(
                                        HtmlElement.of("span", row.title()),
                                        HtmlElement.of("small", row.id().shortClass())),
                        HtmlElement.of("td")
                                .containing(expandable(
                                        HtmlElement.of("span", row.marker().inWords()), row.basis())));
        if (row.isDisputed()) {
            tag.with("data-disputed", "");
        }
        row.cells().forEach(cell -> tag.containing(cell(cell)));
        return tag;
    }

    private static HtmlElement cell(Cell cell) {
        return HtmlElement.of("td")
                .with("data-verdict", cell.conformance().place())
                .containing(expandable(chip(cell.conformance()), cell.reason()));
    }

    private static HtmlElement expandable(HtmlElement shown, String more) {
        return more.isEmpty()
                ? shown
                : HtmlElement.of("details")
                        .containing(HtmlElement.of("summary").containing(shown), HtmlElement.of("p", more));
    }

    /** A symbol and a word, so that nobody depends on colours. */
    private static HtmlElement chip(Conformance conformance) {
        return HtmlElement.of("span")
                .with("class", "chip " + type(conformance))
                .containing(HtmlElement.of("span", conformance.symbol()).with("aria-hidden", "true"))
                .text(" " + conformance.inWords());
    }

    private static String type(Conformance conformance) {
        return conformance.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String lines(Stream<HtmlElement> tags) {
        return tags.map(HtmlElement::toString).collect(Collectors.joining("\n"));
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
        try (InputStream resource = Objects.requireNonNull(MatrixPage.class.getResourceAsStream(name))) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
