package org.cognitojunit.emulator.internal.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What all pages of a domain have in common. */
public final class Page {

    private Page() {}

    /**
     * A page.
     *
     * @param name what tests know it by, in the attribute {@code data-page}
     * @param lang the language that it says to be in
     */
    public static Html of(String title, String name, String lang, Html... content) {
        Html head = Html.element(
                "head",
                Html.element("meta").with("charset", "UTF-8"),
                Html.element("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
                Html.element("title", title));
        Html body = new Html.Element("body", Map.of("data-page", name), List.of(Html.element("main", content)));
        return Html.element("html", head, body).with("lang", lang);
    }

    public static Html.Element heading(String text) {
        return Html.element("h1", text);
    }

    public static Html.Element paragraph(String text) {
        return Html.element("p", text);
    }

    /** What was wrong, above a form; nothing where nothing was. */
    public static List<Html> error(String text) {
        return text.isEmpty()
                ? List.of()
                : List.of(paragraph(text)
                        .with("id", "loginErrorMessage")
                        .with("class", "errorMessage-customizable")
                        .with("role", "alert"));
    }

    /** A form that is sent by POST, with the value that shows whose it is. */
    public static Html.Element form(String name, String action, String csrf, Stream<Html> content) {
        Stream<Html> hidden = Stream.of(
                input("hidden", "_csrf").with("value", csrf),
                input("hidden", "cognitoAsfData").with("value", ""));
        return new Html.Element("form", Map.of(), Stream.concat(hidden, content).toList())
                .with("name", name)
                .with("class", "cognito-asf")
                .with("method", "POST")
                .with("action", action);
    }

    public static Html.Element input(String type, String name) {
        return Html.element("input").with("type", type).with("name", name);
    }

    /** A field with a label. */
    public static Html field(String label, Html.Element input) {
        return Html.element(
                "label",
                Html.element("span", label).with("class", "label-customizable"),
                input.with("class", "form-control inputField-customizable"));
    }

    public static Html submit(String name, String text) {
        return input("submit", name)
                .with("value", text)
                .with("class", "btn btn-primary submitButton-customizable")
                .with("aria-label", "submit");
    }
}
