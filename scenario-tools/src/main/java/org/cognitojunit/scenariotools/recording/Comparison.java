package org.cognitojunit.scenariotools.recording;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares what a scenario and a backend say to each other with what was recorded of them, call by call. */
final class Comparison {

    private static final String OPERATION = "operation";
    private static final String INPUT = "input";

    /** Whose order counts, since scenarios look at it. */
    private static final Set<String> IN_ORDER = Set.of("header", "claims");

    private final Labels labels = new Labels();
    private final List<Difference> differences = new ArrayList<>();

    private String call = "";
    private boolean isAsked;

    private Comparison() {}

    /** All differences, up to the first call that another one has taken the place of. */
    static List<Difference> of(Map<String, Object> recorded, Map<String, Object> now) {
        Comparison comparison = new Comparison();
        comparison.isAsked = true;
        comparison.compare(
                ScenarioRecording.POOLS, recorded.get(ScenarioRecording.POOLS), now.get(ScenarioRecording.POOLS));
        comparison.compareCalls(
                (List<?>) recorded.get(ScenarioRecording.CALLS), (List<?>) now.get(ScenarioRecording.CALLS));
        return comparison.differences;
    }

    private void compareCalls(List<?> recorded, List<?> now) {
        for (int i = 0; i < Math.max(recorded.size(), now.size()); i++) {
            Map<?, ?> before = i < recorded.size() ? (Map<?, ?>) recorded.get(i) : Map.of();
            Map<?, ?> after = i < now.size() ? (Map<?, ?>) now.get(i) : Map.of();
            Object operation = before.get(OPERATION);
            if (!Objects.equals(operation, after.get(OPERATION))) {
                call = "call " + (i + 1);
                isAsked = true;
                report("", operation, after.get(OPERATION));
                return;
            }
            call = "call " + (i + 1) + ", " + operation + ": ";
            compareMembers("", before, after);
        }
    }

    private void compareMembers(String path, Map<?, ?> recorded, Map<?, ?> now) {
        Set<Object> names = new LinkedHashSet<>(recorded.keySet());
        names.addAll(now.keySet());
        for (Object name : names) {
            if (path.isEmpty()) {
                isAsked = name.equals(INPUT);
            }
            String member = path.isEmpty() ? name.toString() : path + "." + name;
            if (!recorded.containsKey(name)) {
                report(member, Difference.NOTHING, json(now.get(name)));
            } else if (!now.containsKey(name)) {
                report(member, Json.compact(recorded.get(name)), Difference.NOTHING);
            } else {
                compare(member, recorded.get(name), now.get(name));
            }
        }
    }

    private void compare(String path, @Nullable Object recorded, @Nullable Object now) {
        if (recorded instanceof Map<?, ?> before && now instanceof Map<?, ?> after) {
            compareMembers(path, before, after);
            compareOrder(path, before, after);
        } else if (recorded instanceof List<?> before && now instanceof List<?> after) {
            compareItems(path, before, after);
        } else if (!isSame(recorded, now)) {
            report(path, Json.compact(recorded), json(now));
        }
    }

    private void compareOrder(String path, Map<?, ?> recorded, Map<?, ?> now) {
        List<?> before = List.copyOf(recorded.keySet());
        List<?> after = List.copyOf(now.keySet());
        boolean sameNames = recorded.keySet().equals(now.keySet());
        if (IN_ORDER.contains(path.substring(path.lastIndexOf('.') + 1)) && sameNames && !before.equals(after)) {
            report(path + ", the order of its members", Json.compact(before), Json.compact(after));
        }
    }

    private void compareItems(String path, List<?> recorded, List<?> now) {
        for (int i = 0; i < Math.max(recorded.size(), now.size()); i++) {
            String item = path + "[" + i + "]";
            if (i >= recorded.size()) {
                report(item, Difference.NOTHING, json(now.get(i)));
            } else if (i >= now.size()) {
                report(item, Json.compact(recorded.get(i)), Difference.NOTHING);
            } else {
                compare(item, recorded.get(i), now.get(i));
            }
        }
    }

    private boolean isSame(@Nullable Object recorded, @Nullable Object now) {
        if (recorded instanceof String before && now instanceof String after) {
            return labels.match(before, after);
        }
        if (recorded instanceof Number before && now instanceof Number after) {
            return new BigDecimal(before.toString()).compareTo(new BigDecimal(after.toString())) == 0;
        }
        return Objects.equals(recorded, now);
    }

    private void report(String path, @Nullable Object recorded, @Nullable Object now) {
        differences.add(new Difference(
                call + path,
                recorded == null ? Difference.NOTHING : recorded.toString(),
                now == null ? Difference.NOTHING : now.toString(),
                isAsked));
    }

    private String json(@Nullable Object now) {
        return Json.compact(
                Tree.withLeaves(now, leaf -> leaf instanceof String text ? labels.inWordsOfTheRecording(text) : leaf));
    }
}
