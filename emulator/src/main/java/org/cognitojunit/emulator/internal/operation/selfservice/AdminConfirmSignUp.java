package org.cognitojunit.emulator.internal.operation.selfservice;

import java.time.Clock;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.trigger.Cause;
import org.cognitojunit.emulator.internal.trigger.ConfirmationSource;
import org.cognitojunit.emulator.internal.trigger.Triggers;
import org.cognitojunit.emulator.internal.user.User;
import org.cognitojunit.emulator.internal.user.UserStatus;
import org.cognitojunit.emulator.internal.user.Users;

/** Confirms a sign-up without a code. It verifies neither address nor number. */
record AdminConfirmSignUp(UserPools pools, Clock clock, Triggers triggers) implements Operation {

    @Override
    public Output apply(Input input) {
        UserPool pool = pools.get(input.string("UserPoolId"));
        Users users = pool.users();
        User confirmed = users.change(users.get(input.string("Username")), user -> {
            ConfirmSignUp.requireUnconfirmed(user);
            return user.with(draft -> draft.status(UserStatus.CONFIRMED).modified(clock.instant()));
        });
        Cause cause = Cause.byAdministrator(input);
        triggers.postConfirmation(ConfirmationSource.SIGN_UP, cause.subject(pool, confirmed), cause.clientMetadata());
        return Output.empty();
    }
}
