package org.cognitojunit.emulator.internal.auth;

import org.cognitojunit.emulator.internal.message.Destination;
import org.cognitojunit.emulator.internal.session.SessionState;

/**
 * The code that a challenge waits for.
 *
 * @param code the empty one if none was sent, since there is nobody to read it
 * @param to where it was sent
 * @param use what it is good for, which tells challenges of the same name apart
 */
record SentCode(String code, Destination to, Use use) implements SessionState {

    enum Use {
        /** It shows who the user is, in place of a password. */
        FIRST_FACTOR,
        /** It adds to a password. */
        SECOND_FACTOR,
        /** It adds to a password, and makes the address the user's. */
        SECOND_FACTOR_SETUP
    }

    boolean matches(String answer) {
        return !code.isEmpty() && code.equals(answer);
    }

    @Override
    public String toString() {
        return "SentCode[" + use + " to " + to.attribute() + "]";
    }
}
