package org.cognitojunit.emulator.internal.operation.auth;

import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.token.AccessTokens;
import org.cognitojunit.emulator.internal.token.AccessTokens.Bearer;

/** Revokes all tokens of the caller. */
record GlobalSignOut(AccessTokens accessTokens) implements Operation {

    @Override
    public Output apply(Input input) {
        Bearer bearer = accessTokens.authenticate(input.string("AccessToken"));
        bearer.pool().signIns().revokeAll(bearer.user().sub());
        return Output.empty();
    }
}
