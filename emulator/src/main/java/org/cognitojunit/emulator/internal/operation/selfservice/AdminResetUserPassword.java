package org.cognitojunit.emulator.internal.operation.selfservice;

import java.time.Clock;
import org.cognitojunit.emulator.Message.Purpose;
import org.cognitojunit.emulator.internal.account.Recovery;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.code.CodeUse;
import org.cognitojunit.emulator.internal.message.Destination;
import org.cognitojunit.emulator.internal.message.VerificationCodes;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.trigger.Cause;
import org.cognitojunit.emulator.internal.user.User;
import org.cognitojunit.emulator.internal.user.UserStatus;

/** Ends the use of a user's password and sends a code to choose another with. */
record AdminResetUserPassword(UserPools pools, Clock clock, VerificationCodes codes) implements Operation {

    @Override
    public Output apply(Input input) {
        UserPool pool = pools.get(input.string("UserPoolId"));
        User user = pool.users().get(input.string("Username"));
        requireResettable(user);
        Destination to = Recovery.adminChannel(pool, user).orElseThrow(Recovery::noChannel);
        User reset = pool.users().change(user, u -> {
            requireResettable(u);
            return u.with(draft -> draft.status(UserStatus.RESET_REQUIRED).modified(clock.instant()));
        });
        codes.send(pool, reset, CodeUse.RESET_PASSWORD, to, Purpose.FORGOT_PASSWORD, Cause.byAdministrator(input));
        return Output.empty();
    }

    private static void requireResettable(User user) {
        Recovery.requireResettable(user);
        if (user.status() == UserStatus.UNCONFIRMED) {
            throw Recovery.wrongState();
        }
        if (!user.enabled()) {
            throw CognitoError.notAuthorized("User is disabled.");
        }
    }
}
