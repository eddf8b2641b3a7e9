package org.cognitojunit.emulator.internal.quota;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cognitojunit.emulator.internal.expiry.ExpirySweep;

/** The calls of the users of one pool to operations that are limited by the hour. Thread-safe. */
public final class HourlyCalls {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Map<String, Map<Object, List<Instant>>> bySub = new HashMap<>();
    private final ExpirySweep sweep = new ExpirySweep();

    /**
     * Counts a call, unless the user has used up the hour's.
     *
     * @param limit tells calls of one kind from others
     * @return whether there was one left
     */
    public synchronized boolean count(String sub, Object limit, int most, Instant now) {
        sweep.clear(
                bySub.values(),
                calls -> calls.values().stream()
                        .allMatch(times -> recent(times, now).isEmpty()));
        Map<Object, List<Instant>> calls = bySub.computeIfAbsent(sub, s -> new HashMap<>());
        List<Instant> earlier = recent(calls.getOrDefault(limit, List.of()), now);
        if (earlier.size() >= most) {
            return false;
        }
        calls.put(limit, Stream.concat(earlier.stream(), Stream.of(now)).toList());
        return true;
    }

    /** Forgets a deleted user. */
    public synchronized void forget(String sub) {
        bySub.remove(sub);
    }

    /** The same calls, apart from these. */
    public synchronized HourlyCalls copy() {
        HourlyCalls copy = new HourlyCalls();
        bySub.forEach((sub, calls) -> copy.bySub.put(sub, new HashMap<>(calls)));
        return copy;
    }

    private static List<Instant> recent(List<Instant> times, Instant now) {
        return times.stream().filter(time -> time.plus(HOUR).isAfter(now)).toList();
    }
}
