package org.cognitojunit.exchange;

import java.time.Duration;
import java.util.Locale;

/** Writes how long something took as people would. */
public final class Durations {

    private static final double MILLISECOND = 1_000_000;
    private static final double SECOND = 1_000 * MILLISECOND;

    private Durations() {}

    /** With two digits or so: {@code 0.4 ms}, {@code 12 ms}, {@code 1.3 s}, {@code 95 s}. */
    public static String text(Duration duration) {
        double nanos = duration.toNanos();
        return nanos < 999.5 * MILLISECOND ? number(nanos / MILLISECOND) + " ms" : number(nanos / SECOND) + " s";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 9.95 ? "%.1f" : "%.0f", value);
    }
}
