package org.cognitojunit.emulator.internal.pool;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What Cognito fills in where a caller leaves something out of a pool's settings, at any depth. */
final class PoolDefaults {

    private static final int TEMPORARY_PASSWORD_DAYS = 7;
    private static final List<Map<String, Object>> RECOVERY = List.of(
            Map.of("Name", "verified_email", "Priority", 1), Map.of("Name", "verified_phone_number", "Priority", 2));

    private static final Map<String, String> VERIFICATION_TEXTS = Map.of(
            "SmsMessage", "SmsVerificationMessage",
            "EmailMessage", "EmailVerificationMessage",
            "EmailSubject", "EmailVerificationSubject");

    private PoolDefaults() {}

    static Map<String, Object> fill(Map<String, Object> given) {
        Map<String, Object> tree = new TreeMap<>(given);
        // An empty structure switches dynamic client registration on, and no level of assurance gets another name by
        // one.
        tree.computeIfPresent("DcrConfiguration", (name, dcr) -> enabled((Map<?, ?>) dcr));
        // Cognito shows no empty lists and structures, but for the ones that are defaults below.
        tree.values().removeIf(value -> value.equals(List.of()) || value.equals(Map.of()));
        tree.putIfAbsent("DeletionProtection", "INACTIVE");
        tree.putIfAbsent("MfaConfiguration", "OFF");
        tree.putIfAbsent("UserPoolTier", protectsAgainstThreats(tree) ? "PLUS" : "ESSENTIALS");
        tree.computeIfPresent(
                "AcrConfiguration", (name, acr) -> AcrLevels.of((Map<?, ?>) acr).tree());
        in(tree, "AccountRecoverySetting").putIfAbsent("RecoveryMechanisms", RECOVERY);
        in(tree, "EmailConfiguration").putIfAbsent("EmailSendingAccount", "COGNITO_DEFAULT");
        in(tree, "IssuerConfiguration").putIfAbsent("Type", "ORIGINAL");
        in(tree, "KeyConfiguration").putIfAbsent("KeyType", "AWS_OWNED_KEY");
        in(tree, "UserAttributeUpdateSettings").putIfAbsent("AttributesRequireVerificationBeforeUpdate", List.of());
        fillVerificationTexts(tree, in(tree, "VerificationMessageTemplate"));
        fillTriggers(in(tree, "LambdaConfig"));
        fillPolicies(in(tree, "Policies"));
        fillTemporaryPasswordValidity(tree);
        return tree;
    }

    static boolean protectsAgainstThreats(Map<String, Object> tree) {
        return tree.get("UserPoolAddOns") instanceof Map<?, ?> addOns
                && !"OFF".equals(addOns.get("AdvancedSecurityMode"));
    }

    /** Each text has two names: the template's, which counts where both are given, and an older one. */
    private static void fillVerificationTexts(Map<String, Object> tree, Map<String, Object> template) {
        template.putIfAbsent("DefaultEmailOption", "CONFIRM_WITH_CODE");
        VERIFICATION_TEXTS.forEach((name, olderName) -> {
            if (template.containsKey(name)) {
                tree.put(olderName, template.get(name));
            } else if (tree.containsKey(olderName)) {
                template.put(name, tree.get(olderName));
            }
        });
    }

    private static Map<String, Object> enabled(Map<?, ?> given) {
        Map<String, Object> dcr = new TreeMap<>();
        dcr.put("EnableStatus", "Enabled");
        given.forEach((member, value) -> dcr.put((String) member, value));
        return dcr;
    }

    private static void fillTriggers(Map<String, Object> triggers) {
        Object preTokenGeneration = triggers.get("PreTokenGeneration");
        if (preTokenGeneration != null) {
            triggers.putIfAbsent(
                    "PreTokenGenerationConfig", Map.of("LambdaArn", preTokenGeneration, "LambdaVersion", "V1_0"));
        }
    }

    private static void fillPolicies(Map<String, Object> policies) {
        in(policies, "SignInPolicy").putIfAbsent("AllowedFirstAuthFactors", List.of("PASSWORD"));
        Map<String, Object> passwords = in(policies, "PasswordPolicy");
        // A policy that is left out is strict; one that is given requires only what it says.
        boolean strict = passwords.isEmpty();
        // A history of none is not shown.
        passwords.computeIfPresent(
                "PasswordHistorySize", (name, size) -> ((Number) size).longValue() == 0 ? null : size);
        passwords.putIfAbsent("MinimumLength", 8);
        Stream.of("RequireLowercase", "RequireNumbers", "RequireSymbols", "RequireUppercase")
                .forEach(requirement -> passwords.putIfAbsent(requirement, strict));
    }

    /** One number with two names: the policy's, and an older one that callers may still set in its place. */
    private static void fillTemporaryPasswordValidity(Map<String, Object> tree) {
        Map<String, Object> creation = in(tree, "AdminCreateUserConfig");
        Map<String, Object> passwords = in(in(tree, "Policies"), "PasswordPolicy");
        long days = Stream.of(creation.get("UnusedAccountValidityDays"), passwords.get("TemporaryPasswordValidityDays"))
                .filter(Number.class::isInstance)
                .mapToLong(value -> ((Number) value).longValue())
                .filter(value -> value != 0)
                .findFirst()
                .orElse(TEMPORARY_PASSWORD_DAYS);
        creation.putIfAbsent("AllowAdminCreateUserOnly", false);
        creation.put("UnusedAccountValidityDays", days);
        passwords.put("TemporaryPasswordValidityDays", days);
    }

    /** The structure in a member, replaced by a copy that may be changed; empty where there was none. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> in(Map<String, Object> tree, String member) {
        Map<String, Object> copy = new TreeMap<>((Map<String, Object>) tree.getOrDefault(member, Map.of()));
        tree.put(member, copy);
        return copy;
    }
}
