package org.cognitojunit.emulator.internal.auth;

import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.trigger.Triggers;
import org.cognitojunit.emulator.internal.user.User;

/** Finds who begins a sign-in, and lets the pre authentication function refuse before anything is looked at. */
final class UserSearch {

    private final Strangers strangers;
    private final Triggers triggers;

    UserSearch(Strangers strangers, Triggers triggers) {
        this.strangers = strangers;
        this.triggers = triggers;
    }

    /**
     * The user of a name, or a stranger.
     *
     * @throws CognitoError {@code UserNotFoundException} if there is no such user and the client does not hide that
     */
    User find(Attempt attempt, String username) {
        UserPool pool = attempt.pool();
        User user = strangers.find(pool, attempt.client(), username);
        triggers.preAuthentication(attempt.subject(user), attempt.metadata().validationData());
        // The function may have changed the user.
        return pool.users().findBySub(user.sub()).orElse(user);
    }
}
