package org.cognitojunit.internal.sweep;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.cognitojunit.internal.aws.RunTags;

/** Counts what became of the pools. Not for several threads. */
final class Tally {

    private final Map<Fate, Integer> counts = new EnumMap<>(Fate.class);

    void count(Fate fate) {
        counts.merge(fate, 1, Integer::sum);
    }

    int of(Fate fate) {
        return counts.getOrDefault(fate, 0);
    }

    /** @param all how many pools the account has in the region */
    String text(int all) {
        int others = all - counts.values().stream().mapToInt(Integer::intValue).sum();
        String found = Arrays.stream(Fate.values())
                .filter(fate -> of(fate) > 0)
                .map(fate -> of(fate) + " " + fate.counted() + ", ")
                .collect(Collectors.joining());
        return all + (all == 1 ? " user pool: " : " user pools: ") + found + others + " not named "
                + RunTags.POOL_NAME_PREFIX + "… and not looked at.";
    }
}
