package org.cognitojunit.emulator.internal.operation.pool;

import java.util.stream.Stream;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.operation.Services;

/** The operations of this package. */
public final class PoolOperations {

    private PoolOperations() {}

    /** All of them. */
    public static Stream<Operation> all(Services services) {
        return Stream.of(
                new AddCustomAttributes(services.pools()),
                new CreateUserPool(services.pools()),
                new DeleteUserPool(services.pools()),
                new DescribeUserPool(services.pools()),
                new GetSigningCertificate(services.pools()),
                new ListUserPools(services.pools(), services.pages()),
                new UpdateUserPool(services.pools()));
    }
}
