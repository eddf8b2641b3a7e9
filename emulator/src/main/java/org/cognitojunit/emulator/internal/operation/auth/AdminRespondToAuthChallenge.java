package org.cognitojunit.emulator.internal.operation.auth;

import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.auth.Challenges;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Answers a challenge from the server side. */
record AdminRespondToAuthChallenge(UserPools pools, Challenges challenges) implements Operation {

    @Override
    public Output apply(Input input) {
        return challenges.answer(pools.adminClient(input.string("UserPoolId"), input.string("ClientId")), input);
    }
}
