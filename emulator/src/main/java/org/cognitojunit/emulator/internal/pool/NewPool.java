package org.cognitojunit.emulator.internal.pool;

import java.util.Map;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.schema.SchemaDefinition;

/** The settings of a pool that CreateUserPool makes: the caller's, and Cognito's defaults. */
final class NewPool {

    private NewPool() {}

    static PoolSettings settings(Input request, AwsAccount account) {
        PolicyRules.checkRequest(request);
        Map<String, Object> tree = request.tree();
        tree.remove("Schema");
        tree.put("Name", tree.remove("PoolName"));
        PoolSettings settings =
                new PoolSettings(PoolDefaults.fill(tree), SchemaDefinition.read(request.structures("Schema")));
        PoolRules.check(settings, account);
        RecoveryRules.checkRequest(request, settings);
        settings.tier().require(TierFeature.in(settings));
        return settings;
    }
}
