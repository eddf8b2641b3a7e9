package org.cognitojunit.emulator.internal.quota;

import static org.cognitojunit.emulator.internal.api.CognitoError.invalidParameter;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cognitojunit.emulator.internal.api.CognitoError;

/** The rates of API calls that an account has provisioned beyond the free ones. Thread-safe. */
public final class ProvisionedLimits {

    /** The most that an account may provision here, as a multiple of the free rate. */
    private static final int MOST = 10;

    private final Map<ApiCategory, Integer> provisioned = new ConcurrentHashMap<>();

    /** The category that the attributes of a limit name. */
    public static ApiCategory category(Map<String, String> attributes) {
        return attributes.values().stream()
                .flatMap(value -> Arrays.stream(ApiCategory.values())
                        .filter(category -> category.name().equals(value)))
                .findFirst()
                .orElseThrow(() -> invalidParameter("LimitDefinition.Attributes names no category of API calls. Known"
                        + " ones are " + Arrays.toString(ApiCategory.values()) + "."));
    }

    public int provisioned(ApiCategory category) {
        return provisioned.getOrDefault(category, category.free());
    }

    public void provision(ApiCategory category, int rate) {
        if (!category.adjustable()) {
            throw invalidParameter("The limit of " + category + " cannot be changed.");
        }
        if (rate < category.free()) {
            throw invalidParameter("RequestedLimitValue must be at least the free limit of " + category + ", which is "
                    + category.free() + ", and not " + rate + ".");
        }
        int most = category.free() * MOST;
        if (rate > most) {
            throw CognitoError.of(
                    "ServiceQuotaExceededException",
                    "RequestedLimitValue must be at most the account's maximum for " + category + ", which is " + most
                            + ", and not " + rate + ".");
        }
        provisioned.put(category, rate);
    }

    /** Takes all limits back to the free ones. */
    public void clear() {
        provisioned.clear();
    }
}
