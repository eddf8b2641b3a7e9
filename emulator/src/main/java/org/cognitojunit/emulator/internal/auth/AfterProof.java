package org.cognitojunit.emulator.internal.auth;

import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.user.User;

/** How a sign-in goes on once the user has proved the password. The flow that asked for the proof says. */
@FunctionalInterface
interface AfterProof {

    Output then(Attempt attempt, User user);
}
