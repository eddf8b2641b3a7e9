package org.cognitojunit.emulator.internal.operation.mfa;

import java.time.Clock;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.mfa.MfaPreference;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Switches second factors of a user on or off, and says which is preferred. */
record AdminSetUserMFAPreference(UserPools pools, Clock clock) implements Operation {

    @Override
    public Output apply(Input input) {
        UserPool pool = pools.get(input.string("UserPoolId"));
        MfaPreference preference = MfaPreference.of(input);
        pool.users()
                .change(
                        pool.users().get(input.string("Username")),
                        u -> u.with(draft -> {
                            preference.apply(pool.settings(), u, draft);
                            draft.modified(clock.instant());
                        }));
        return Output.empty();
    }
}
