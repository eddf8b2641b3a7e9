package org.cognitojunit.emulator.internal.operation.terms;

import java.util.stream.Stream;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.operation.Services;

/** The operations of this package. */
public final class TermsOperations {

    private TermsOperations() {}

    /** All of them. */
    public static Stream<Operation> all(Services services) {
        return Stream.of(
                new CreateTerms(services.pools(), services.clock(), services.ids()),
                new DeleteTerms(services.pools()),
                new DescribeTerms(services.pools()),
                new DescribeTermsByClient(services.pools()),
                new ListTerms(services.pools(), services.pages()),
                new UpdateTerms(services.pools(), services.clock()));
    }
}
