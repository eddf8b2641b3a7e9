package org.cognitojunit.emulator.internal.operation.mfa;

import java.util.Optional;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.auth.SoftwareTokenSetup;
import org.cognitojunit.emulator.internal.token.AccessTokens;

/** Gives the caller a secret for an authenticator app. Until it is verified, an earlier app stays good. */
record AssociateSoftwareToken(AccessTokens accessTokens, SoftwareTokenSetup setup) implements Operation {

    @Override
    public Output apply(Input input) {
        Optional<String> accessToken = input.optional("AccessToken");
        if (accessToken.isPresent()) {
            return setup.associate(accessTokens.authenticate(accessToken.get()));
        }
        return setup.associate(input.optional("Session").orElseThrow(AssociateSoftwareToken::nobody));
    }

    /** The refusal of a call that does not say whose authenticator app it is about. */
    static CognitoError nobody() {
        return CognitoError.invalidParameter("Either AccessToken or Session is required.");
    }
}
