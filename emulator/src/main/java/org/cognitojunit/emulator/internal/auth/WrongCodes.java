package org.cognitojunit.emulator.internal.auth;

import java.time.Instant;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.user.User;

/** Wrong codes lock a user as wrong passwords do, and are counted together with them. */
final class WrongCodes {

    private WrongCodes() {}

    static void requireUnlocked(User user, Instant now) {
        if (user.lockout().locks(now)) {
            throw CognitoError.notAuthorized("Password attempts exceeded");
        }
    }

    static void count(UserPool pool, User user, Instant now) {
        pool.users().change(user, u -> u.with(draft -> draft.lockout(u.lockout().failed(now))));
    }
}
