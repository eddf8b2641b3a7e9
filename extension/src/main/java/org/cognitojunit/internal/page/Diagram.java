package org.cognitojunit.internal.page;

import static org.cognitojunit.internal.page.Html.Content.each;
import static org.cognitojunit.internal.page.Html.element;
import static org.cognitojunit.internal.page.HtmlAttributes.ofClass;

import java.util.List;
import org.cognitojunit.exchange.Entry;
import org.cognitojunit.internal.page.Html.Content;

/**
 * A sequence diagram that can be opened: each call is a row with its arrows, and what it carried is folded up below. Rows stand in
 * the order of time, so a call that others overlap has one row for its beginning and one for its end.
 */
final class Diagram {

    private final Lanes lanes;
    private final List<Row> rows;
    private final int last;

    Diagram(List<Entry> entries) {
        lanes = Lanes.of(entries);
        rows = Row.of(entries);
        last = entries.size();
    }

    Content content() {
        return element(
                "div",
                ofClass("diagram"),
                element("div", ofClass("lanes"), lanes.heads())
                        .then(element("ol", ofClass("calls").and("role", "list"), each(rows, this::row))));
    }

    private Content row(Row row) {
        Content arrows = new Arrows(lanes, row).content();
        if (!row.begins()) {
            return element("li", ofClass("end"), arrows);
        }
        Entry entry = row.entry();
        // The last call is the one that a reader wants to see first.
        HtmlAttributes folding = entry.number() == last ? HtmlAttributes.of("open", "open") : HtmlAttributes.NONE;
        return element(
                "li",
                HtmlAttributes.of("id", "call-" + entry.number()).and("class", "call"),
                element(
                        "details",
                        folding,
                        element("summary", arrows)
                                .then(element("div", ofClass("details"), new CallDetails(entry).content()))));
    }
}
