package org.cognitojunit.emulator.internal.operation.selfservice;

import java.time.Clock;
import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.protocol.Input;
import org.cognitojunit.emulator.internal.protocol.Operation;
import org.cognitojunit.emulator.internal.protocol.Output;
import org.cognitojunit.emulator.internal.user.UserStatus;
import org.cognitojunit.emulator.internal.user.Users;

/** Confirms a sign-up without a code. It verifies neither address nor number. */
public record AdminConfirmSignUp(UserPools pools, Clock clock) implements Operation {

    @Override
    public Output apply(Input input) {
        Users users = pools.get(input.string("UserPoolId")).users();
        users.change(users.get(input.string("Username")), user -> {
            ConfirmSignUp.requireUnconfirmed(user);
            return user.with(draft -> draft.status(UserStatus.CONFIRMED).modified(clock.instant()));
        });
        return Output.empty();
    }
}
