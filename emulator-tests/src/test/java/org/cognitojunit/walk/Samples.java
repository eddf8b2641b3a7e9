package org.cognitojunit.walk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cognitojunit.emulator.internal.api.Shape;

/** The smallest values that satisfy the service model. */
final class Samples {

    /** One of these, alone or made longer, satisfies each pattern of the model. */
    private static final List<String> SEEDS = List.of(
            "a",
            "1",
            "us-east-1_a",
            "a@b",
            "arn:aws:iam:us-east-1:123456789012:role",
            "arn:aws:s3:::bucket",
            "00000000-0000-4000-8000-000000000000",
            "import-a",
            "Level1",
            "terms-of-use",
            "cognito:default",
            "{####}",
            "{##a##}");

    private Samples() {}

    /** A structure with its required members and nothing else. */
    static Map<String, Object> smallest(Shape.Structure shape) {
        Map<String, Object> result = new LinkedHashMap<>();
        shape.members().forEach((name, reference) -> {
            if (shape.required().contains(name)) {
                result.put(name, smallest(reference.shape()));
            }
        });
        return result;
    }

    static Object smallest(Shape shape) {
        if (shape instanceof Shape.Structure structure) {
            return smallest(structure);
        } else if (shape instanceof Shape.ListOf list) {
            return elements(list, (int) list.size().min().orElse(0));
        } else if (shape instanceof Shape.MapOf map) {
            return entries(map, (int) map.size().min().orElse(0)).orElseThrow();
        } else if (shape instanceof Shape.Text text) {
            return text(text);
        } else if (shape instanceof Shape.Whole whole) {
            return whole.range().min().orElse(0);
        } else if (shape instanceof Shape.Bool) {
            return false;
        } else if (shape instanceof Shape.Blob) {
            return "AAAA";
        } else if (shape instanceof Shape.Document) {
            return Map.of();
        }
        return 0;
    }

    static List<Object> elements(Shape.ListOf shape, int count) {
        return new ArrayList<>(IntStream.range(0, count)
                .mapToObj(i -> smallest(shape.member().shape()))
                .toList());
    }

    /** A map with so many different keys; empty if there are not so many. */
    static Optional<Map<String, Object>> entries(Shape.MapOf shape, int count) {
        Shape.Text key = (Shape.Text) shape.key().shape();
        List<String> keys = Stream.iterate(1L, length -> length <= count + 1000L, length -> length + 1)
                .flatMap(length -> SEEDS.stream().map(seed -> stretched(seed, length)))
                .filter(candidate -> Expectations.violated(key, candidate).isEmpty())
                .distinct()
                .limit(count)
                .toList();
        if (keys.size() < count) {
            return Optional.empty();
        }
        Map<String, Object> result = new LinkedHashMap<>();
        keys.forEach(name -> result.put(name, smallest(shape.value().shape())));
        return Optional.of(result);
    }

    private static String text(Shape.Text shape) {
        if (!shape.values().isEmpty()) {
            return shape.values().get(0);
        }
        return find(
                        shape.length().min().orElse(1),
                        candidate -> Expectations.violated(shape, candidate).isEmpty())
                .orElseThrow(() -> new AssertionError("No sample satisfies " + shape.name() + ", whose pattern is "
                        + shape.pattern().orElse(null) + ". Add a seed for it."));
    }

    /** A string of at least a length. */
    static Optional<String> find(long length, Predicate<String> wanted) {
        return SEEDS.stream()
                .map(seed -> stretched(seed, length))
                .filter(wanted)
                .findFirst();
    }

    /** A seed, or the seed with its last character repeated, or in the middle of blanks where it ends in a brace. */
    private static String stretched(String seed, long length) {
        int missing = (int) Math.max(0, length - seed.length());
        String filler = seed.endsWith("}") ? " " : seed.substring(seed.length() - 1);
        return seed + filler.repeat(missing);
    }
}
