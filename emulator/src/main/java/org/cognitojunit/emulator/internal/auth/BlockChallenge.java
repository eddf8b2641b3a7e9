package org.cognitojunit.emulator.internal.auth;

import java.util.Optional;
import org.cognitojunit.emulator.internal.api.Output;

/**
 * A challenge whose answer brings back a block that says all about it, so that it can do without a session. {@link
 * Challenges} lists them beside the others.
 */
interface BlockChallenge {

    /** The {@code ChallengeName}. */
    String name();

    /**
     * Takes an answer.
     *
     * @param sent what was sent, by a caller that has proved the client's secret
     * @param session the {@code Session} that came with it
     */
    Output answer(Attempt sent, Optional<String> session);
}
