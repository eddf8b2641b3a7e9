package org.cognitojunit.scenariotools.matrix;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cognitojunit.scenariotools.matrix.Matrix.Cell;
import org.cognitojunit.scenariotools.matrix.Matrix.Column;
import org.cognitojunit.scenariotools.matrix.Matrix.Group;
import org.cognitojunit.scenariotools.matrix.Matrix.Row;

/** The matrix in Markdown, in short: counts by backend and by subject, and where each backend departs from AWS. */
public final class Summary {

    private final Matrix matrix;
    private final String page;

    private Summary(Matrix matrix, String page) {
        this.matrix = matrix;
        this.page = page;
    }

    /** @param page where the whole matrix is */
    public static String of(Matrix matrix, String page) {
        return new Summary(matrix, page).text();
    }

    private String text() {
        return """
                # Scenarios by backends

                Made by merging the results of one run on each backend ([how](backends.md#the-matrix)). Each scenario on each
                backend, with the reason of each failure, is on the whole page, `%s`, which the same command makes and a
                browser shows:

                ```
                docs/matrix/update.sh
                ```

                - **departs**: does something else than what was seen on AWS
                - **differs**: does something else than what we expect of AWS, which nobody has published to have seen
                - **fails**: in a scenario that says nothing about AWS
                - **not supported**: has not what the scenario needs, such as a clock to move or an inbox to read

                One operation that a backend has not, or one challenge that it does not put, can fail many scenarios.

                ## All scenarios

                %s
                ## By subject: passed of all, and departures

                %s%s
                """.formatted(page, totals(), bySubject(), departures()).stripTrailing() + "\n";
    }

    private String totals() {
        List<Conformance> shown = Stream.of(Conformance.values())
                .filter(conformance -> isAlwaysShown(conformance) || occurs(conformance))
                .toList();
        String head = row("backend", "seen on AWS, passed", cells(shown, Conformance::inWords), "run of");
        String line = "| --- |" + " --- |".repeat(shown.size() + 2) + "\n";
        return head
                + line
                + matrix.numbers().mapToObj(column -> totals(column, shown)).collect(Collectors.joining());
    }

    private static boolean isAlwaysShown(Conformance conformance) {
        return switch (conformance) {
            case PASS, DEPARTURE, DIFFERENCE, NOT_SUPPORTED -> true;
            case ASIDE, NO_RESULT, NOT_RUN -> false;
        };
    }

    private boolean occurs(Conformance conformance) {
        return matrix.rows().stream()
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> cell.conformance() == conformance);
    }

    private String totals(int number, List<Conformance> shown) {
        Column column = matrix.columns().get(number);
        Counts counted = Counts.of(matrix.rows(), number);
        return row(
                inCell(column.run().name()) + (column.run().isComplete() ? "" : ", **run not complete**"),
                counted.knownAndPassed() + " of " + counted.knownOfAws(),
                cells(shown, conformance -> Integer.toString(counted.of(conformance))),
                column.run().date().toString().substring(0, 10));
    }

    private static String cells(List<Conformance> conformances, Function<Conformance, String> content) {
        return conformances.stream().map(content).collect(Collectors.joining(" | "));
    }

    private String bySubject() {
        String names = matrix.columns().stream()
                .map(column -> inCell(column.run().name()))
                .collect(Collectors.joining(" | "));
        return row("subject", "scenarios", names)
                + "| --- | --- |" + " --- |".repeat(matrix.columns().size()) + "\n"
                + matrix.groups().stream().map(this::subject).collect(Collectors.joining());
    }

    private String subject(Group group) {
        return row(
                group.subject(),
                Integer.toString(group.rows().size()),
                matrix.numbers()
                        .mapToObj(column -> inShort(Counts.of(group.rows(), column)))
                        .collect(Collectors.joining(" | ")));
    }

    private static String inShort(Counts counted) {
        int departures = counted.of(Conformance.DEPARTURE);
        return counted.of(Conformance.PASS) + (departures == 0 ? "" : ", **" + departures + " ✗**");
    }

    private String departures() {
        return matrix.numbers().mapToObj(this::departures).collect(Collectors.joining());
    }

    private String departures(int number) {
        Column column = matrix.columns().get(number);
        List<Row> departing = matrix.rows().stream()
                .filter(row -> row.cells().get(number).conformance() == Conformance.DEPARTURE)
                .toList();
        String heading = "\n## Where " + inLine(column.run().name()) + " departs from AWS\n\n";
        String incidents = column.incidents().stream()
                .map(incident ->
                        "- in `%s`, beside its scenarios: %s\n".formatted(incident.where(), inLine(incident.reason())))
                .collect(Collectors.joining());
        return heading
                + (departing.isEmpty() ? "Nowhere that a scenario has seen.\n" : "")
                + departing.stream()
                        .map(row -> departure(row, row.cells().get(number)))
                        .collect(Collectors.joining())
                + incidents;
    }

    private static String departure(Row row, Cell cell) {
        return "- %s, `%s`, %s: %s\n"
                .formatted(row.id().subject(), row.id().shortClass(), inLine(row.title()), inLine(cell.reason()));
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String inCell(String text) {
        return inLine(text).replace("|", "\\|");
    }

    /** So that what backends say is shown as they said it. */
    private static String inLine(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("([\\\\`*_\\[\\]<>#])", "\\\\$1");
    }
}
