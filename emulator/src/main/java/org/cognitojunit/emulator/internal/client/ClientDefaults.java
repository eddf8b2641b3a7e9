package org.cognitojunit.emulator.internal.client;

import static java.util.Comparator.comparingInt;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cognitojunit.emulator.internal.api.Input;

/** What Cognito fills in where a caller leaves something out of a client's settings, and how it writes the rest. */
final class ClientDefaults {

    /** Cognito shows flows in an order of its own, whatever order they came in. */
    private static final List<String> FLOWS = List.of(
            "ADMIN_NO_SRP_AUTH",
            "CUSTOM_AUTH_FLOW_ONLY",
            "USER_PASSWORD_AUTH",
            "ALLOW_USER_PASSWORD_AUTH",
            "ALLOW_ADMIN_USER_PASSWORD_AUTH",
            "ALLOW_CUSTOM_AUTH",
            "ALLOW_USER_SRP_AUTH",
            "ALLOW_REFRESH_TOKEN_AUTH",
            "ALLOW_USER_AUTH");

    private ClientDefaults() {}

    static Map<String, Object> fill(Map<String, Object> given) {
        Map<String, Object> tree = new TreeMap<>(given);
        // Cognito does not tell an empty list from none.
        tree.values().removeIf(value -> value.equals(List.of()));
        tree.putIfAbsent("AllowedOAuthFlowsUserPoolClient", false);
        tree.putIfAbsent("AuthSessionValidity", 3);
        tree.putIfAbsent("EnablePropagateAdditionalUserContextData", false);
        tree.putIfAbsent("EnableTokenRevocation", true);
        tree.putIfAbsent("TokenValidityUnits", Map.of());
        Input view = new Input("", tree);
        if (view.has("ExplicitAuthFlows")) {
            tree.put("ExplicitAuthFlows", ordered(view.strings("ExplicitAuthFlows")));
        }
        view.structure("RefreshTokenRotation").ifPresent(r -> tree.put("RefreshTokenRotation", rotation(r)));
        if (view.integer("RefreshTokenValidity").orElse(0) == 0) {
            tree.put("RefreshTokenValidity", 30);
            tree.put("TokenValidityUnits", inDays(view.map("TokenValidityUnits")));
        }
        return tree;
    }

    private static List<String> ordered(List<String> flows) {
        return flows.stream().distinct().sorted(comparingInt(FLOWS::indexOf)).toList();
    }

    private static Map<String, Object> rotation(Input given) {
        String feature = given.string("Feature");
        int grace = feature.equals("ENABLED")
                ? given.integer("RetryGracePeriodSeconds").orElse(0)
                : 0;
        return Map.of("Feature", feature, "RetryGracePeriodSeconds", grace);
    }

    /** The default of 30 is one of days, whatever unit the caller gave to the number that it replaces. */
    private static Map<String, String> inDays(Map<String, String> units) {
        Map<String, String> result = new TreeMap<>(units);
        result.computeIfPresent("RefreshToken", (token, unit) -> "days");
        return result;
    }
}
