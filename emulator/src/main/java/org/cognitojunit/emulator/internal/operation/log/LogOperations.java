package org.cognitojunit.emulator.internal.operation.log;

import java.util.stream.Stream;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.operation.Services;

/** The operations of this package. */
public final class LogOperations {

    private LogOperations() {}

    /** All of them. */
    public static Stream<Operation> all(Services services) {
        return Stream.of(
                new GetLogDeliveryConfiguration(services.pools()), new SetLogDeliveryConfiguration(services.pools()));
    }
}
