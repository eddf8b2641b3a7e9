package org.cognitojunit.internal.page;

import static org.cognitojunit.internal.page.Html.Content.each;
import static org.cognitojunit.internal.page.Html.Content.text;
import static org.cognitojunit.internal.page.Html.element;
import static org.cognitojunit.internal.page.HtmlAttributes.ofClass;

import org.cognitojunit.exchange.Durations;
import org.cognitojunit.exchange.Entry;
import org.cognitojunit.internal.page.Html.Content;
import org.cognitojunit.internal.page.Lanes.Lane;

/** Draws one row: the lines of the lanes, an arrow there, and one back. */
final class Arrows {

    private static final int STEP = 28;
    private static final int ARROW = 22;
    private static final int TEXT = 16;
    private static final int BAR = 8;
    private static final int BETWEEN_BARS = 10;
    /** Where there is room for no more, the rest share a place. */
    private static final int LAST_BAR = 6;

    private static final Content CHEVRON = element("path", ofClass("chevron").and("d", "M 10 13 l 6 5 l -6 5 z"));

    private final Lanes lanes;
    private final Row row;
    private final Entry entry;
    private final int height;

    Arrows(Lanes lanes, Row row) {
        this.lanes = lanes;
        this.row = row;
        entry = row.entry();
        height = STEP * (row.begins() && row.ends() ? 2 : 1) + 6;
    }

    Content content() {
        return element(
                "svg",
                HtmlAttributes.of("viewBox", "0 0 " + Lanes.WIDTH + " " + height)
                        .and("role", "img")
                        .and("class", Words.kind(entry))
                        .and("aria-label", Words.inFull(row)),
                lifelines()
                        .then(each(row.passing(), this::passingBar))
                        .then(bar())
                        .then(calls()));
    }

    private Content calls() {
        Content there = row.begins() ? request() : html -> {};
        Content back = row.ends() ? answer(row.begins() ? STEP : 0) : html -> {};
        return there.then(back);
    }

    private Content lifelines() {
        return each(lanes.all(), this::line);
    }

    private Content line(Lane lane) {
        return element(
                "line",
                ofClass("lifeline")
                        .and("x1", lane.x())
                        .and("x2", lane.x())
                        .and("y1", 0)
                        .and("y2", height));
    }

    private Content passingBar(Row.Bar other) {
        return bar("bar passing " + Words.kind(other.entry()), other.slot(), 0, height);
    }

    private Content bar() {
        int top = row.begins() ? ARROW : 0;
        int bottom = row.ends() ? (row.begins() ? STEP : 0) + ARROW : height;
        return bar("bar", row.slot(), top, bottom);
    }

    private static Content bar(String kind, int slot, int top, int bottom) {
        return element(
                "rect",
                ofClass(kind)
                        .and("x", leftOf(slot))
                        .and("y", top)
                        .and("width", BAR)
                        .and("height", bottom - top));
    }

    private static int leftOf(int slot) {
        return Lanes.COGNITO - BAR / 2 + Math.min(slot, LAST_BAR) * BETWEEN_BARS;
    }

    private Content request() {
        int from = lanes.callerOf(entry);
        int to = leftOf(row.slot());
        Content time = entry.began()
                .map(began -> label("time", 24, TEXT + 6, "+" + Durations.text(began)))
                .orElse(html -> {});
        return CHEVRON.then(time)
                .then(arrow("there", from, to, ARROW, 1))
                .then(element(
                        "text",
                        ofClass("operation").and("x", lanes.labels()).and("y", TEXT),
                        element("tspan", ofClass("number"), text(entry.number() + "  "))
                                .then(text(entry.operation()))
                                .then(element("tspan", ofClass("hint"), text(Words.hint(entry))))));
    }

    private Content answer(int offset) {
        int to = lanes.callerOf(entry);
        int from = leftOf(row.slot());
        String number = row.begins() ? "" : entry.number() + "  ";
        Content took = entry.took()
                .map(duration -> label("took", Lanes.WIDTH - 8, offset + ARROW + 4, Durations.text(duration)))
                .orElse(html -> {});
        return arrow("back", from, to, offset + ARROW, -1)
                .then(label("outcome", lanes.labels(), offset + TEXT, number + Words.outcome(entry)))
                .then(took);
    }

    private static Content arrow(String kind, int from, int to, int y, int direction) {
        String head = "M " + to + " " + y + " l " + -9 * direction + " -4.5 v 9 z";
        return element(
                        "line",
                        ofClass("arrow " + kind)
                                .and("x1", from)
                                .and("x2", to - 6 * direction)
                                .and("y1", y)
                                .and("y2", y))
                .then(element("path", ofClass("point").and("d", head)));
    }

    private static Content label(String kind, int x, int y, String words) {
        HtmlAttributes attributes = ofClass(kind).and("x", x).and("y", y);
        return element("text", kind.equals("took") ? attributes.and("text-anchor", "end") : attributes, text(words));
    }
}
