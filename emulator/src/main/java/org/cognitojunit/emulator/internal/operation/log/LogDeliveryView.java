package org.cognitojunit.emulator.internal.operation.log;

import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPool;

/** Where the logs of a pool go, as answers show it. */
final class LogDeliveryView {

    private LogDeliveryView() {}

    static Output of(UserPool pool) {
        return Output.of(
                "LogDeliveryConfiguration",
                Output.of("UserPoolId", pool.id())
                        .with(
                                "LogConfigurations",
                                pool.configurations().logDelivery().targets()));
    }
}
