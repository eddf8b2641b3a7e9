package org.cognitojunit.emulator.internal.operation.replica;

import java.util.stream.Stream;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.operation.Services;

/** The operations of this package. */
public final class ReplicaOperations {

    private ReplicaOperations() {}

    /** All of them. */
    public static Stream<Operation> all(Services services) {
        return Stream.of(
                new CreateUserPoolReplica(services.pools(), services.clock()),
                new DeleteUserPoolReplica(services.pools()),
                new ListUserPoolReplicas(services.pools(), services.clock(), services.pages()),
                new UpdateUserPoolReplica(services.pools(), services.clock()));
    }
}
