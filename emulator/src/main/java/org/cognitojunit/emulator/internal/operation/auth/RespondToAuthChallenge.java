package org.cognitojunit.emulator.internal.operation.auth;

import org.cognitojunit.emulator.internal.auth.Challenges;
import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.protocol.Input;
import org.cognitojunit.emulator.internal.protocol.Operation;
import org.cognitojunit.emulator.internal.protocol.Output;

/** Answers a challenge from the user's own device. */
record RespondToAuthChallenge(UserPools pools, Challenges challenges) implements Operation {

    @Override
    public Output apply(Input input) {
        return challenges.answer(pools.publicClient(input.string("ClientId")), input);
    }
}
