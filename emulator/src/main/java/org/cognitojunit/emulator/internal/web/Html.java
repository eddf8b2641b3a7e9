package org.cognitojunit.emulator.internal.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A piece of HTML: a text or an element. Texts and attributes are escaped when they are written, and there is no way around
 * that.
 */
public sealed interface Html {

    /** Elements without an end tag. */
    Set<String> VOID = Set.of("input", "meta", "link", "br", "img");

    /** A text. */
    record Text(String text) implements Html {
        @Override
        public void writeTo(StringBuilder out) {
            escape(text, out);
        }
    }

    /** An element with attributes and content. */
    record Element(String name, Map<String, String> attributes, List<Html> content) implements Html {

        public Element {
            attributes = new LinkedHashMap<>(attributes);
            content = List.copyOf(content);
        }

        /** This element with an attribute more. */
        public Element with(String attribute, String value) {
            Map<String, String> all = new LinkedHashMap<>(attributes);
            all.put(attribute, value);
            return new Element(name, all, content);
        }

        @Override
        public void writeTo(StringBuilder out) {
            out.append('<').append(name);
            attributes.forEach((attribute, value) -> {
                out.append(' ').append(attribute).append("=\"");
                escape(value, out);
                out.append('"');
            });
            out.append('>');
            content.forEach(piece -> piece.writeTo(out));
            if (!VOID.contains(name)) {
                out.append("</").append(name).append('>');
            }
        }
    }

    void writeTo(StringBuilder out);

    /** An element around pieces of HTML. */
    static Element element(String name, Html... content) {
        return new Element(name, Map.of(), List.of(content));
    }

    /** An element around a text. */
    static Element element(String name, String text) {
        return element(name, new Text(text));
    }

    /** A whole document. */
    static String document(Html root) {
        StringBuilder out = new StringBuilder("<!DOCTYPE html>");
        root.writeTo(out);
        return out.toString();
    }

    private static void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }
}
