package org.cognitojunit.emulator.internal.operation.user;

import org.cognitojunit.emulator.internal.account.NewPassword;
import org.cognitojunit.emulator.internal.account.Passwords;
import org.cognitojunit.emulator.internal.account.Passwords.Refusal;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.user.User;
import org.cognitojunit.emulator.internal.user.UserStatus;

/** Gives a user a password, for good or until the next sign-in. Tokens issued before keep working. */
record AdminSetUserPassword(UserPools pools, Passwords passwords) implements Operation {

    @Override
    public Output apply(Input input) {
        UserPool pool = pools.get(input.string("UserPoolId"));
        User user = pool.users().get(input.string("Username"));
        NewPassword password =
                passwords.replacement(pool, user.username(), input.string("Password"), Refusal.PASSWORD_CHANGE);
        boolean permanent = input.flag("Permanent");
        pool.users()
                .change(
                        user,
                        u -> u.with(draft -> {
                            if (permanent) {
                                password.replace(u, draft);
                            } else {
                                password.replaceTemporarily(u, draft);
                            }
                            draft.status(permanent ? UserStatus.CONFIRMED : UserStatus.FORCE_CHANGE_PASSWORD);
                        }));
        return Output.empty();
    }
}
