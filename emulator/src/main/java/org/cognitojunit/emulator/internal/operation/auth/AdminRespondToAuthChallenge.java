package org.cognitojunit.emulator.internal.operation.auth;

import org.cognitojunit.emulator.internal.auth.Challenges;
import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.protocol.Input;
import org.cognitojunit.emulator.internal.protocol.Operation;
import org.cognitojunit.emulator.internal.protocol.Output;

/** Answers a challenge from the server side. */
record AdminRespondToAuthChallenge(UserPools pools, Challenges challenges) implements Operation {

    @Override
    public Output apply(Input input) {
        return challenges.answer(pools.adminClient(input.string("UserPoolId"), input.string("ClientId")), input);
    }
}
