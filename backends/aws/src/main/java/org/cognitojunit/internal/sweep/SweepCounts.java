package org.cognitojunit.internal.sweep;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.cognitojunit.internal.aws.RunTags;

/** Counts what became of the pools. Not for several threads. */
final class SweepCounts {

    private final Map<SweepOutcome, Integer> counts = new EnumMap<>(SweepOutcome.class);

    void count(SweepOutcome outcome) {
        counts.merge(outcome, 1, Integer::sum);
    }

    int of(SweepOutcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    /** @param all how many pools the account has in the region */
    String text(int all) {
        int others = all - counts.values().stream().mapToInt(Integer::intValue).sum();
        String found = Arrays.stream(SweepOutcome.values())
                .filter(outcome -> of(outcome) > 0)
                .map(outcome -> of(outcome) + " " + outcome.counted() + ", ")
                .collect(Collectors.joining());
        return all + (all == 1 ? " user pool: " : " user pools: ") + found + others + " not named "
                + RunTags.POOL_NAME_PREFIX + "… and not looked at.";
    }
}
