package org.cognitojunit.internal.aws;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * How all that one run makes in an account is marked: by the names of pools, and by tags that say whose it is, of which run, and
 * when it may be swept away.
 */
public final class RunTags {

    public static final String POOL_NAME_PREFIX = "cognito-junit-";

    public static final String RUN = "cognito-junit:run";
    public static final String OWNER = "cognito-junit:owner";
    public static final String EXPIRES = "cognito-junit:expires";
    public static final List<String> ALL = List.of(RUN, OWNER, EXPIRES);

    private static final int LONGEST_VALUE = 256;

    /** Containers that start in the same second have the same process id too. */
    private static final SecureRandom RANDOM = new SecureRandom();

    private RunTags() {}

    /**
     * @param caller who runs, and since when by AWS's clock: that of this machine may be wrong, and the sweeper goes by AWS's
     * @param lifetime after which what has these tags may be swept away
     */
    static Map<String, String> of(Caller caller, Duration lifetime) {
        Instant now = caller.time().truncatedTo(ChronoUnit.SECONDS);
        return Map.of(
                RUN, now + "-" + ProcessHandle.current().pid() + "-" + Integer.toHexString(RANDOM.nextInt()),
                OWNER, value(caller.arn()),
                EXPIRES, now.plus(lifetime).toString());
    }

    /** As AWS takes it: some characters that a name may have, a tag may not. */
    private static String value(String text) {
        String allowed = text.replaceAll("[^\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]", "_");
        return allowed.substring(0, Math.min(allowed.length(), LONGEST_VALUE));
    }
}
