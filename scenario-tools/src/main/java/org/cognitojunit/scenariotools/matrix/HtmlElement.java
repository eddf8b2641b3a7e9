package org.cognitojunit.scenariotools.matrix;

import java.util.ArrayList;
import java.util.List;

/** An element of HTML. Whatever text goes into it is escaped. */
final class HtmlElement {

    private final String name;
    private final StringBuilder attributes = new StringBuilder();
    private final List<String> content = new ArrayList<>();

    private HtmlElement(String name) {
        this.name = name;
    }

    static HtmlElement of(String name) {
        return new HtmlElement(name);
    }

    static HtmlElement of(String name, String text) {
        return of(name).text(text);
    }

    HtmlElement with(String attribute, String value) {
        attributes
                .append(' ')
                .append(attribute)
                .append("=\"")
                .append(escaped(value))
                .append('"');
        return this;
    }

    HtmlElement with(String attribute, int value) {
        return with(attribute, Integer.toString(value));
    }

    HtmlElement text(String text) {
        content.add(escaped(text));
        return this;
    }

    HtmlElement containing(HtmlElement... tags) {
        return containing(List.of(tags));
    }

    HtmlElement containing(List<HtmlElement> tags) {
        tags.forEach(tag -> content.add(tag.toString()));
        return this;
    }

    /** Neither lets a text become markup, nor control characters through, which HTML does not have. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(isUnreadable(c) ? '\uFFFD' : c);
            }
        });
        return escaped.toString();
    }

    private static boolean isUnreadable(int c) {
        return c != '\n' && c != '\t' && Character.isISOControl(c)
                || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    @Override
    public String toString() {
        return "<" + name + attributes + ">" + String.join("", content) + "</" + name + ">";
    }
}
