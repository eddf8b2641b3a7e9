package org.cognitojunit.definition;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refuses values that contradict each other, by name. */
final class Checks {

    private Checks() {}

    static void unique(String what, Collection<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException("There are two " + what + "s named '" + name + "'. Rename one.");
            }
        }
    }

    static void oneOf(String member, Collection<String> values, Collection<String> known) {
        for (String value : values) {
            if (!known.contains(value)) {
                throw new IllegalArgumentException(
                        member + " has '" + value + "', which cannot be there. It takes " + known + ".");
            }
        }
    }

    static void whole(String member, @Nullable Duration duration, Duration unit) {
        if (duration == null) {
            return;
        }
        boolean whole = duration.getNano() == 0 && duration.toSeconds() % unit.toSeconds() == 0;
        if (!whole || duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(
                    member + " is " + duration + ". It must be a positive whole number of " + plural(unit) + ".");
        }
    }

    private static String plural(Duration unit) {
        if (unit.toDays() == 1) {
            return "days";
        }
        return unit.toMinutes() == 1 ? "minutes" : "seconds";
    }

    static void between(String member, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(member + " is " + value + ". It must be " + least + " to " + most + ".");
        }
    }
}
