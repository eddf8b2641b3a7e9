package org.cognitojunit.emulator.internal.auth;

import org.cognitojunit.emulator.internal.session.SessionState;

/**
 * How far somebody has come who sets an authenticator app up while signing in.
 *
 * @param secret the secret that AssociateSoftwareToken gave out
 * @param verified whether VerifySoftwareToken has seen a right code
 */
record TokenSetup(String secret, boolean verified) implements SessionState {

    @Override
    public String toString() {
        return "TokenSetup[verified=" + verified + "]";
    }
}
