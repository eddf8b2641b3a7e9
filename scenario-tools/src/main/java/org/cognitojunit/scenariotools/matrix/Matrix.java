package org.cognitojunit.scenariotools.matrix;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Scenarios by backends.
 *
 * @param columns one for each run
 * @param groups the scenarios by subject, each with a cell for each column
 */
public record Matrix(List<Column> columns, List<Group> groups) {

    /** What is measured first, then ourselves, then others. */
    private static final List<String> ORDER = List.of("aws", "embedded", "localstack", "endpoint");

    /** One run, and what went wrong in it beside the scenarios. */
    record Column(Run run, List<Incident> incidents) {}

    /** The scenarios of one subject. */
    record Group(String subject, List<Row> rows) {}

    /** One scenario on all backends. */
    record Row(ScenarioId id, String title, Marker marker, String basis, List<Cell> cells) {

        /** Whether backends disagree; what AWS cannot do either is held against nobody who does not do it. */
        boolean isDisputed() {
            Set<Conformance> conformances = EnumSet.noneOf(Conformance.class);
            cells.forEach(cell -> conformances.add(cell.conformance()));
            conformances.remove(Conformance.NOT_RUN);
            if (marker.isBesideAws()) {
                conformances.remove(Conformance.NOT_SUPPORTED);
            }
            return conformances.size() > 1;
        }
    }

    /** What one backend made of one scenario. */
    record Cell(Conformance conformance, String reason) {}

    /**
     * Merges runs. What is said about a scenario itself comes from the newest run that knows it.
     *
     * @throws ResultsException if two runs have the same name
     */
    public static Matrix of(List<Results> runs) {
        List<Results> ordered = runs.stream()
                .sorted(Comparator.comparingInt(
                                (Results results) -> place(results.run().backend()))
                        .thenComparing(results -> results.run().name()))
                .toList();
        requireDifferentNames(ordered);
        List<Map<ScenarioId, ScenarioResult>> byId =
                ordered.stream().map(Matrix::byId).toList();
        Map<String, List<Row>> bySubject = newest(ordered).values().stream()
                .map(known -> row(known, byId))
                .collect(Collectors.groupingBy(row -> row.id().subject(), TreeMap::new, Collectors.toList()));
        return new Matrix(
                ordered.stream()
                        .map(results -> new Column(results.run(), results.incidents()))
                        .toList(),
                bySubject.entrySet().stream()
                        .map(subject -> new Group(subject.getKey(), subject.getValue()))
                        .toList());
    }

    private static int place(String backend) {
        int place = ORDER.indexOf(backend);
        return place < 0 ? ORDER.size() : place;
    }

    private static void requireDifferentNames(List<Results> runs) {
        Set<String> names = new HashSet<>();
        for (Results results : runs) {
            String name = results.run().name();
            if (!names.add(name)) {
                throw new ResultsException("Two files are of a run named '" + name
                        + "'. Leave one out, or run again with another name: -Dcognito.results.name=…");
            }
        }
    }

    private static Map<ScenarioId, ScenarioResult> byId(Results results) {
        Map<ScenarioId, ScenarioResult> byId = new HashMap<>();
        results.scenarios().forEach(scenario -> byId.put(scenario.id(), scenario));
        return byId;
    }

    /** Every scenario once. One with parameters is its invocations, wherever a run came as far as to know them. */
    private static SortedMap<ScenarioId, ScenarioResult> newest(List<Results> runs) {
        SortedMap<ScenarioId, ScenarioResult> newest = new TreeMap<>();
        runs.stream()
                .sorted(Comparator.comparing(results -> results.run().date()))
                .forEach(results -> newest.putAll(byId(results)));
        List<ScenarioId> wholes = newest.keySet().stream()
                .filter(ScenarioId::isInvocation)
                .map(ScenarioId::whole)
                .toList();
        wholes.forEach(newest::remove);
        return newest;
    }

    private static Row row(ScenarioResult known, List<Map<ScenarioId, ScenarioResult>> columns) {
        return new Row(
                known.id(),
                known.title(),
                known.marker(),
                known.basis(),
                columns.stream().map(column -> cell(known, column)).toList());
    }

    private static Cell cell(ScenarioResult known, Map<ScenarioId, ScenarioResult> column) {
        // A run that did not come as far as the invocations says one thing about all of them.
        ScenarioResult result =
                column.getOrDefault(known.id(), column.get(known.id().whole()));
        return result == null
                ? new Cell(Conformance.NOT_RUN, "")
                : new Cell(Conformance.of(known.marker(), result.outcome()), result.reason());
    }

    List<Row> rows() {
        return groups.stream().flatMap(group -> group.rows().stream()).toList();
    }

    /** The numbers of columns, which cells have too. */
    IntStream numbers() {
        return IntStream.range(0, columns.size());
    }
}
