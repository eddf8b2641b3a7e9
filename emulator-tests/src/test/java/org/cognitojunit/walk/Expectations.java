package org.cognitojunit.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.cognitojunit.emulator.internal.api.Shape;

/** The constraints of scalars, in the words that AWS has for them. */
final class Expectations {

    private Expectations() {}

    /** The constraints that a string does not satisfy. */
    static List<String> violated(Shape.Text shape, String value) {
        List<String> violated = new ArrayList<>(outside("length", shape.length(), value.length()));
        shape.pattern()
                .filter(pattern -> !pattern.matcher(value).matches())
                .ifPresent(pattern -> violated.add("Member must satisfy regular expression pattern: " + pattern));
        if (!shape.values().isEmpty() && !shape.values().contains(value)) {
            violated.add("Member must satisfy enum value set: " + shape.values());
        }
        return violated;
    }

    static List<String> outside(String what, Shape.Bounds bounds, long value) {
        if (value < bounds.min().orElse(Long.MIN_VALUE)) {
            return List.of(atLeast(what, bounds.min()));
        }
        return value > bounds.max().orElse(Long.MAX_VALUE) ? List.of(atMost(what, bounds.max())) : List.of();
    }

    /** What is said of a list or map with a string that satisfies not all of this. */
    static String ofElements(Shape.Text shape) {
        List<String> all = new ArrayList<>();
        shape.length()
                .max()
                .ifPresent(max -> all.add(atMost("length", shape.length().max())));
        shape.length()
                .min()
                .ifPresent(min -> all.add(atLeast("length", shape.length().min())));
        shape.pattern().ifPresent(pattern -> all.add("Member must satisfy regular expression pattern: " + pattern));
        if (!shape.values().isEmpty()) {
            all.add("Member must satisfy enum value set: " + shape.values());
        }
        return "must satisfy constraint: " + all;
    }

    private static String atLeast(String what, OptionalLong bound) {
        return "Member must have " + what + " greater than or equal to " + bound.orElseThrow();
    }

    private static String atMost(String what, OptionalLong bound) {
        return "Member must have " + what + " less than or equal to " + bound.orElseThrow();
    }
}
