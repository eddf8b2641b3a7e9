package org.cognitojunit.emulator.internal.operation.tag;

import java.util.stream.Stream;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.operation.Services;

/** The operations of this package. */
public final class TagOperations {

    private TagOperations() {}

    /** All of them. */
    public static Stream<Operation> all(Services services) {
        return Stream.of(
                new ListTagsForResource(services.pools()),
                new TagResource(services.pools()),
                new UntagResource(services.pools()));
    }
}
