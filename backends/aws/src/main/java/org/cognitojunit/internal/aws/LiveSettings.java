package org.cognitojunit.internal.aws;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cognitojunit.backend.BackendParameters;
import org.cognitojunit.backend.BackendUnavailableException;
import software.amazon.awssdk.regions.Region;

/**
 * What a live run may touch, and how much of it.
 *
 * @param account the only account, 12 digits
 * @param regions the only regions
 * @param maxPools how many pools the run may make in all, so that it never has more at a time either
 * @param maxUsers how many users it may make in all, which is also the most that AWS can bill as active
 * @param lifetime after which what still exists may be swept away
 * @param ratePercent how much of AWS's default rates it may take
 * @param paidFeatures whether it may use what AWS bills without a free allowance
 */
record LiveSettings(
        String account,
        List<String> regions,
        int maxPools,
        int maxUsers,
        Duration lifetime,
        int ratePercent,
        boolean paidFeatures) {

    static final String MAX_POOLS = "cognito.live.maxPools";
    static final String MAX_USERS = "cognito.live.maxUsers";
    static final String PAID_FEATURES = "cognito.live.paidFeatures";

    private static final String LIFETIME = "cognito.live.lifetime";
    private static final String RATE_PERCENT = "cognito.live.ratePercent";
    private static final String REGIONS = "cognito.live.regions";

    /**
     * One region, and not the one that the SDK happens to be set to: that may well be where an account's real pools are. This
     * one has every feature first and the lowest prices.
     */
    private static final String DEFAULT_REGION = "us-east-1";

    /** The scenarios of this project make 12 in four threads; others may need more pools at a time. */
    private static final int DEFAULT_MAX_POOLS = 100;

    /** The scenarios make 622. */
    private static final int DEFAULT_MAX_USERS = 1_000;

    /** Longer than any run should last; what still exists then was left behind by one that was killed. */
    private static final Duration DEFAULT_LIFETIME = Duration.ofHours(6);

    private static final Duration SHORTEST_LIFETIME = Duration.ofMinutes(1);
    private static final Duration LONGEST_LIFETIME = Duration.ofDays(7);

    /** The other half is for whoever else uses the account. */
    private static final int DEFAULT_RATE_PERCENT = 50;

    private static final int MOST = 9_999_999;

    private static final Pattern REGION = Pattern.compile("[a-z]{2,}(-[a-z]+)+-\\d+");

    LiveSettings {
        regions = List.copyOf(regions);
    }

    /** @throws BackendUnavailableException if the account is missing, or one of them makes no sense */
    static LiveSettings of(BackendParameters parameters) {
        return new LiveSettings(
                AwsBackendProvider.account(parameters),
                regions(parameters),
                number(parameters, MAX_POOLS, MOST, DEFAULT_MAX_POOLS),
                number(parameters, MAX_USERS, MOST, DEFAULT_MAX_USERS),
                lifetime(parameters),
                number(parameters, RATE_PERCENT, 100, DEFAULT_RATE_PERCENT),
                isAllowed(parameters, PAID_FEATURES));
    }

    /** @throws BackendUnavailableException if the run must not touch a region */
    void requireAllowed(Region region) {
        if (!regions.contains(region.id())) {
            String allowed = String.join(",", regions);
            throw new BackendUnavailableException("The AWS settings lead to the region " + region + ", and " + REGIONS
                    + " allows " + allowed + " only. Nothing was called. Set AWS_REGION="
                    + regions.get(0) + ", or add -D" + REGIONS + "=" + region + " if you mean it.");
        }
    }

    /** What a sweeper must be told more, where the region is not the one that it takes by itself. */
    static String sweeping(Region region) {
        return region.id().equals(DEFAULT_REGION) ? "" : " -D" + REGIONS + "=" + region + ", and AWS_REGION=" + region;
    }

    private static List<String> regions(BackendParameters parameters) {
        List<String> regions = Arrays.stream(
                        text(parameters, REGIONS).orElse(DEFAULT_REGION).split(",", -1))
                .map(String::strip)
                .toList();
        for (String region : regions) {
            if (!REGION.matcher(region).matches()) {
                throw new BackendUnavailableException(REGIONS + " has '" + region
                        + "' in it, which is no region. Set it to names with commas between them, such as"
                        + " us-east-1,eu-west-1.");
            }
        }
        return regions;
    }

    private static int number(BackendParameters parameters, String name, int most, int otherwise) {
        Optional<String> text = text(parameters, name);
        if (text.isEmpty()) {
            return otherwise;
        }
        int number = text.get().matches("\\d{1,7}") ? Integer.parseInt(text.get()) : 0;
        if (number < 1 || number > most) {
            throw new BackendUnavailableException(name + " is '" + text.get() + "'. Set it to a whole number from 1 to "
                    + most + ", or leave it out for " + otherwise + ".");
        }
        return number;
    }

    private static boolean isAllowed(BackendParameters parameters, String name) {
        String text = text(parameters, name).orElse("false");
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new BackendUnavailableException(
                        name + " is '" + text + "'. Set it to true or false, or leave it out for false.");
        };
    }

    private static Duration lifetime(BackendParameters parameters) {
        String text = text(parameters, LIFETIME).orElseGet(DEFAULT_LIFETIME::toString);
        Duration lifetime;
        try {
            lifetime = Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new BackendUnavailableException(LIFETIME + " is '" + text
                    + "', which is no duration. Set it to one of ISO 8601, such as " + DEFAULT_LIFETIME + " or PT30M.");
        }
        if (lifetime.compareTo(SHORTEST_LIFETIME) < 0 || lifetime.compareTo(LONGEST_LIFETIME) > 0) {
            throw new BackendUnavailableException(LIFETIME + " is " + text
                    + ". A run whose pools may be swept away before its end would fail, and pools that may stay for weeks are"
                    + " forgotten. Set it to no less than PT1M and no more than P7D.");
        }
        return lifetime;
    }

    private static Optional<String> text(BackendParameters parameters, String name) {
        return parameters.get(name).map(String::strip).filter(text -> !text.isEmpty());
    }
}
