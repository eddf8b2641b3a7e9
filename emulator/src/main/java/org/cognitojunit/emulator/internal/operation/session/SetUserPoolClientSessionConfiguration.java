package org.cognitojunit.emulator.internal.operation.session;

import java.time.Clock;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.client.AppClient;
import org.cognitojunit.emulator.internal.configuration.Configuration;
import org.cognitojunit.emulator.internal.pool.TierFeature;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Sets how long a client reuses single sign-on sessions, in a pool that tracks sessions. */
record SetUserPoolClientSessionConfiguration(UserPools pools, Clock clock) implements Operation {

    @Override
    public Output apply(Input input) {
        return pools.change(input.string("UserPoolId"), pool -> set(pool, input));
    }

    private Output set(UserPool pool, Input input) {
        AppClient client = pool.clients().get(input.string("ClientId"));
        pool.settings().tier().require(TierFeature.SESSION_TRACKING);
        if (!pool.configurations().sessionTracking().enabled()) {
            throw CognitoError.invalidParameter("User session tracking is not enabled for the user pool.");
        }
        pool.configurations()
                .clientSessions()
                .put(Configuration.of(client.id(), client.id(), input.tree("SSOSession"), clock.instant()));
        return SessionConfigurationView.of(pool, client);
    }
}
