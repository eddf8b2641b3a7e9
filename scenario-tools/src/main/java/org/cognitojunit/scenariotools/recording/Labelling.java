package org.cognitojunit.scenariotools.recording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes a tree that was read, with a label in place of each reference: {@code <session 1>} is the first session that occurs, and
 * wherever it occurs again, also in the middle of a message, it is {@code <session 1>} again.
 */
final class Labelling {

    private final Map<String, String> kindsByValue = new LinkedHashMap<>();
    private final Map<String, String> labelsByValue = new HashMap<>();
    private final Map<String, Integer> labelsOfKind = new HashMap<>();
    private final Set<String> shownTokens = new HashSet<>();

    private Pattern quotations = Text.quotations(Set.of());

    private Labelling() {}

    /**
     * Writes a tree as JSON.
     *
     * @param tree maps, lists, texts, tokens, and what JSON has beside them
     */
    static Map<String, Object> label(Map<String, Object> tree) {
        Labelling labelling = new Labelling();
        Tree.withLeaves(tree, labelling::collect);
        labelling.quotations = Text.quotations(labelling.kindsByValue.keySet());
        return labelling.written(Tree.withLeaves(tree, labelling::withReferences));
    }

    /** The first name that a value goes by is what its label calls it. */
    private @Nullable Object collect(@Nullable Object leaf) {
        if (leaf instanceof Text text) {
            text.references().forEach(this::collect);
        } else if (leaf instanceof Token token) {
            collect(token.reference());
            Tree.withLeaves(token.header(), this::collect);
            Tree.withLeaves((Object) token.claims(), this::collect);
        }
        return leaf;
    }

    private void collect(Text.Reference reference) {
        kindsByValue.putIfAbsent(reference.value(), reference.kind());
    }

    /** What quotes a value refers to it too. */
    private @Nullable Object withReferences(@Nullable Object leaf) {
        if (leaf instanceof Token token) {
            Map<String, Object> claims = token.claims();
            return new Token(
                    token.reference(),
                    Tree.withLeaves(token.header(), this::withReferences),
                    claims == null ? null : Tree.withLeaves(claims, this::withReferences));
        }
        return leaf instanceof Text text
                ? text.split(quotations, value -> new Text.Reference(kindsByValue.getOrDefault(value, ""), value))
                : leaf;
    }

    private Map<String, Object> written(Map<?, ?> tree) {
        Map<String, Object> members = new LinkedHashMap<>();
        tree.forEach((name, value) -> members.put(name.toString(), written(name.toString(), value)));
        return members;
    }

    private @Nullable Object written(String name, @Nullable Object tree) {
        if (tree instanceof Map<?, ?> map) {
            return written(map);
        }
        if (tree instanceof List<?> list) {
            List<@Nullable Object> items = new ArrayList<>();
            inOrder(name, list).forEach(item -> items.add(written(name, item)));
            return items;
        }
        if (tree instanceof Token token) {
            return written(token);
        }
        return tree instanceof Text text ? text.written(this::label) : tree;
    }

    private List<?> inOrder(String name, List<?> items) {
        return Tolerance.isWithoutOrder(name)
                ? items.stream()
                        .sorted(Comparator.comparing(item -> String.valueOf(provisional(name, item))))
                        .toList()
                : items;
    }

    /** As it will be written, but that what has no label yet gets no number: that depends on the order. */
    private @Nullable Object provisional(String name, @Nullable Object tree) {
        if (tree instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            map.forEach((key, value) -> members.put(key.toString(), provisional(key.toString(), value)));
            return members;
        }
        if (tree instanceof List<?> list) {
            return inOrder(name, list).stream()
                    .map(item -> provisional(name, item))
                    .toList();
        }
        if (tree instanceof Token token) {
            return provisional(token.reference());
        }
        return tree instanceof Text text ? text.written(this::provisional) : tree;
    }

    private String provisional(Text.Reference reference) {
        return labelsByValue.getOrDefault(reference.value(), "<" + kindsByValue.get(reference.value()) + ">");
    }

    /** What a token says is written where it occurs first. */
    private Object written(Token token) {
        String label = label(token.reference());
        if (!shownTokens.add(token.reference().value())) {
            return label;
        }
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("token", label);
        shown.put("header", written(token.header()));
        Map<String, Object> claims = token.claims();
        if (claims != null) {
            shown.put("claims", written(claims));
        }
        return shown;
    }

    private String label(Text.Reference reference) {
        return labelsByValue.computeIfAbsent(reference.value(), value -> {
            String kind = kindsByValue.get(value);
            return "<" + kind + " " + labelsOfKind.merge(kind, 1, Integer::sum) + ">";
        });
    }
}
