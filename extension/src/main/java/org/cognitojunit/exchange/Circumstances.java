package org.cognitojunit.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Words how long a call took, which thread made it, and what else went on. */
final class Circumstances {

    private Circumstances() {}

    static String of(Entry entry) {
        List<String> all = new ArrayList<>();
        if (entry.outcome() instanceof Outcome.Pending) {
            all.add("no answer yet");
        }
        entry.took().map(Durations::text).ifPresent(all::add);
        entry.thread().ifPresent(thread -> all.add("on " + thread));
        if (!entry.during().isEmpty()) {
            all.add("while " + numbers(entry.during())
                    + (entry.during().size() == 1 ? " was under way" : " were under way"));
        }
        return String.join(", ", all);
    }

    private static String numbers(List<Integer> numbers) {
        int last = numbers.size() - 1;
        String most = numbers.subList(0, last).stream().map(String::valueOf).collect(Collectors.joining(", "));
        return most.isEmpty() ? String.valueOf(numbers.get(last)) : most + " and " + numbers.get(last);
    }
}
