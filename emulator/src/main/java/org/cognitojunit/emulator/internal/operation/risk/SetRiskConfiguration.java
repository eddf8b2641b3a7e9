package org.cognitojunit.emulator.internal.operation.risk;

import java.time.Clock;
import java.util.Map;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.configuration.Configuration;
import org.cognitojunit.emulator.internal.configuration.Configurations;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Replaces the settings of threat protection of a pool or a client, or takes them away where it brings none. */
record SetRiskConfiguration(UserPools pools, Clock clock) implements Operation {

    @Override
    public Output apply(Input input) {
        return pools.change(input.string("UserPoolId"), pool -> set(pool, input));
    }

    private Output set(UserPool pool, Input input) {
        String owner = RiskOwner.of(pool, input);
        RiskExceptions.check(input);
        Map<String, Object> settings = input.tree(
                "CompromisedCredentialsRiskConfiguration",
                "AccountTakeoverRiskConfiguration",
                "RiskExceptionConfiguration");
        Configurations risks = pool.configurations().risks();
        Output view = RiskOwner.view(pool, input);
        if (settings.isEmpty()) {
            risks.remove(owner);
        } else {
            Configuration risk = risks.put(Configuration.of(owner, owner, settings, clock.instant()));
            view.withAll(risk.tree()).with("LastModifiedDate", risk.modified());
        }
        return Output.of("RiskConfiguration", view);
    }
}
