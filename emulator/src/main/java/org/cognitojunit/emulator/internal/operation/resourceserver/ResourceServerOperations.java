package org.cognitojunit.emulator.internal.operation.resourceserver;

import java.util.stream.Stream;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.operation.Services;

/** The operations of this package. */
public final class ResourceServerOperations {

    private ResourceServerOperations() {}

    /** All of them. */
    public static Stream<Operation> all(Services services) {
        return Stream.of(
                new CreateResourceServer(services.pools()),
                new DeleteResourceServer(services.pools()),
                new DescribeResourceServer(services.pools()),
                new ListResourceServers(services.pools(), services.pages()),
                new UpdateResourceServer(services.pools()));
    }
}
