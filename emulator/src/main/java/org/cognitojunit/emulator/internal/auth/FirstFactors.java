package org.cognitojunit.emulator.internal.auth;

import java.util.List;
import java.util.Optional;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.user.User;

/** All first factors of choice-based sign-in, in the order in which Cognito names them. */
record FirstFactors(List<FirstFactor> all) {

    /** The value of {@code AllowedFirstAuthFactors} that lets users sign in with a password, sent or proved. */
    static final String PASSWORD = "PASSWORD";

    List<FirstFactor> offeredTo(User user, UserPool pool) {
        return all.stream().filter(factor -> factor.isOfferedTo(user, pool)).toList();
    }

    /** The factor of a name, where it is offered to the user. */
    Optional<FirstFactor> offered(String name, User user, UserPool pool) {
        return offeredTo(user, pool).stream()
                .filter(factor -> factor.name().equals(name))
                .findFirst();
    }
}
