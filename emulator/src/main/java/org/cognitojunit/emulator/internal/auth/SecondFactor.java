package org.cognitojunit.emulator.internal.auth;

import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.user.MfaFactor;
import org.cognitojunit.emulator.internal.user.User;

/** A challenge that asks for a second factor. Each is one class; {@link SecondFactorStep} lists them. */
interface SecondFactor extends Challenge {

    MfaFactor factor();

    /** The {@code amr} value of what it proves. */
    String method();

    /** Puts the challenge, to a user who has what it takes to answer. */
    Output ask(Attempt attempt, User user);
}
