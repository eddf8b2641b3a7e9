package org.cognitojunit.emulator.internal.pool;

import java.util.List;
import java.util.Map;
import org.cognitojunit.emulator.internal.protocol.Input;

/** The settings of a pool that CreateUserPool makes: the caller's, and Cognito's defaults. */
public final class NewPool {

    private NewPool() {}

    public static PoolSettings settings(Input input) {
        Map<String, Object> tree = input.tree();
        tree.put("Name", tree.remove("PoolName"));
        tree.remove("Schema");
        tree.putIfAbsent("UserPoolTier", "ESSENTIALS");
        tree.putIfAbsent("MfaConfiguration", "OFF");
        tree.putIfAbsent("DeletionProtection", "INACTIVE");
        tree.putIfAbsent("LambdaConfig", Map.of());
        tree.put(
                "Policies",
                Map.of(
                        "PasswordPolicy",
                        Map.of(
                                "MinimumLength", 8,
                                "RequireLowercase", true,
                                "RequireNumbers", true,
                                "RequireSymbols", true,
                                "RequireUppercase", true,
                                "TemporaryPasswordValidityDays", 7),
                        "SignInPolicy",
                        Map.of("AllowedFirstAuthFactors", List.of("PASSWORD"))));
        return new PoolSettings(tree, StandardAttributes.schema());
    }
}
