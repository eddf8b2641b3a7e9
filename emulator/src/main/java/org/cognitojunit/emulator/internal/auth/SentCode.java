package org.cognitojunit.emulator.internal.auth;

import org.cognitojunit.emulator.internal.message.Destination;
import org.cognitojunit.emulator.internal.session.SessionState;

/**
 * The code that a challenge waits for.
 *
 * @param to where it was sent
 * @param newValue whether the address becomes the user's only with the right code
 */
record SentCode(String code, Destination to, boolean newValue) implements SessionState {

    @Override
    public String toString() {
        return "SentCode[to " + to.attribute() + "]";
    }
}
