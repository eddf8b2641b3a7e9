package org.cognitojunit.emulator.internal.auth;

import java.util.Map;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.user.User;

/**
 * A question that a user answers on the way to tokens, and that follows from who the user is. Each is one class; {@link
 * Challenges} lists them.
 */
interface Challenge extends AnswerableChallenge {

    /** The {@code ChallengeParameters} for a user. */
    Map<String, String> parameters(UserPool pool, User user);
}
