package org.cognitojunit.emulator.internal.operation.client;

import java.util.stream.Stream;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.operation.Services;

/** The operations of this package. */
public final class ClientOperations {

    private ClientOperations() {}

    /** All of them. */
    public static Stream<Operation> all(Services services) {
        return Stream.of(
                new AddUserPoolClientSecret(services.pools(), services.clock(), services.ids()),
                new CreateUserPoolClient(services.pools(), services.clock(), services.ids()),
                new DeleteUserPoolClient(services.pools()),
                new DeleteUserPoolClientSecret(services.pools(), services.clock()),
                new DescribeUserPoolClient(services.pools()),
                new ListUserPoolClientSecrets(services.pools()),
                new ListUserPoolClients(services.pools(), services.pages()),
                new UpdateUserPoolClient(services.pools(), services.clock()));
    }
}
