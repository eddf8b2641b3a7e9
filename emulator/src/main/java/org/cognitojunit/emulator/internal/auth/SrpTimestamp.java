package org.cognitojunit.emulator.internal.auth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.cognitojunit.emulator.EmulatorClock;
import org.cognitojunit.emulator.internal.api.CognitoError;

/** The time that an SRP proof is signed with, for example {@code Thu Sep 4 13:50:15 UTC 2026}. */
final class SrpTimestamp {

    /** As far as the clock of a client may be off. It is what request signatures of AWS allow. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "EEE MMM d HH:mm:ss 'UTC' uuuu", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private SrpTimestamp() {}

    /**
     * Checks a time against the clock, and where a test has moved that, also against what it would show otherwise: a client
     * that nobody told reads the machine's clock.
     *
     * @throws CognitoError if the text is in another format, or the time is neither
     */
    static void check(String timestamp, Clock clock) {
        Instant signed = parse(timestamp);
        Instant now = clock.instant();
        Instant unmoved = clock instanceof EmulatorClock emulators ? emulators.unmoved() : now;
        if (isOff(signed, now) && isOff(signed, unmoved)) {
            throw CognitoError.notAuthorized("TIMESTAMP is more than " + TOLERANCE.toMinutes()
                    + " minutes away from the time of the server, which is " + FORMAT.format(now) + ".");
        }
    }

    private static boolean isOff(Instant signed, Instant time) {
        return Duration.between(signed, time).abs().compareTo(TOLERANCE) > 0;
    }

    private static Instant parse(String timestamp) {
        try {
            Instant parsed = ZonedDateTime.parse(timestamp, FORMAT).toInstant();
            // The parser takes what the formatter would write otherwise: a padded day, or a wrong day of the week.
            if (FORMAT.format(parsed).equals(timestamp)) {
                return parsed;
            }
        } catch (DateTimeParseException e) {
            // Refused below.
        }
        throw CognitoError.invalidParameter("TIMESTAMP format should be EEE MMM d HH:mm:ss z yyyy in english.");
    }
}
