package org.cognitojunit.internal.page;

import java.util.List;
import java.util.stream.Stream;

/** HtmlAttributes of an element. Immutable. */
record HtmlAttributes(List<Attribute> all) {

    static final HtmlAttributes NONE = new HtmlAttributes(List.of());

    record Attribute(String name, String value) {}

    static HtmlAttributes of(String name, Object value) {
        return NONE.and(name, value);
    }

    static HtmlAttributes ofClass(String value) {
        return of("class", value);
    }

    HtmlAttributes and(String name, Object value) {
        return new HtmlAttributes(Stream.concat(all.stream(), Stream.of(new Attribute(name, value.toString())))
                .toList());
    }
}
