package org.cognitojunit.emulator.internal.auth;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.user.User;
import org.cognitojunit.emulator.internal.user.UserStatus;

/** All first factors of choice-based sign-in, in the order in which Cognito names them to users with a password of their own. */
record FirstFactors(List<FirstFactor> all) {

    /** The value of {@code AllowedFirstAuthFactors} that lets users sign in with a password, sent or proved. */
    static final String PASSWORD = "PASSWORD";

    /** The factors of a user. A user with a temporary password has but two, which Cognito names the other way round. */
    List<FirstFactor> offeredTo(User user, UserPool pool) {
        List<FirstFactor> offered = new ArrayList<>(
                all.stream().filter(factor -> factor.isOfferedTo(user, pool)).toList());
        if (user.status() == UserStatus.FORCE_CHANGE_PASSWORD) {
            Collections.reverse(offered);
        }
        return offered;
    }

    /** The factor of a name, where it is offered to the user. */
    Optional<FirstFactor> offered(String name, User user, UserPool pool) {
        return offeredTo(user, pool).stream()
                .filter(factor -> factor.name().equals(name))
                .findFirst();
    }
}
