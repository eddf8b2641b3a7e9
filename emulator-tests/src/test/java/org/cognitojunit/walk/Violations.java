package org.cognitojunit.walk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cognitojunit.emulator.internal.api.Shape;

/** All the ways to break the constraints of a shape, one at a time. */
final class Violations {

    private Violations() {}

    /** Of a structure whose own members are at {@code prefix}. */
    static List<Violation> of(Shape.Structure shape, String prefix) {
        List<Violation> all = new ArrayList<>();
        shape.members().forEach((name, reference) -> {
            Shape member = reference.shape();
            String path = prefix + camel(shape.reportedAs().getOrDefault(name, name));
            if (shape.required().contains(name)) {
                Map<String, Object> without = Samples.smallest(shape);
                without.remove(name);
                String value = member.sensitive() ? "Value" : "Value null";
                all.add(new Violation(
                        without,
                        List.of(value + " at '" + path + "' failed to satisfy constraint: Member must not be null")));
            }
            for (Violation broken : of(member, path)) {
                Map<String, Object> with = Samples.smallest(shape);
                with.put(name, broken.value());
                all.add(new Violation(with, broken.complaints()));
            }
        });
        return all;
    }

    private static List<Violation> of(Shape shape, String path) {
        if (shape instanceof Shape.Structure structure) {
            return of(structure, path + ".");
        } else if (shape instanceof Shape.ListOf list) {
            return ofList(list, path);
        } else if (shape instanceof Shape.MapOf map) {
            return ofMap(map, path);
        } else if (shape instanceof Shape.Text text) {
            return wrong(text)
                    .map(value ->
                            new Violation(value, complaints(text, value, path, Expectations.violated(text, value))))
                    .toList();
        } else if (shape instanceof Shape.Whole whole) {
            return Stream.concat(
                            whole.range().min().stream().mapToObj(min -> min - 1),
                            whole.range().max().stream().mapToObj(max -> max + 1))
                    .map(value -> new Violation(
                            value, complaints(whole, value, path, Expectations.outside("value", whole.range(), value))))
                    .toList();
        }
        return List.of();
    }

    private static List<Violation> ofList(Shape.ListOf shape, String path) {
        List<Violation> all = new ArrayList<>();
        sizes(shape.size()).forEach(size -> {
            List<Object> value = Samples.elements(shape, (int) (long) size);
            all.add(new Violation(
                    value, complaints(shape, value, path, Expectations.outside("length", shape.size(), size))));
        });
        Shape element = shape.member().shape();
        if (element instanceof Shape.Text text) {
            wrong(text)
                    .map(List::<Object>of)
                    .forEach(value -> all.add(new Violation(
                            value,
                            complaints(shape, value, path, List.of("Member " + Expectations.ofElements(text))))));
        } else {
            of(element, path + ".1.member")
                    .forEach(broken -> all.add(new Violation(List.of(broken.value()), broken.complaints())));
        }
        return all;
    }

    private static List<Violation> ofMap(Shape.MapOf shape, String path) {
        List<Violation> all = new ArrayList<>();
        sizes(shape.size())
                .flatMap(size -> Samples.entries(shape, (int) (long) size).stream())
                .forEach(value -> all.add(new Violation(
                        value,
                        complaints(shape, value, path, Expectations.outside("length", shape.size(), value.size())))));
        Shape.Text key = (Shape.Text) shape.key().shape();
        Shape element = shape.value().shape();
        wrong(key)
                .map(name -> Map.of(name, Samples.smallest(element)))
                .forEach(value -> all.add(new Violation(
                        value, complaints(shape, value, path, List.of("Map keys " + Expectations.ofElements(key))))));
        if (element instanceof Shape.Structure structure) {
            String sample = (String) Samples.smallest(key);
            of(structure, path + "." + sample + ".member.")
                    .forEach(broken -> all.add(new Violation(Map.of(sample, broken.value()), broken.complaints())));
        } else if (element instanceof Shape.Text text) {
            wrong(text)
                    .flatMap(broken -> Samples.entries(shape, 1).stream()
                            .map(entry -> Map.<String, Object>of(
                                    entry.keySet().iterator().next(), broken)))
                    .forEach(value -> all.add(new Violation(
                            value,
                            complaints(shape, value, path, List.of("Map value " + Expectations.ofElements(text))))));
        }
        return all;
    }

    /** A string for each constraint that a shape has, which breaks that one and, where that can be, no other. */
    private static Stream<String> wrong(Shape.Text shape) {
        Stream<String> lengths = sizes(shape.length())
                .map(length -> length == 0
                        ? ""
                        : Samples.find(
                                        length,
                                        value -> value.length() == length
                                                && Expectations.violated(shape, value)
                                                                .size()
                                                        == 1)
                                .orElse("a".repeat((int) (long) length)));
        Optional<String> mismatch = shape.pattern()
                .flatMap(pattern -> Samples.find(
                                shape.length().min().orElse(1),
                                value -> Expectations.violated(shape, value).size() == 1
                                        && !pattern.matcher(value).matches())
                        .or(() -> Stream.of(" ", "\u0000", "a b", "~~~~~~ ", " ".repeat((int)
                                                shape.length().min().orElse(1)))
                                .filter(value -> !pattern.matcher(value).matches())
                                .findFirst()));
        Stream<String> unknown = shape.values().isEmpty() ? Stream.empty() : Stream.of("nonsense");
        return Stream.of(lengths, mismatch.stream(), unknown).flatMap(values -> values);
    }

    /** One below and one above. */
    private static Stream<Long> sizes(Shape.Bounds bounds) {
        return Stream.concat(
                bounds.min().stream().filter(min -> min > 0).mapToObj(min -> min - 1),
                bounds.max().stream().mapToObj(max -> max + 1));
    }

    private static List<String> complaints(Shape shape, Object value, String path, List<String> constraints) {
        String shown = shape.sensitive() ? "Value" : "Value '" + ascii(shown(shape, value)) + "'";
        return constraints.stream()
                .map(constraint -> shown + " at '" + path + "' failed to satisfy constraint: " + constraint)
                .toList();
    }

    private static String ascii(String text) {
        return text.replaceAll("[^\\x00-\\x7F]", "?");
    }

    /** A value as Java prints it. */
    private static String shown(Shape shape, Object value) {
        if (shape instanceof Shape.ListOf list) {
            return ((List<?>) value)
                    .stream()
                            .map(element -> shown(list.member().shape(), element))
                            .toList()
                            .toString();
        } else if (shape instanceof Shape.Structure structure) {
            Map<String, Object> members = new LinkedHashMap<>();
            structure.members().keySet().forEach(name -> members.put(name, ((Map<?, ?>) value).get(name)));
            return members.entrySet().stream()
                    .map(member -> camel(member.getKey()) + "="
                            + (member.getValue() == null
                                    ? "null"
                                    : shown(
                                            structure
                                                    .members()
                                                    .get(member.getKey())
                                                    .shape(),
                                            member.getValue())))
                    .collect(Collectors.joining(", ", structure.name() + "(", ")"));
        }
        if (shape instanceof Shape.MapOf map) {
            return ((Map<?, ?>) value)
                    .entrySet().stream()
                            .map(entry ->
                                    entry.getKey() + "=" + shown(map.value().shape(), entry.getValue()))
                            .collect(Collectors.joining(", ", "{", "}"));
        }
        return shape.sensitive() ? "***" : value.toString();
    }

    private static String camel(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
