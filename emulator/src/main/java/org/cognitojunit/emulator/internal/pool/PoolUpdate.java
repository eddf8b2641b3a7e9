package org.cognitojunit.emulator.internal.pool;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cognitojunit.emulator.internal.api.Input;

/**
 * The settings of a pool after UpdateUserPool. What the request leaves out goes back to its default, but for the members
 * that Cognito keeps.
 */
final class PoolUpdate {

    /** Chosen once, when the pool is created. */
    private static final List<String> FIXED = List.of("AliasAttributes", "UsernameAttributes", "UsernameConfiguration");

    private static final List<String> KEPT_WHEN_LEFT_OUT = List.of(
            "DcrConfiguration", "DeletionProtection", "IssuerConfiguration", "KeyConfiguration", "MfaConfiguration");

    private PoolUpdate() {}

    static PoolSettings settings(UserPool pool, Input request, AwsAccount account) {
        PolicyRules.checkRequest(request);
        PoolSettings before = pool.settings();
        Map<String, Object> tree = PoolDefaults.fill(tree(before, request));
        boolean mfaOff = "OFF".equals(tree.get("MfaConfiguration"));
        PoolSettings after =
                new PoolSettings(tree, before.schema(), mfaOff ? before.mfa().off() : before.mfa());
        PoolRules.check(after, account);
        RecoveryRules.checkRequest(request, after);
        Set<TierFeature> features = TierFeature.in(after);
        features.addAll(TierFeature.around(pool));
        before.tier().changeTo(after.tier(), features);
        return after;
    }

    private static Map<String, Object> tree(PoolSettings settings, Input request) {
        Map<String, Object> before = settings.tree();
        Map<String, Object> after = request.tree();
        after.remove("UserPoolId");
        after.put("Name", request.optional("PoolName").orElse(settings.name()));
        after.remove("PoolName");
        after.put("Policies", policies(before, after));
        FIXED.forEach(member -> keep(member, before, after));
        KEPT_WHEN_LEFT_OUT.forEach(member -> keep(member, before, after));
        if (!PoolDefaults.protectsAgainstThreats(after)) {
            keep("UserPoolTier", before, after);
        }
        return after;
    }

    /** The password policy and the sign-in policy are kept or replaced each for itself. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> policies(Map<String, Object> before, Map<String, Object> after) {
        Map<String, Object> result = new TreeMap<>((Map<String, Object>) before.get("Policies"));
        result.putAll((Map<String, Object>) after.getOrDefault("Policies", Map.of()));
        return result;
    }

    private static void keep(String member, Map<String, Object> before, Map<String, Object> after) {
        if (before.containsKey(member)) {
            after.putIfAbsent(member, before.get(member));
        }
    }
}
