package org.cognitojunit.emulator.internal.schema;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One attribute of a schema.
 *
 * @param name with {@code custom:} where it is a custom attribute
 * @param type {@code String}, {@code Number}, {@code DateTime} or {@code Boolean}
 * @param constraints {@code MinLength} and {@code MaxLength} of a string, {@code MinValue} and {@code MaxValue} of a
 *     number, as far as they are set; numbers in strings, as on the wire
 */
public record SchemaAttribute(
        String name,
        String type,
        boolean mutable,
        boolean required,
        boolean developerOnly,
        Map<String, String> constraints) {

    public SchemaAttribute {
        constraints = Collections.unmodifiableMap(new TreeMap<>(constraints));
    }

    public boolean custom() {
        return name.startsWith("custom:") || name.startsWith("dev:custom:");
    }
}
