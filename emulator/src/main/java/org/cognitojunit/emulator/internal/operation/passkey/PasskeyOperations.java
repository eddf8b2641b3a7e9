package org.cognitojunit.emulator.internal.operation.passkey;

import java.util.stream.Stream;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.operation.Services;
import org.cognitojunit.emulator.internal.passkey.PasskeyRegistration;

/** The operations of this package. */
public final class PasskeyOperations {

    private PasskeyOperations() {}

    /** All of them. */
    public static Stream<Operation> all(Services services) {
        PasskeyRegistration registration = new PasskeyRegistration(services.clock(), services.ids());
        return Stream.of(
                new CompleteWebAuthnRegistration(services.accessTokens(), registration),
                new DeleteWebAuthnCredential(services.accessTokens()),
                new ListWebAuthnCredentials(services.accessTokens(), services.pages()),
                new StartWebAuthnRegistration(services.accessTokens(), registration));
    }
}
