package org.cognitojunit.scenariotools.recording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Trees of maps and lists. */
final class Tree {

    private Tree() {}

    /** A tree with something else in place of each leaf. */
    static @Nullable Object withLeaves(@Nullable Object tree, UnaryOperator<@Nullable Object> change) {
        if (tree instanceof Map<?, ?> map) {
            return withLeaves(map, change);
        }
        if (tree instanceof List<?> list) {
            List<@Nullable Object> items = new ArrayList<>();
            list.forEach(item -> items.add(withLeaves(item, change)));
            return items;
        }
        return change.apply(tree);
    }

    static Map<String, Object> withLeaves(Map<?, ?> map, UnaryOperator<@Nullable Object> change) {
        Map<String, Object> members = new LinkedHashMap<>();
        map.forEach((name, value) -> members.put(name.toString(), withLeaves(value, change)));
        return members;
    }
}
