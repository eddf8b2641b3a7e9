package org.cognitojunit.emulator.internal.operation.passkey;

import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.passkey.PasskeyRegistration;
import org.cognitojunit.emulator.internal.token.AccessTokens;
import org.cognitojunit.emulator.internal.token.AccessTokens.Bearer;

/** Takes the passkey that the caller's browser has made. */
record CompleteWebAuthnRegistration(AccessTokens accessTokens, PasskeyRegistration registration) implements Operation {

    @Override
    public Output apply(Input input) {
        Bearer bearer = accessTokens.authenticate(input.string("AccessToken"));
        registration.complete(bearer, input.document("Credential"));
        return Output.empty();
    }
}
