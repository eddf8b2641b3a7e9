package org.cognitojunit.emulator.internal.operation.risk;

import java.util.stream.Stream;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.operation.Services;

/** The operations of this package. */
public final class RiskOperations {

    private RiskOperations() {}

    /** All of them. */
    public static Stream<Operation> all(Services services) {
        return Stream.of(
                new DescribeRiskConfiguration(services.pools()),
                new SetRiskConfiguration(services.pools(), services.clock()));
    }
}
