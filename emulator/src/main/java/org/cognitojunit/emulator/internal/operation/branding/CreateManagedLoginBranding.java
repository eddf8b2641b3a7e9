package org.cognitojunit.emulator.internal.operation.branding;

import java.time.Clock;
import java.util.Map;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.configuration.Configuration;
import org.cognitojunit.emulator.internal.configuration.Configurations;
import org.cognitojunit.emulator.internal.ids.Ids;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Creates the style of managed login for a client that has none. */
record CreateManagedLoginBranding(UserPools pools, Clock clock, Ids ids) implements Operation {

    private static final int MOST = 20;

    @Override
    public Output apply(Input input) {
        return pools.change(input.string("UserPoolId"), pool -> create(pool, input));
    }

    private Output create(UserPool pool, Input input) {
        String client = pool.clients().get(input.string("ClientId")).id();
        Map<String, Object> settings = BrandingSettings.read(input);
        Configurations all = pool.configurations().brandings();
        if (all.of(client).findFirst().isPresent()) {
            throw CognitoError.of(
                    "ManagedLoginBrandingExistsException",
                    "Managed login branding already exists for the client " + client + ".");
        }
        all.checkRoom(MOST);
        Configuration branding = Configuration.of(ids.uuid(), client, settings, clock.instant());
        return BrandingView.of(pool, all.put(branding));
    }
}
