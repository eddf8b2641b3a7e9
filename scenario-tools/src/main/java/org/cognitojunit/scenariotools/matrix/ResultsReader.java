package org.cognitojunit.scenariotools.matrix;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes a file's JSON for results, or says what is wrong with it and where. */
final class ResultsReader {

    private final Path file;

    ResultsReader(Path file) {
        this.file = file;
    }

    Results read(Map<String, @Nullable Object> json) {
        requireSchema(json.get("schema"));
        Map<String, String> versions = new TreeMap<>();
        Map<?, ?> found = member(json, "", "versions", Map.class);
        found.forEach((name, version) -> versions.put(String.valueOf(name), String.valueOf(version)));
        Run run = new Run(
                member(json, "", "name", String.class),
                member(json, "", "backend", String.class),
                instant(member(json, "", "date", String.class)),
                member(json, "", "complete", Boolean.class),
                versions);
        List<ScenarioResult> scenarios = new ArrayList<>();
        Set<ScenarioId> ids = new HashSet<>();
        forEach(json, "scenarios", (where, members) -> {
            ScenarioResult result = scenario(where, members);
            if (!ids.add(result.id())) {
                throw damaged(where + " has an id that was there before, '" + result.id() + "'");
            }
            scenarios.add(result);
        });
        List<Incident> incidents = new ArrayList<>();
        forEach(
                json,
                "incidents",
                (where, members) -> incidents.add(new Incident(
                        member(members, where, "where", String.class),
                        member(members, where, "reason", String.class))));
        return new Results(run, scenarios, incidents);
    }

    private void requireSchema(@Nullable Object schema) {
        if (!(schema instanceof Number number)) {
            throw new ResultsException(
                    file + " is not the result of a run: it has no \"schema\". Name the files that runs of"
                            + " the scenarios have written, see docs/backends.md.");
        }
        if (number.doubleValue() != ResultsFile.SCHEMA) {
            throw new ResultsException(file + " has schema " + schema + ", and this version knows " + ResultsFile.SCHEMA
                    + ". Run the scenarios again with this version, or merge with the one that wrote it.");
        }
    }

    private ScenarioResult scenario(String where, Map<?, ?> members) {
        ScenarioId id;
        try {
            id = ScenarioId.of(member(members, where, "id", String.class));
        } catch (IllegalArgumentException e) {
            throw damaged(where + ": " + e.getMessage());
        }
        return new ScenarioResult(
                id,
                member(members, where, "title", String.class),
                known(members, where, "marker", name -> Marker.of(name).orElse(null)),
                member(members, where, "basis", String.class),
                known(members, where, "outcome", name -> Outcome.of(name).orElse(null)),
                members.containsKey("reason") ? member(members, where, "reason", String.class) : "");
    }

    private <T> T known(Map<?, ?> members, String where, String name, Function<String, @Nullable T> reading) {
        String value = member(members, where, name, String.class);
        T known = reading.apply(value);
        if (known == null) {
            throw damaged(where + " has an unknown " + name + ", '" + value + "'");
        }
        return known;
    }

    private Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw damaged("\"date\" is '" + text + "', which is no instant such as '2026-11-23T12:00:00Z'");
        }
    }

    @FunctionalInterface
    private interface Element {
        void read(String where, Map<?, ?> members);
    }

    private void forEach(Map<String, @Nullable Object> json, String name, Element element) {
        List<?> elements = member(json, "", name, List.class);
        for (int i = 0; i < elements.size(); i++) {
            String where = name + "[" + i + "]";
            if (!(elements.get(i) instanceof Map<?, ?> members)) {
                throw damaged(where + " is no object");
            }
            element.read(where, members);
        }
    }

    private <T> T member(Map<?, ?> members, String where, String name, Class<T> type) {
        Object value = members.get(name);
        if (!type.isInstance(value)) {
            throw damaged((where.isEmpty() ? "it" : where) + " has no \"" + name + "\" that is a "
                    + type.getSimpleName().toLowerCase(Locale.ROOT));
        }
        return type.cast(value);
    }

    private ResultsException damaged(String how) {
        return new ResultsException(file + " is damaged: " + how + ". Run the scenarios again.");
    }
}
