package org.cognitojunit.emulator.internal.auth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.user.Credential;
import org.cognitojunit.emulator.internal.user.Lockout;
import org.cognitojunit.emulator.internal.user.User;
import org.cognitojunit.emulator.internal.user.UserStatus;

/** Finds the user of a username and password, with lockout, and refuses those who may not sign in. */
final class PasswordCheck {

    private final Clock clock;
    private final UserSearch search;
    private final UserMigration migration;

    PasswordCheck(Clock clock, UserSearch search, UserMigration migration) {
        this.clock = clock;
        this.search = search;
        this.migration = migration;
    }

    /** Finds the user of a name, who may come from another system with this very call, and lets her in. */
    User check(Attempt attempt, String username, String password) {
        migration.migrateUnknown(attempt, username, password);
        return check(attempt, search.find(attempt, username), password);
    }

    /** As below, for a password that came in clear. */
    User check(Attempt attempt, User user, String password) {
        String identity = attempt.pool().shortId() + user.username();
        return check(attempt, user, credential -> credential.matches(identity, password));
    }

    /**
     * Lets a user in who proves to know the password.
     *
     * @param user one of the pool's, or a stranger
     * @param proof whether the proof holds for the user's credential
     */
    User check(Attempt attempt, User user, Predicate<Credential> proof) {
        UserPool pool = attempt.pool();
        Instant now = clock.instant();
        if (user.lockout().locks(now)) {
            throw CognitoError.notAuthorized("Password attempts exceeded");
        }
        refuseIfResetRequired(user);
        if (!attempt.client().settings().hidesUserExistence()) {
            refuseIfUnconfirmed(user);
        }
        if (user.credential().filter(proof).isEmpty()) {
            countFailure(pool, user, now);
            throw incorrect();
        }
        mayEnter(user);
        if (temporaryPasswordExpired(pool, user, now)) {
            throw CognitoError.notAuthorized("Temporary password has expired and must be reset by an administrator.");
        }
        return user.lockout().equals(Lockout.NONE)
                ? user
                : pool.users().change(user, u -> u.with(draft -> draft.lockout(Lockout.NONE)));
    }

    private static void countFailure(UserPool pool, User user, Instant now) {
        Optional<User> known = pool.users().findBySub(user.sub());
        if (known.isPresent()) {
            pool.users().change(known.get(), u -> u.with(draft -> draft.lockout(failed(u.lockout(), now))));
        } else {
            pool.strangerLockouts().change(user.sub(), lockout -> failed(lockout, now));
        }
    }

    /** One failure more, unless one of those that came at the same time has locked the user already. */
    private static Lockout failed(Lockout lockout, Instant now) {
        if (lockout.locks(now)) {
            throw CognitoError.notAuthorized("Password attempts exceeded");
        }
        return lockout.failed(now);
    }

    /** Refuses who is disabled or has not confirmed yet. */
    static void mayEnter(User user) {
        if (!user.enabled()) {
            throw CognitoError.notAuthorized("User is disabled.");
        }
        refuseIfUnconfirmed(user);
    }

    private static void refuseIfUnconfirmed(User user) {
        if (user.status() == UserStatus.UNCONFIRMED) {
            throw CognitoError.of("UserNotConfirmedException", "User is not confirmed.");
        }
    }

    /** Refuses who must choose a new password by a code first. */
    static void refuseIfResetRequired(User user) {
        if (user.status() == UserStatus.RESET_REQUIRED) {
            throw CognitoError.of("PasswordResetRequiredException", "Password reset required for the user");
        }
    }

    static CognitoError incorrect() {
        return CognitoError.notAuthorized("Incorrect username or password.");
    }

    private static boolean temporaryPasswordExpired(UserPool pool, User user, Instant now) {
        if (user.status() != UserStatus.FORCE_CHANGE_PASSWORD) {
            return false;
        }
        Duration validity = Duration.ofDays(pool.settings().passwordPolicy().temporaryPasswordValidityDays());
        Instant setAt = user.credential().map(Credential::setAt).orElse(user.created());
        return setAt.plus(validity).isBefore(now);
    }
}
