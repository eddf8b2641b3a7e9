package org.cognitojunit.emulator.internal.operation.auth;

import java.util.stream.Stream;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.operation.Services;

/** The operations of this package. */
public final class AuthOperations {

    private AuthOperations() {}

    /** All of them. */
    public static Stream<Operation> all(Services services) {
        return Stream.of(
                new AdminInitiateAuth(
                        services.pools(), services.authentication().flows()),
                new AdminRespondToAuthChallenge(
                        services.pools(), services.authentication().challenges()),
                new AdminUserGlobalSignOut(services.pools()),
                new GetClientToken(services.pools(), services.clientTokens()),
                new GetTokensFromRefreshToken(
                        services.pools(), services.authentication().refreshes()),
                new GlobalSignOut(services.accessTokens()),
                new InitiateAuth(services.pools(), services.authentication().flows()),
                new RespondToAuthChallenge(
                        services.pools(), services.authentication().challenges()),
                new RevokeToken(services.pools()));
    }
}
