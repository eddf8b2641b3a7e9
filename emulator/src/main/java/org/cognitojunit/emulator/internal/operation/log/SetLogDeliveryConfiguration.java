package org.cognitojunit.emulator.internal.operation.log;

import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.configuration.LogDelivery;
import org.cognitojunit.emulator.internal.pool.TierFeature;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Sets where the logs of a pool go. An empty list ends their delivery. */
record SetLogDeliveryConfiguration(UserPools pools) implements Operation {

    @Override
    public Output apply(Input input) {
        return pools.change(input.string("UserPoolId"), pool -> set(pool, input));
    }

    private static Output set(UserPool pool, Input input) {
        LogDelivery delivery = LogDelivery.read(input.structures("LogConfigurations"));
        if (delivery.exportsUserActivity()) {
            pool.settings().tier().require(TierFeature.LOG_STREAMING);
        }
        pool.configurations().deliverLogs(delivery);
        return LogDeliveryView.of(pool);
    }
}
