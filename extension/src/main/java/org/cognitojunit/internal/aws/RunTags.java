package org.cognitojunit.internal.aws;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** The tags of all that one run makes in an account: whose it is, of which run, and when it may be swept away. */
final class RunTags {

    /** Longer than any run should last; what still exists then was left behind by one that was killed. */
    private static final Duration LIFETIME = Duration.ofHours(6);

    private static final int LONGEST_VALUE = 256;

    private RunTags() {}

    /** @param owner the caller's ARN */
    static Map<String, String> of(String owner, Clock clock) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return Map.of(
                "cognito-junit:run", now + "-" + ProcessHandle.current().pid(),
                "cognito-junit:owner", value(owner),
                "cognito-junit:expires", now.plus(LIFETIME).toString());
    }

    /** As AWS takes it: some characters that a name may have, a tag may not. */
    private static String value(String text) {
        String allowed = text.replaceAll("[^\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]", "_");
        return allowed.substring(0, Math.min(allowed.length(), LONGEST_VALUE));
    }
}
