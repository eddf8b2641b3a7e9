package org.cognitojunit.emulator.internal.operation.user;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.cognitojunit.emulator.internal.account.AttributeRules;
import org.cognitojunit.emulator.internal.account.AttributeUpdate;
import org.cognitojunit.emulator.internal.account.Passwords;
import org.cognitojunit.emulator.internal.account.Passwords.Refusal;
import org.cognitojunit.emulator.internal.account.UsernameRules;
import org.cognitojunit.emulator.internal.account.ValidationData;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.ids.Ids;
import org.cognitojunit.emulator.internal.message.Invitations;
import org.cognitojunit.emulator.internal.pool.PoolSettings;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.trigger.Cause;
import org.cognitojunit.emulator.internal.trigger.SignUpSource;
import org.cognitojunit.emulator.internal.trigger.Subject;
import org.cognitojunit.emulator.internal.trigger.Triggers;
import org.cognitojunit.emulator.internal.user.User;
import org.cognitojunit.emulator.internal.user.UserStatus;

/**
 * Creates a user with a temporary password, or without one where the pool lets users in by other means. With
 * {@code MessageAction: RESEND} it renews the invitation of a user who has not come yet.
 */
record AdminCreateUser(
        UserPools pools, Clock clock, Ids ids, Passwords passwords, Invitations invitations, Triggers triggers)
        implements Operation {

    @Override
    public Output apply(Input input) {
        UserPool pool = pools.get(input.string("UserPoolId"));
        boolean resend =
                input.optional("MessageAction").filter("RESEND"::equals).isPresent();
        return Output.of("User", UserView.listed(pool, resend ? invitedAgain(pool, input) : created(pool, input)));
    }

    private User created(UserPool pool, Input input) {
        PoolSettings settings = pool.settings();
        String given = input.string("Username");
        UsernameRules.check(settings, given);
        AttributeUpdate attributes =
                UsernameRules.completed(settings, given, AttributeUpdate.of(input.structures("UserAttributes")));
        new AttributeRules(settings).checkNew(attributes);

        String sub = ids.sub();
        String username = settings.usernameAttributes().isEmpty() ? given : sub;
        Optional<String> password = temporaryPassword(pool, input);
        UserStatus status = password.isPresent() ? UserStatus.FORCE_CHANGE_PASSWORD : UserStatus.CONFIRMED;
        User user = User.create(username, sub, status, clock.instant(), draft -> {
            password.ifPresent(
                    p -> draft.credential(passwords.credential(pool, username, p, Refusal.ADMIN_CREATE_USER)));
            attributes.applyTo(draft.attributes(), settings.schema());
        });
        // Whatever the function decides is for sign-up only; it can but refuse.
        triggers.preSignUp(
                SignUpSource.ADMIN_CREATE_USER,
                Subject.addedByAdministrator(pool, username, attributes.values()),
                ValidationData.of(input),
                input.map("ClientMetadata"));
        pool.users().add(user, input.flag("ForceAliasCreation"));
        if (!input.optional("MessageAction").filter("SUPPRESS"::equals).isPresent()) {
            password.ifPresent(p -> invite(pool, user, input, p));
        }
        return user;
    }

    /** The caller's, or one made up where the user could not come in without. */
    private Optional<String> temporaryPassword(UserPool pool, Input input) {
        Optional<String> given = input.optional("TemporaryPassword");
        return given.isPresent() || pool.settings().offersPasswordless()
                ? given
                : Optional.of(passwords.temporary(pool));
    }

    private void invite(UserPool pool, User user, Input input, String password) {
        invitations.send(pool, user, input.strings("DesiredDeliveryMediums"), password, Cause.byAdministrator(input));
    }

    /** A new temporary password, with a validity of its own: the one before is known to nobody who could repeat it. */
    private User invitedAgain(UserPool pool, Input input) {
        User user = pool.users().get(input.string("Username"));
        String password = input.optional("TemporaryPassword").orElseGet(() -> passwords.temporary(pool));
        Instant now = clock.instant();
        User invited = pool.users().change(user, u -> {
            if (u.status() != UserStatus.FORCE_CHANGE_PASSWORD) {
                throw CognitoError.of(
                        "UnsupportedUserStateException",
                        "Resend not possible. " + u.username() + " status is not FORCE_CHANGE_PASSWORD");
            }
            return u.with(draft -> draft.credential(
                            passwords.credential(pool, u.username(), password, Refusal.ADMIN_CREATE_USER))
                    .modified(now));
        });
        invite(pool, invited, input, password);
        return invited;
    }
}
