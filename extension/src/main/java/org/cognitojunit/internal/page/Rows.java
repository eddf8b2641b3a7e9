package org.cognitojunit.internal.page;

import static org.cognitojunit.internal.page.Html.Content.each;
import static org.cognitojunit.internal.page.Html.Content.text;
import static org.cognitojunit.internal.page.Html.element;
import static org.cognitojunit.internal.page.HtmlAttributes.ofClass;

import java.util.List;
import java.util.stream.IntStream;
import org.cognitojunit.exchange.Shown;
import org.cognitojunit.exchange.Shown.Items;
import org.cognitojunit.exchange.Shown.Member;
import org.cognitojunit.exchange.Shown.Members;
import org.cognitojunit.exchange.Shown.Redacted;
import org.cognitojunit.exchange.Shown.Text;
import org.cognitojunit.internal.page.Html.Content;

/** Rows of a table of names and values. What is inside of something else is indented, not put into a table of its own. */
final class Rows {

    private static final int DEEPEST = 4;

    private Rows() {}

    static Content row(String name, String value) {
        return row(name, 0, text(value));
    }

    static Content of(Member member, int depth) {
        String name = member.name();
        Shown value = member.value();
        if (value instanceof Members structure) {
            return structure.members().isEmpty()
                    ? row(name, depth, nothing())
                    : heading(name, depth).then(each(structure.members(), inner -> of(inner, depth + 1)));
        }
        if (value instanceof Items list) {
            return items(name, list.items(), depth);
        }
        if (value instanceof Redacted hidden) {
            Content row = row(name, depth, element("span", ofClass("redacted"), text("redacted")));
            return hidden.claims().isEmpty() ? row : row.then(wide(new Claims(name, hidden.claims()).content()));
        }
        return row(name, depth, text(((Text) value).text()));
    }

    private static Content items(String name, List<Shown> items, int depth) {
        if (items.isEmpty()) {
            return row(name, depth, nothing());
        }
        if (items.stream().allMatch(Text.class::isInstance)) {
            return row(name, depth, each(items, item -> element("div", text(((Text) item).text()))));
        }
        return heading(name, depth)
                .then(each(
                        IntStream.range(0, items.size())
                                .mapToObj(i -> item(i + 1, items.get(i)))
                                .toList(),
                        member -> of(member, depth + 1)));
    }

    /** An attribute of a user is shown by its name, anything else by its number. */
    private static Member item(int number, Shown item) {
        if (item instanceof Members pair
                && pair.members().size() == 2
                && pair.members().get(0).name().equals("Name")
                && pair.members().get(0).value() instanceof Text name
                && pair.members().get(1).name().equals("Value")) {
            return new Member(name.text(), pair.members().get(1).value());
        }
        return new Member(String.valueOf(number), item);
    }

    private static Content nothing() {
        return element("span", ofClass("nothing"), text("none"));
    }

    private static Content row(String name, int depth, Content value) {
        return element(
                "tr",
                element("th", HtmlAttributes.of("scope", "row").and("class", depth(depth)), text(name))
                        .then(element("td", value)));
    }

    private static Content heading(String name, int depth) {
        return element(
                "tr",
                element(
                        "th",
                        HtmlAttributes.of("scope", "row").and("colspan", 2).and("class", depth(depth)),
                        text(name)));
    }

    private static Content wide(Content content) {
        return element("tr", element("td", HtmlAttributes.of("colspan", 2).and("class", "wide"), content));
    }

    private static String depth(int depth) {
        return "depth-" + Math.min(depth, DEEPEST);
    }
}
