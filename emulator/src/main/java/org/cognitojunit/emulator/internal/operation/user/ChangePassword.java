package org.cognitojunit.emulator.internal.operation.user;

import org.cognitojunit.emulator.internal.account.HourlyLimit;
import org.cognitojunit.emulator.internal.account.NewPassword;
import org.cognitojunit.emulator.internal.account.Passwords;
import org.cognitojunit.emulator.internal.account.Passwords.Refusal;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.token.AccessTokens;
import org.cognitojunit.emulator.internal.token.AccessTokens.Bearer;
import org.cognitojunit.emulator.internal.user.User;

/** Changes the caller's password, which a user who never had one may also do. All tokens keep working. */
record ChangePassword(AccessTokens accessTokens, Passwords passwords, HourlyLimit attempts) implements Operation {

    @Override
    public Output apply(Input input) {
        Bearer bearer = accessTokens.authenticate(input.string("AccessToken"));
        UserPool pool = bearer.pool();
        User user = bearer.user();
        attempts.count(pool, user);
        requirePrevious(pool, user, input);
        NewPassword password =
                passwords.replacement(pool, user.username(), input.string("ProposedPassword"), Refusal.PASSWORD_CHANGE);
        pool.users().change(user, u -> {
            requirePrevious(pool, u, input);
            return u.with(draft -> password.replace(u, draft));
        });
        return Output.empty();
    }

    private static void requirePrevious(UserPool pool, User user, Input input) {
        boolean proven = input.optional("PreviousPassword")
                .map(password -> Passwords.match(pool, user, password))
                .orElse(user.credential().isEmpty());
        if (!proven) {
            throw CognitoError.notAuthorized("Incorrect username or password.");
        }
    }
}
