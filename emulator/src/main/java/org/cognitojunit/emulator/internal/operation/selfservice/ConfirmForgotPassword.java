package org.cognitojunit.emulator.internal.operation.selfservice;

import java.time.Clock;
import java.util.Optional;
import org.cognitojunit.emulator.internal.account.HourlyLimit;
import org.cognitojunit.emulator.internal.account.NewPassword;
import org.cognitojunit.emulator.internal.account.Passwords;
import org.cognitojunit.emulator.internal.account.Passwords.Refusal;
import org.cognitojunit.emulator.internal.account.Recovery;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.code.CodeUse;
import org.cognitojunit.emulator.internal.code.Codes;
import org.cognitojunit.emulator.internal.code.PendingCode;
import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.trigger.ConfirmationSource;
import org.cognitojunit.emulator.internal.trigger.Triggers;
import org.cognitojunit.emulator.internal.user.Lockout;
import org.cognitojunit.emulator.internal.user.User;
import org.cognitojunit.emulator.internal.user.UserStatus;

/** Gives a user the password that he or she chooses, for a code that was sent. Tokens issued before keep working. */
record ConfirmForgotPassword(UserPools pools, Clock clock, Passwords passwords, HourlyLimit attempts, Triggers triggers)
        implements Operation {

    @Override
    public Output apply(Input input) {
        PublicCall call = PublicCall.of(pools, input);
        User user = user(call);
        attempts.count(call.pool(), user);
        Codes codes = call.pool().codes();
        PendingCode code =
                codes.check(user.sub(), CodeUse.RESET_PASSWORD, input.string("ConfirmationCode"), clock.instant());
        NewPassword password =
                passwords.replacement(call.pool(), user.username(), input.string("Password"), Refusal.PASSWORD_RESET);

        User changed = call.pool()
                .users()
                .change(user, u -> reset(u, password), () -> codes.use(user.sub(), CodeUse.RESET_PASSWORD, code));
        triggers.postConfirmation(
                ConfirmationSource.FORGOT_PASSWORD,
                call.cause().subject(call.pool(), changed),
                call.cause().clientMetadata());
        return Output.empty();
    }

    private static User reset(User user, NewPassword password) {
        Recovery.requireResettable(user);
        return user.with(draft -> {
            password.replace(user, draft);
            draft.status(UserStatus.CONFIRMED).lockout(Lockout.NONE);
        });
    }

    private static User user(PublicCall call) {
        Optional<User> user = call.userByAnyName();
        if (call.hidesUserExistence()) {
            return user.filter(User::enabled).orElseThrow(Codes::mismatch);
        }
        return user.map(u -> {
                    if (!u.enabled()) {
                        throw PublicCall.disabledUser();
                    }
                    return u;
                })
                .orElseThrow(PublicCall::unknownUser);
    }
}
