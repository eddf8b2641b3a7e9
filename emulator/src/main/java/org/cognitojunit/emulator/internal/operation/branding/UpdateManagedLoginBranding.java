package org.cognitojunit.emulator.internal.operation.branding;

import java.time.Clock;
import java.util.Map;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.configuration.Configuration;
import org.cognitojunit.emulator.internal.configuration.Configurations;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Replaces the settings of a style of managed login. Its assets stay where the call brings none. */
record UpdateManagedLoginBranding(UserPools pools, Clock clock) implements Operation {

    @Override
    public Output apply(Input input) {
        return pools.change(named(input, "UserPoolId", "userPoolId"), pool -> update(pool, input));
    }

    private Output update(UserPool pool, Input input) {
        Configurations all = pool.configurations().brandings();
        Configuration before = all.get(named(input, "ManagedLoginBrandingId", "managedLoginBrandingId"));
        Map<String, Object> settings = BrandingSettings.read(input);
        if (before.tree().containsKey("Assets")) {
            settings.putIfAbsent("Assets", before.tree().get("Assets"));
        }
        return BrandingView.of(pool, all.put(before.with(settings, clock.instant())));
    }

    /** The model requires neither name, though there is no style without both. */
    private static String named(Input input, String member, String path) {
        return input.optional(member)
                .orElseThrow(() -> CognitoError.invalidParameter("1 validation error detected: Value null at '" + path
                        + "' failed to satisfy constraint: Member must not be null"));
    }
}
