package org.cognitojunit.fuzz;

import java.util.Random;
import java.util.stream.LongStream;

/**
 * Seeds of random calls, which are other ones in each run. A test's name shows its seed: {@code -Dfuzz.seed=42} repeats it, and
 * {@code -Dfuzz.seeds=10000} makes a long run.
 */
final class Seeds {

    /** For {@code @MethodSource}. */
    static final String ANY = "org.cognitojunit.fuzz.Seeds#any";

    /** Enough to find a frequent fault in seconds. */
    private static final int SEEDS = 60;

    private Seeds() {}

    static LongStream any() {
        Long wanted = Long.getLong("fuzz.seed");
        return wanted == null ? new Random().longs(Integer.getInteger("fuzz.seeds", SEEDS)) : LongStream.of(wanted);
    }
}
