package org.cognitojunit.emulator.internal.operation.passkey;

import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.passkey.PasskeyRegistration;
import org.cognitojunit.emulator.internal.token.AccessTokens;

/** Gives the caller's browser what it needs to make a passkey. */
record StartWebAuthnRegistration(AccessTokens accessTokens, PasskeyRegistration registration) implements Operation {

    @Override
    public Output apply(Input input) {
        return Output.of(
                "CredentialCreationOptions",
                registration.start(accessTokens.authenticate(input.string("AccessToken"))));
    }
}
