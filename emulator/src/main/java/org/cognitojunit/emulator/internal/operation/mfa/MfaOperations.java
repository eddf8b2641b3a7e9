package org.cognitojunit.emulator.internal.operation.mfa;

import java.util.stream.Stream;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.auth.SoftwareTokenSetup;
import org.cognitojunit.emulator.internal.operation.Services;

/** The operations of this package. */
public final class MfaOperations {

    private MfaOperations() {}

    /** All of them. */
    public static Stream<Operation> all(Services services) {
        SoftwareTokenSetup setup = services.authentication().softwareTokenSetup(services.pools());
        return Stream.of(
                new AdminDeleteSoftwareToken(services.pools(), services.clock()),
                new AdminGetUserAuthFactors(services.pools()),
                new AdminSetUserMFAPreference(services.pools(), services.clock()),
                new AdminSetUserSettings(services.pools(), services.clock()),
                new AssociateSoftwareToken(services.accessTokens(), setup),
                new GetUserAuthFactors(services.accessTokens()),
                new GetUserPoolMfaConfig(services.pools()),
                new SetUserMFAPreference(services.accessTokens(), services.clock()),
                new SetUserPoolMfaConfig(services.pools()),
                new SetUserSettings(services.accessTokens(), services.clock()),
                new VerifySoftwareToken(services.accessTokens(), setup));
    }
}
