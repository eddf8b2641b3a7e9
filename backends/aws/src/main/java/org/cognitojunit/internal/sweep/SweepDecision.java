package org.cognitojunit.internal.sweep;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.cognitojunit.internal.aws.RunTags;

/**
 * What becomes of a pool, going by nothing but what it says of itself.
 *
 * @param isLeftBehind whether it is ours and its time is over
 */
record SweepDecision(boolean isLeftBehind, String why) {

    static SweepDecision of(String name, Map<String, String> tags, Instant now) {
        if (!name.startsWith(RunTags.POOL_NAME_PREFIX)) {
            return kept("its name does not begin with " + RunTags.POOL_NAME_PREFIX);
        }
        List<String> missing = RunTags.ALL.stream()
                .filter(tag -> tags.getOrDefault(tag, "").isBlank())
                .toList();
        if (missing.size() == RunTags.ALL.size()) {
            return kept("it has none of our tags, so that nobody can tell whose it is");
        }
        if (!missing.isEmpty()) {
            return kept("it has no tag " + String.join(" and no tag ", missing));
        }
        return byExpiry(tags, now);
    }

    private static SweepDecision byExpiry(Map<String, String> tags, Instant now) {
        String text = tags.get(RunTags.EXPIRES);
        Instant expiry;
        try {
            expiry = Instant.parse(text);
        } catch (DateTimeParseException e) {
            return kept(
                    "its tag " + RunTags.EXPIRES + " is '" + text + "', which is no time such as 2026-11-23T16:00:00Z");
        }
        String whose = "of run " + tags.get(RunTags.RUN) + ", owner " + tags.get(RunTags.OWNER);
        return now.isAfter(expiry)
                ? new SweepDecision(true, "expired " + expiry + ", " + whose)
                : kept("it may be in use until " + expiry + ", " + whose);
    }

    private static SweepDecision kept(String why) {
        return new SweepDecision(false, why);
    }
}
