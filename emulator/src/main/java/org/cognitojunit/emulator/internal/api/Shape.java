package org.cognitojunit.emulator.internal.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A type of the service model, with the constraints that Cognito checks before it looks at anything else. */
public sealed interface Shape {

    /** The name in the service model. */
    String name();

    /** Whether error messages must not show the value. */
    default boolean sensitive() {
        return false;
    }

    /** Lower and upper bound of a length, a size or a number; either may be missing. */
    record Bounds(OptionalLong min, OptionalLong max) {}

    /**
     * A structure.
     *
     * @param members by name, in the model's order
     * @param required names of the members that must be there
     * @param reportedAs names that error messages use instead of a member's own
     */
    record Structure(String name, Map<String, Reference> members, Set<String> required, Map<String, String> reportedAs)
            implements Shape {}

    /** A list of {@code member}. */
    record ListOf(String name, Reference member, Bounds size) implements Shape {}

    /** A map of {@code key} to {@code value}. */
    record MapOf(String name, Reference key, Reference value, Bounds size) implements Shape {}

    /** A string; {@code values} is empty unless it is an enumeration. */
    record Text(
            String name,
            boolean sensitive,
            Bounds length,
            @Nullable Pattern expression,
            List<String> values) implements Shape {

        public Optional<Pattern> pattern() {
            return Optional.ofNullable(expression);
        }
    }

    /** A 32-bit or 64-bit integer. */
    record Whole(String name, boolean isLong, Bounds range) implements Shape {}

    /** A boolean. */
    record Bool(String name) implements Shape {}

    /** Epoch seconds. */
    record Timestamp(String name) implements Shape {}

    /** Bytes, Base64 on the wire. */
    record Blob(String name, Bounds length) implements Shape {}

    /** Any JSON value. */
    record Document(String name) implements Shape {}

    /** A shape by name: shapes may contain each other, so they are looked up when used. */
    record Reference(String name, Map<String, Shape> shapes) {

        public Shape shape() {
            return shapes.get(name);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
