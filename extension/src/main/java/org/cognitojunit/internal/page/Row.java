package org.cognitojunit.internal.page;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cognitojunit.exchange.Entry;

/**
 * A row of the diagram: the beginning of a call, its end, or both where nothing came in between.
 *
 * @param slot which of the bars on Cognito's line is the call's; calls that overlap have different ones
 * @param passing the bars of calls that begin above and end below this row
 */
record Row(Entry entry, boolean begins, boolean ends, int slot, List<Bar> passing) {

    /** A bar on Cognito's line, which lasts as long as its call. */
    record Bar(int slot, Entry entry) {}

    private record Event(Entry entry, boolean begins, Duration at) {}

    static List<Row> of(List<Entry> entries) {
        List<Event> events = events(entries);
        List<Row> rows = new ArrayList<>();
        List<Entry> underWay = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            boolean whole =
                    event.begins() && i + 1 < events.size() && events.get(i + 1).entry() == event.entry();
            int slot = event.begins() ? take(underWay, event.entry()) : underWay.indexOf(event.entry());
            boolean ends = whole || !event.begins();
            rows.add(new Row(event.entry(), event.begins(), ends, slot, others(underWay, slot)));
            if (ends) {
                underWay.set(slot, null);
            }
            i += whole ? 1 : 0;
        }
        return rows;
    }

    /** A call that nothing came of has no end. One that was not measured ends at once. */
    private static List<Event> events(List<Entry> entries) {
        List<Event> events = new ArrayList<>();
        for (Entry entry : entries) {
            Duration began = entry.began().orElse(Duration.ZERO);
            events.add(new Event(entry, true, began));
            Optional<Duration> ended = entry.ended();
            if (ended.isPresent() || entry.began().isEmpty()) {
                events.add(new Event(entry, false, ended.orElse(began)));
            }
        }
        // Stable, so that of two events at the same time the earlier call's comes first.
        events.sort(Comparator.comparing(Event::at));
        return events;
    }

    private static int take(List<Entry> underWay, Entry entry) {
        int free = underWay.indexOf(null);
        if (free < 0) {
            underWay.add(entry);
            return underWay.size() - 1;
        }
        underWay.set(free, entry);
        return free;
    }

    private static List<Bar> others(List<Entry> underWay, int slot) {
        return IntStream.range(0, underWay.size())
                .filter(i -> i != slot && underWay.get(i) != null)
                .mapToObj(i -> new Bar(i, underWay.get(i)))
                .toList();
    }
}
