package org.cognitojunit.emulator.internal.operation.limit;

import java.util.stream.Stream;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.operation.Services;

/** The operations of this package. */
public final class LimitOperations {

    private LimitOperations() {}

    /** All of them. */
    public static Stream<Operation> all(Services services) {
        return Stream.of(new GetProvisionedLimit(services.pools()), new UpdateProvisionedLimit(services.pools()));
    }
}
