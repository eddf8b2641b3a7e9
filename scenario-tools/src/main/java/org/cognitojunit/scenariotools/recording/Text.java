package org.cognitojunit.scenariotools.recording;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text, and which parts of it are references to values that are secret or differ from run to run. */
record Text(List<Part> parts) {

    /** A shorter value may stand in any sentence by chance. */
    private static final int SHORTEST = 6;

    sealed interface Part permits Literal, Reference {}

    record Literal(String text) implements Part {}

    /**
     * A value that is not written down.
     *
     * @param kind what its label is to call it
     */
    record Reference(String kind, String value) implements Part {}

    static Text literal(String text) {
        return new Text(List.of(new Literal(text)));
    }

    static Text reference(String kind, String value) {
        return new Text(List.of(new Reference(kind, value)));
    }

    /** Whether it is a reference, and nothing beside it. */
    boolean isReference() {
        return parts.size() == 1 && parts.get(0) instanceof Reference;
    }

    List<Reference> references() {
        return parts.stream()
                .filter(Reference.class::isInstance)
                .map(Reference.class::cast)
                .toList();
    }

    /** Finds those of some values that are long enough to be told from other words. */
    static Pattern quotations(Collection<String> values) {
        String longestFirst = values.stream()
                .filter(value -> value.length() >= SHORTEST)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        // Without any, what matches nothing.
        return Pattern.compile(longestFirst.isEmpty() ? "(?!)" : longestFirst);
    }

    /** This text with something else in place of what its literal parts have of a pattern. */
    Text split(Pattern pattern, Function<String, Part> replacement) {
        return new Text(parts.stream()
                .flatMap(part -> part instanceof Literal literal
                        ? split(literal.text(), pattern, replacement).stream()
                        : List.of(part).stream())
                .toList());
    }

    private static List<Part> split(String text, Pattern pattern, Function<String, Part> replacement) {
        List<Part> result = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        int end = 0;
        while (matcher.find()) {
            if (matcher.start() > end) {
                result.add(new Literal(text.substring(end, matcher.start())));
            }
            result.add(replacement.apply(matcher.group()));
            end = matcher.end();
        }
        if (end < text.length() || result.isEmpty()) {
            result.add(new Literal(text.substring(end)));
        }
        return result;
    }

    /** The text with labels in place of the references. */
    String written(Function<Reference, String> label) {
        return parts.stream()
                .map(part -> part instanceof Reference reference ? label.apply(reference) : ((Literal) part).text())
                .collect(Collectors.joining());
    }
}
