package org.cognitojunit.emulator.internal.operation.session;

import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.configuration.SessionTracking;
import org.cognitojunit.emulator.internal.pool.TierFeature;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Sets whether a pool tracks sessions, and how many a user may have. */
record SetUserPoolSessionConfiguration(UserPools pools) implements Operation {

    @Override
    public Output apply(Input input) {
        return pools.change(input.string("UserPoolId"), pool -> set(pool, input));
    }

    private static Output set(UserPool pool, Input input) {
        pool.settings().tier().require(TierFeature.SESSION_TRACKING);
        pool.configurations().trackSessions(SessionTracking.read(input));
        return SessionConfigurationView.of(pool);
    }
}
