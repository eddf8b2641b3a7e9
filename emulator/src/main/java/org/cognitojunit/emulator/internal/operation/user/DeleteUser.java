package org.cognitojunit.emulator.internal.operation.user;

import org.cognitojunit.emulator.internal.protocol.Input;
import org.cognitojunit.emulator.internal.protocol.Operation;
import org.cognitojunit.emulator.internal.protocol.Output;
import org.cognitojunit.emulator.internal.token.AccessTokens;
import org.cognitojunit.emulator.internal.token.AccessTokens.Bearer;

/** Deletes the caller. */
record DeleteUser(AccessTokens accessTokens) implements Operation {

    @Override
    public Output apply(Input input) {
        Bearer bearer = accessTokens.authenticate(input.string("AccessToken"));
        bearer.pool().delete(bearer.user());
        return Output.empty();
    }
}
