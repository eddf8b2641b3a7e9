package org.cognitojunit.emulator.internal.operation.auth;

import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.auth.Challenges;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Answers a challenge from the user's own device. */
record RespondToAuthChallenge(UserPools pools, Challenges challenges) implements Operation {

    @Override
    public Output apply(Input input) {
        return challenges.answer(pools.publicClient(input.string("ClientId")), input);
    }
}
