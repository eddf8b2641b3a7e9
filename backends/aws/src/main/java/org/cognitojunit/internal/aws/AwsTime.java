package org.cognitojunit.internal.aws;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import software.amazon.awssdk.core.SdkResponse;

/** The time by AWS's own clock, to the second: the header Date of its answers. */
public final class AwsTime {

    private AwsTime() {}

    /** @return empty if the answer has no Date, or one that is not a date of RFC 9110 */
    public static Optional<Instant> of(SdkResponse answer) {
        return answer.sdkHttpResponse().firstMatchingHeader("Date").flatMap(AwsTime::parsed);
    }

    private static Optional<Instant> parsed(String date) {
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
