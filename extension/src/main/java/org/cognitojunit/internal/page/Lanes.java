package org.cognitojunit.internal.page;

import static org.cognitojunit.internal.page.Html.Content.each;
import static org.cognitojunit.internal.page.Html.Content.text;
import static org.cognitojunit.internal.page.Html.element;
import static org.cognitojunit.internal.page.HtmlAttributes.ofClass;

import java.util.ArrayList;
import java.util.List;
import org.cognitojunit.exchange.Entry;
import org.cognitojunit.internal.page.Html.Content;

/** Who talks to whom, and where each stands in the diagram. */
record Lanes(List<Lane> all) {

    static final int WIDTH = 920;
    static final int COGNITO = 790;

    private static final int TEST = 130;
    private static final int APPLICATION = 270;
    private static final int HEAD_WIDTH = 104;
    private static final int HEAD_HEIGHT = 28;

    record Lane(String name, int x) {}

    /** The application has a lane where calls came from threads that are not the test's. */
    static Lanes of(List<Entry> entries) {
        List<Lane> lanes = new ArrayList<>();
        lanes.add(new Lane("test", TEST));
        if (entries.stream().anyMatch(entry -> entry.thread().isPresent())) {
            lanes.add(new Lane("application", APPLICATION));
        }
        lanes.add(new Lane("Cognito", COGNITO));
        return new Lanes(lanes);
    }

    int callerOf(Entry entry) {
        return entry.thread().isPresent() ? APPLICATION : TEST;
    }

    /** Where labels begin: to the right of every lane that a call may come from. */
    int labels() {
        return all.get(all.size() - 2).x() + 16;
    }

    Content heads() {
        return element(
                "svg",
                HtmlAttributes.of("viewBox", "0 0 " + WIDTH + " " + (HEAD_HEIGHT + 8))
                        .and("role", "img")
                        .and(
                                "aria-label",
                                "Lanes: "
                                        + String.join(
                                                ", ",
                                                all.stream().map(Lane::name).toList())),
                each(all, Lanes::head));
    }

    private static Content head(Lane lane) {
        return element(
                        "rect",
                        ofClass("head")
                                .and("x", lane.x() - HEAD_WIDTH / 2)
                                .and("y", 4)
                                .and("width", HEAD_WIDTH)
                                .and("height", HEAD_HEIGHT)
                                .and("rx", 6))
                .then(element(
                        "text",
                        ofClass("head").and("x", lane.x()).and("y", 23).and("text-anchor", "middle"),
                        text(lane.name())));
    }
}
