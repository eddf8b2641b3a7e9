package org.cognitojunit.emulator.internal.operation.terms;

import java.time.Clock;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.configuration.Configuration;
import org.cognitojunit.emulator.internal.configuration.Configurations;
import org.cognitojunit.emulator.internal.ids.Ids;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Attaches terms of use or a privacy policy to a client. */
record CreateTerms(UserPools pools, Clock clock, Ids ids) implements Operation {

    private static final int MOST = 40;

    @Override
    public Output apply(Input input) {
        return pools.change(input.string("UserPoolId"), pool -> create(pool, input));
    }

    private Output create(UserPool pool, Input input) {
        String client = pool.clients().get(input.string("ClientId")).id();
        if (!input.has("Links")) {
            throw CognitoError.invalidParameter("Links are required when TermsSource is LINK.");
        }
        TermsNames.checkFree(pool, client, input.string("TermsName"));
        Configurations all = pool.configurations().terms();
        all.checkRoom(MOST);
        Configuration terms = Configuration.of(
                ids.uuid(), client, input.tree("TermsName", "TermsSource", "Enforcement", "Links"), clock.instant());
        return TermsView.of(pool, all.put(terms));
    }
}
