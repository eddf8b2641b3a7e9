package org.cognitojunit.emulator.internal.auth;

import java.time.Clock;
import org.cognitojunit.emulator.internal.account.AttributeRules;
import org.cognitojunit.emulator.internal.account.AttributeUpdate;
import org.cognitojunit.emulator.internal.account.Passwords;
import org.cognitojunit.emulator.internal.account.UsernameRules;
import org.cognitojunit.emulator.internal.ids.Ids;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.protocol.CognitoError;
import org.cognitojunit.emulator.internal.trigger.MigratedUser;
import org.cognitojunit.emulator.internal.trigger.Subject;
import org.cognitojunit.emulator.internal.trigger.Triggers;
import org.cognitojunit.emulator.internal.user.User;
import org.cognitojunit.emulator.internal.user.UserStatus;

/** Adds users whom the user migration function knows and the pool does not, when they come with a password in clear. */
final class UserMigration {

    private final Clock clock;
    private final Ids ids;
    private final Passwords passwords;
    private final Triggers triggers;

    UserMigration(Clock clock, Ids ids, Triggers triggers) {
        this.clock = clock;
        this.ids = ids;
        this.passwords = new Passwords(clock, ids);
        this.triggers = triggers;
    }

    /** Adds the user of a name, unless there is one or the function does not know her either. */
    void migrateUnknown(Attempt attempt, String username, String password) {
        UserPool pool = attempt.pool();
        if (pool.users().find(username).isPresent()) {
            return;
        }
        Subject subject = Subject.unknown(pool, attempt.client(), username);
        triggers.userMigrationAuthentication(
                        subject, password, attempt.metadata().validationData())
                .ifPresent(migrated -> add(pool, username, password, migrated));
    }

    private void add(UserPool pool, String username, String password, MigratedUser migrated) {
        User user = user(pool, username, password, migrated);
        try {
            pool.users().add(user, migrated.forceAliasCreation());
        } catch (CognitoError e) {
            // Another sign-in may have brought the user meanwhile.
            if (pool.users().find(username).isEmpty()) {
                throw e;
            }
        }
    }

    /** The policy is not asked about a password that served elsewhere so far. */
    private User user(UserPool pool, String typed, String password, MigratedUser migrated) {
        UsernameRules.check(pool.settings(), typed);
        AttributeUpdate attributes =
                UsernameRules.withUsername(pool.settings(), typed, new AttributeUpdate(migrated.attributes()));
        new AttributeRules(pool.settings()).checkNew(attributes);
        String sub = ids.sub();
        String username = pool.settings().usernameAttributes().isEmpty() ? typed : sub;
        UserStatus status = migrated.confirmed() ? UserStatus.CONFIRMED : UserStatus.RESET_REQUIRED;
        return User.create(username, sub, status, clock.instant(), draft -> {
            if (migrated.confirmed()) {
                draft.credential(passwords.unchecked(pool, username, password));
            }
            attributes.applyTo(draft.attributes(), pool.settings().schema());
        });
    }
}
