package org.cognitojunit.emulator.internal.protocol;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Checks an input against the constraints of the service model and words every violation as AWS does:
 * {@code 1 validation error detected: Value '<v>' at '<path>' failed to satisfy constraint: <constraint>}.
 */
final class InputValidator {

    private final List<String> violations = new ArrayList<>();

    private InputValidator() {}

    static void validate(Shape.Structure shape, Map<String, Object> input) {
        InputValidator validator = new InputValidator();
        validator.structure(shape, input, "");
        List<String> violations = validator.violations;
        if (!violations.isEmpty()) {
            String count = violations.size() == 1 ? "1 validation error" : violations.size() + " validation errors";
            throw CognitoError.invalidParameter(count + " detected: " + String.join("; ", violations));
        }
    }

    private void structure(Shape.Structure shape, Map<?, ?> value, String prefix) {
        shape.members().forEach((name, reference) -> {
            String path = prefix + lowerCamel(shape.reportedAs().getOrDefault(name, name));
            Object member = value.get(name);
            if (member != null) {
                value(reference.shape(), member, path);
            } else if (shape.required().contains(name)) {
                violation(reference.shape(), null, path, "Member must not be null");
            }
        });
    }

    private void value(Shape shape, Object value, String path) {
        if (shape instanceof Shape.Structure structure) {
            structure(structure, (Map<?, ?>) value, path + ".");
        } else if (shape instanceof Shape.ListOf list) {
            list(list, (List<?>) value, path);
        } else if (shape instanceof Shape.MapOf map) {
            map(map, (Map<?, ?>) value, path);
        } else {
            for (String constraint : unsatisfied(shape, value)) {
                violation(shape, value, path, constraint);
            }
        }
    }

    private void list(Shape.ListOf shape, List<?> value, String path) {
        for (String constraint : outside(shape.size(), value.size(), "length")) {
            violation(shape, value, path, constraint);
        }
        Shape member = shape.member().shape();
        boolean nested = member instanceof Shape.Structure;
        for (int i = 0; i < value.size(); i++) {
            if (nested) {
                value(member, value.get(i), path + "." + (i + 1) + ".member");
            } else if (!unsatisfied(member, value.get(i)).isEmpty()) {
                violation(shape, value, path, "Member must satisfy constraint: " + constraintsOf(member));
                return;
            }
        }
    }

    private void map(Shape.MapOf shape, Map<?, ?> value, String path) {
        for (String constraint : outside(shape.size(), value.size(), "length")) {
            violation(shape, value, path, constraint);
        }
        Shape key = shape.key().shape();
        Shape element = shape.value().shape();
        if (value.keySet().stream().anyMatch(k -> !unsatisfied(key, k).isEmpty())) {
            violation(shape, value, path, "Map keys must satisfy constraint: " + constraintsOf(key));
        }
        if (element instanceof Shape.Structure) {
            value.forEach((k, v) -> value(element, v, path + "." + k + ".member"));
        } else if (value.values().stream()
                .anyMatch(v -> !unsatisfied(element, v).isEmpty())) {
            violation(shape, value, path, "Map value must satisfy constraint: " + constraintsOf(element));
        }
    }

    /** The constraints of a scalar that {@code value} does not satisfy, in words. */
    private static List<String> unsatisfied(Shape shape, Object value) {
        if (shape instanceof Shape.Whole whole) {
            return outside(whole.range(), ((Number) value).longValue(), "value");
        } else if (shape instanceof Shape.Blob blob) {
            return outside(blob.length(), ((String) value).length() * 3L / 4, "length");
        } else if (!(shape instanceof Shape.Text text)) {
            return List.of();
        } else {
            String string = (String) value;
            List<String> result = new ArrayList<>(outside(text.length(), string.length(), "length"));
            if (text.pattern().isPresent()
                    && !text.pattern().get().matcher(string).matches()) {
                result.add(pattern(text));
            }
            if (!text.values().isEmpty() && !text.values().contains(string)) {
                result.add(enumeration(text));
            }
            return result;
        }
    }

    private static List<String> outside(Shape.Bounds bounds, long value, String what) {
        if (bounds.min().isPresent() && value < bounds.min().getAsLong()) {
            return List.of(atLeast(what, bounds.min().getAsLong()));
        } else if (bounds.max().isPresent() && value > bounds.max().getAsLong()) {
            return List.of(atMost(what, bounds.max().getAsLong()));
        }
        return List.of();
    }

    /** Every constraint of a scalar, as messages about an element of a list or map name them. */
    private static Set<String> constraintsOf(Shape shape) {
        Set<String> result = new LinkedHashSet<>();
        if (shape instanceof Shape.Text text) {
            text.length().max().ifPresent(max -> result.add(atMost("length", max)));
            text.length().min().ifPresent(min -> result.add(atLeast("length", min)));
            text.pattern().ifPresent(p -> result.add(pattern(text)));
            if (!text.values().isEmpty()) {
                result.add(enumeration(text));
            }
        }
        return result;
    }

    private static String atLeast(String what, long min) {
        return "Member must have " + what + " greater than or equal to " + min;
    }

    private static String atMost(String what, long max) {
        return "Member must have " + what + " less than or equal to " + max;
    }

    private static String pattern(Shape.Text text) {
        return "Member must satisfy regular expression pattern: "
                + text.pattern().orElseThrow().pattern();
    }

    private static String enumeration(Shape.Text text) {
        return "Member must satisfy enum value set: " + text.values();
    }

    private void violation(Shape shape, @Nullable Object value, String path, String constraint) {
        String shown =
                shape.sensitive() ? "Value" : value == null ? "Value null" : "Value '" + shown(shape, value) + "'";
        violations.add(shown + " at '" + path + "' failed to satisfy constraint: " + constraint);
    }

    private static String shown(Shape shape, Object value) {
        // The service formats its messages in ASCII: whatever is outside shows as a question mark.
        return new String(java(shape, value).getBytes(StandardCharsets.US_ASCII), StandardCharsets.US_ASCII);
    }

    /** A value as the service's own toString shows it. */
    private static String java(Shape shape, Object value) {
        if (shape instanceof Shape.Structure structure) {
            String name = structure.name();
            StringJoiner members = new StringJoiner(", ", name + "(", ")");
            structure.members().forEach((member, reference) -> {
                Object v = ((Map<?, ?>) value).get(member);
                members.add(lowerCamel(member) + "=" + (v == null ? "null" : java(reference.shape(), v)));
            });
            return members.toString();
        } else if (shape instanceof Shape.ListOf list) {
            StringJoiner elements = new StringJoiner(", ", "[", "]");
            ((List<?>) value).forEach(e -> elements.add(java(list.member().shape(), e)));
            return elements.toString();
        } else if (shape instanceof Shape.MapOf map) {
            StringJoiner entries = new StringJoiner(", ", "{", "}");
            ((Map<?, ?>) value)
                    .forEach((k, v) -> entries.add(k + "=" + java(map.value().shape(), v)));
            return entries.toString();
        } else if (shape.sensitive()) {
            return "***";
        }
        return value.toString();
    }

    private static String lowerCamel(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
