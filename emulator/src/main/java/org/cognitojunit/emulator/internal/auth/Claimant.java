package org.cognitojunit.emulator.internal.auth;

import java.util.Optional;
import org.cognitojunit.emulator.internal.trigger.Subject;
import org.cognitojunit.emulator.internal.user.User;
import org.jspecify.annotations.Nullable;

/**
 * Who claims to be somebody and wants in.
 *
 * @param username the user's name, or the name that was given
 * @param userOrNull null where there is no such user, which the client hides
 */
record Claimant(String username, @Nullable User userOrNull) {

    static Claimant of(User user) {
        return new Claimant(user.username(), user);
    }

    static Claimant nobody(String username) {
        return new Claimant(username, null);
    }

    Optional<User> user() {
        return Optional.ofNullable(userOrNull);
    }

    /** As functions are told. */
    Subject subject(Attempt attempt) {
        return user().map(attempt::subject)
                .orElseGet(() -> Subject.unknown(attempt.pool(), attempt.client(), username));
    }
}
