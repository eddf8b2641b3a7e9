package org.cognitojunit.emulator.internal.operation.user;

import java.time.Clock;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.user.Users;

/** Lets a disabled user sign in again. Tokens from before stay dead. */
record AdminEnableUser(UserPools pools, Clock clock) implements Operation {

    @Override
    public Output apply(Input input) {
        Users users = pools.get(input.string("UserPoolId")).users();
        users.change(
                users.get(input.string("Username")),
                u -> u.with(draft -> draft.enabled(true).modified(clock.instant())));
        return Output.empty();
    }
}
