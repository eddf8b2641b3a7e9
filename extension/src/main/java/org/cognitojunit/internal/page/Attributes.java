package org.cognitojunit.internal.page;

import java.util.List;
import java.util.stream.Stream;

/** Attributes of an element. Immutable. */
record Attributes(List<Attribute> all) {

    static final Attributes NONE = new Attributes(List.of());

    record Attribute(String name, String value) {}

    static Attributes of(String name, Object value) {
        return NONE.and(name, value);
    }

    static Attributes ofClass(String value) {
        return of("class", value);
    }

    Attributes and(String name, Object value) {
        return new Attributes(Stream.concat(all.stream(), Stream.of(new Attribute(name, value.toString())))
                .toList());
    }
}
