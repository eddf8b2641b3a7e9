package org.cognitojunit.emulator.internal.operation.risk;

import java.util.Optional;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.configuration.Configuration;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Shows the settings of threat protection of a pool or a client, if it has any. */
record DescribeRiskConfiguration(UserPools pools) implements Operation {

    @Override
    public Output apply(Input input) {
        UserPool pool = pools.get(input.string("UserPoolId"));
        Optional<Configuration> found = pool.configurations().risks().find(RiskOwner.of(pool, input));
        Output view = RiskOwner.view(pool, input);
        found.ifPresent(risk -> view.withAll(risk.tree()).with("LastModifiedDate", risk.modified()));
        return Output.of("RiskConfiguration", view);
    }
}
