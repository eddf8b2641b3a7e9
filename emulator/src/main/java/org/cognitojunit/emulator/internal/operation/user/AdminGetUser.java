package org.cognitojunit.emulator.internal.operation.user;

import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.protocol.Input;
import org.cognitojunit.emulator.internal.protocol.Operation;
import org.cognitojunit.emulator.internal.protocol.Output;

/** Shows a user, found by username, {@code sub} or verified alias. */
public record AdminGetUser(UserPools pools) implements Operation {

    @Override
    public Output apply(Input input) {
        return UserView.detailed(pools.get(input.string("UserPoolId")).users().get(input.string("Username")));
    }
}
