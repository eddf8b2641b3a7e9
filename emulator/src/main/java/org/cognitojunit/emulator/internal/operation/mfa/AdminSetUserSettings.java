package org.cognitojunit.emulator.internal.operation.mfa;

import java.time.Clock;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.mfa.MfaPreference;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** The older way to switch a user's MFA by text message on or off. */
record AdminSetUserSettings(UserPools pools, Clock clock) implements Operation {

    @Override
    public Output apply(Input input) {
        UserPool pool = pools.get(input.string("UserPoolId"));
        MfaPreference preference = MfaPreference.ofOptions(input.structures("MFAOptions"));
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
