package org.cognitojunit.emulator.internal.operation.mfa;

import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.token.AccessTokens;
import org.cognitojunit.emulator.internal.token.AccessTokens.Bearer;

/** Shows what the caller can sign in with. */
record GetUserAuthFactors(AccessTokens accessTokens) implements Operation {

    @Override
    public Output apply(Input input) {
        Bearer bearer = accessTokens.authenticate(input.string("AccessToken"));
        return AuthFactorsView.of(bearer.pool(), bearer.user());
    }
}
