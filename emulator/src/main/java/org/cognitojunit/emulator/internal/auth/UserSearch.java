package org.cognitojunit.emulator.internal.auth;

import java.util.Optional;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.protocol.CognitoError;
import org.cognitojunit.emulator.internal.trigger.Subject;
import org.cognitojunit.emulator.internal.trigger.Triggers;
import org.cognitojunit.emulator.internal.user.User;

/** Finds who begins a sign-in, and lets the pre authentication function refuse before anything is looked at. */
final class UserSearch {

    private final Triggers triggers;

    UserSearch(Triggers triggers) {
        this.triggers = triggers;
    }

    /**
     * The user of a name.
     *
     * @return empty where there is none and the client hides that
     * @throws CognitoError {@code UserNotFoundException} where the client says so
     */
    Optional<User> find(Attempt attempt, String username) {
        UserPool pool = attempt.pool();
        Optional<User> found = pool.users().find(username);
        if (found.isEmpty() && !attempt.client().settings().hidesUserExistence()) {
            throw CognitoError.userNotFound();
        }
        Subject subject =
                found.map(attempt::subject).orElseGet(() -> Subject.unknown(pool, attempt.client(), username));
        triggers.preAuthentication(subject, attempt.metadata().validationData());
        // The function may have changed the user.
        return found.map(user -> pool.users().findBySub(user.sub()).orElseThrow(CognitoError::userNotFound));
    }
}
