package org.cognitojunit.emulator.internal.operation.session;

import java.util.stream.Stream;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.operation.Services;

/** The operations of this package. */
public final class SessionOperations {

    private SessionOperations() {}

    /** All of them. */
    public static Stream<Operation> all(Services services) {
        return Stream.of(
                new AdminListUserSessions(services.pools(), services.clock()),
                new AdminRevokeUserSession(services.pools(), services.clock()),
                new GetUserPoolClientSessionConfiguration(services.pools()),
                new GetUserPoolSessionConfiguration(services.pools()),
                new ListUserSessions(services.accessTokens(), services.clock()),
                new RevokeUserSession(services.accessTokens(), services.clock()),
                new SetUserPoolClientSessionConfiguration(services.pools(), services.clock()),
                new SetUserPoolSessionConfiguration(services.pools()));
    }
}
