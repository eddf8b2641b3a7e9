package org.cognitojunit.emulator.internal.operation.domain;

import java.util.stream.Stream;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.operation.Services;

/** The operations of this package. */
public final class DomainOperations {

    private DomainOperations() {}

    /** All of them. */
    public static Stream<Operation> all(Services services) {
        return Stream.of(
                new CreateUserPoolDomain(services.pools(), services.clock()),
                new DeleteUserPoolDomain(services.pools()),
                new DescribeUserPoolDomain(services.pools(), services.clock()),
                new UpdateUserPoolDomain(services.pools(), services.clock()));
    }
}
