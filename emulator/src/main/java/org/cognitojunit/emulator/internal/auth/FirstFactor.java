package org.cognitojunit.emulator.internal.auth;

import java.util.Set;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.user.User;

/** A way to sign in that choice-based sign-in offers. Each is one class; {@link FirstFactors} lists them. */
interface FirstFactor {

    /** What it is called in {@code AvailableChallenges}, {@code PREFERRED_CHALLENGE} and {@code ANSWER}. */
    String name();

    /** The {@code amr} values of what it proves, of which each sign-in has one. */
    Set<String> methods();

    /** Whether it is offered to a user. */
    boolean isOfferedTo(User user, UserPool pool);

    /**
     * Begins with what the caller has sent: puts a challenge, or goes on if the answer to it came along already.
     *
     * @param user a user of the pool, or a stranger
     */
    Output begin(Attempt attempt, User user);
}
