package org.cognitojunit.emulator.internal.operation.mfa;

import java.util.Optional;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.auth.SoftwareTokenSetup;
import org.cognitojunit.emulator.internal.token.AccessTokens;
import org.jspecify.annotations.Nullable;

/** Takes the first code of the caller's authenticator app. */
record VerifySoftwareToken(AccessTokens accessTokens, SoftwareTokenSetup setup) implements Operation {

    @Override
    public Output apply(Input input) {
        String code = input.string("UserCode");
        @Nullable String deviceName = input.optional("FriendlyDeviceName").orElse(null);
        Optional<String> accessToken = input.optional("AccessToken");
        if (accessToken.isPresent()) {
            return setup.verify(accessTokens.authenticate(accessToken.get()), code, deviceName);
        }
        String session = input.optional("Session").orElseThrow(AssociateSoftwareToken::nobody);
        return setup.verify(session, code, deviceName);
    }
}
