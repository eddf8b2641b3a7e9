package org.cognitojunit.emulator.internal.auth;

import java.time.Clock;
import java.util.Map;
import org.cognitojunit.emulator.internal.account.AttributeRules;
import org.cognitojunit.emulator.internal.account.AttributeUpdate;
import org.cognitojunit.emulator.internal.account.Passwords;
import org.cognitojunit.emulator.internal.account.UsernameRules;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.client.AppClient;
import org.cognitojunit.emulator.internal.ids.Ids;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.trigger.MigratedUser;
import org.cognitojunit.emulator.internal.trigger.Subject;
import org.cognitojunit.emulator.internal.trigger.Triggers;
import org.cognitojunit.emulator.internal.user.MfaFactor;
import org.cognitojunit.emulator.internal.user.User;
import org.cognitojunit.emulator.internal.user.UserMfa;
import org.cognitojunit.emulator.internal.user.UserStatus;
import org.jspecify.annotations.Nullable;

/** Adds users whom the user migration function knows and the pool does not. */
public final class UserMigration {

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

    /** Adds who comes with a password in clear, unless the pool has the user or the function does not know her either. */
    void migrateUnknown(Attempt attempt, String username, String password) {
        UserPool pool = attempt.pool();
        if (pool.users().find(username).isPresent()) {
            return;
        }
        triggers.userMigrationAuthentication(
                        Subject.unknown(pool, attempt.client(), username),
                        password,
                        attempt.metadata().validationData())
                .ifPresent(migrated -> add(pool, username, password, migrated));
    }

    /** Adds who has forgotten the password, in the same way. */
    public void migrateForgetful(UserPool pool, AppClient client, String username, Map<String, String> clientMetadata) {
        if (pool.users().find(username).isPresent()) {
            return;
        }
        triggers.userMigrationForgotPassword(Subject.unknown(pool, client, username), clientMetadata)
                .ifPresent(migrated -> add(pool, username, null, migrated));
    }

    private void add(UserPool pool, String typed, @Nullable String password, MigratedUser migrated) {
        String sub = ids.sub();
        String username = pool.settings().usernameAttributes().isEmpty() ? typed : sub;
        User user = user(pool, typed, username, sub, password, migrated);
        try {
            pool.users().add(user, migrated.forceAliasCreation());
        } catch (CognitoError e) {
            // Another call may have brought the user meanwhile.
            if (pool.users().find(typed).isEmpty()) {
                throw e;
            }
        }
    }

    private User user(
            UserPool pool,
            String typed,
            String username,
            String sub,
            @Nullable String password,
            MigratedUser migrated) {
        UsernameRules.check(pool.settings(), typed);
        AttributeUpdate attributes =
                UsernameRules.completed(pool.settings(), typed, new AttributeUpdate(migrated.attributes()));
        new AttributeRules(pool.settings()).checkNew(attributes);
        UserStatus status = migrated.confirmed() ? UserStatus.CONFIRMED : UserStatus.RESET_REQUIRED;
        return User.create(username, sub, status, clock.instant(), draft -> {
            if (password != null && migrated.confirmed()) {
                // The policy is not asked about a password that served elsewhere so far.
                draft.credential(passwords.unchecked(pool, username, password));
            }
            attributes.applyTo(draft.attributes(), pool.settings().schema());
            if (migrated.enableSmsMfa()) {
                draft.mfa(UserMfa.NONE.with(MfaFactor.SMS_MFA, true));
            }
        });
    }
}
