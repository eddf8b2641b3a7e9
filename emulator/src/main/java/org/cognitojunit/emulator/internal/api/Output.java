package org.cognitojunit.emulator.internal.api;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The members of an answer, or of a structure inside one. Absent values are left out, as on Cognito's wire. */
public final class Output {

    private final Map<String, Object> members = new LinkedHashMap<>();

    private Output() {}

    /** An answer without members. Whether that is <code>{}</code> or an empty body is the service model's to say. */
    public static Output empty() {
        return new Output();
    }

    public static Output of(String name, Object value) {
        return new Output().with(name, value);
    }

    public Output with(String name, Object value) {
        members.put(name, wire(value));
        return this;
    }

    public Output with(String name, Optional<?> value) {
        value.ifPresent(v -> members.put(name, wire(v)));
        return this;
    }

    /** Adds everything in a tree. */
    public Output withAll(Map<String, ?> tree) {
        members.putAll(tree);
        return this;
    }

    private static Object wire(Object value) {
        if (value instanceof Instant instant) {
            return Json.timestamp(instant);
        }
        return value instanceof Output output ? output.tree() : value;
    }

    public Map<String, Object> tree() {
        return members;
    }
}
