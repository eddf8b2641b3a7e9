package org.cognitojunit.emulator.internal.operation.mfa;

import java.time.Clock;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Takes a user's authenticator app away, as for a phone that was lost. */
record AdminDeleteSoftwareToken(UserPools pools, Clock clock) implements Operation {

    @Override
    public Output apply(Input input) {
        UserPool pool = pools.get(input.string("UserPoolId"));
        pool.users()
                .change(
                        pool.users().get(input.string("Username")),
                        u -> u.with(draft -> draft.mfa(u.mfa().withoutToken()).modified(clock.instant())));
        return Output.empty();
    }
}
