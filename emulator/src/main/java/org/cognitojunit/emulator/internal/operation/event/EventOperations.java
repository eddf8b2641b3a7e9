package org.cognitojunit.emulator.internal.operation.event;

import java.util.stream.Stream;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.operation.Services;

/** The operations of this package. */
public final class EventOperations {

    private EventOperations() {}

    /** All of them. */
    public static Stream<Operation> all(Services services) {
        return Stream.of(
                new AdminListUserAuthEvents(services.pools(), services.pages()),
                new AdminUpdateAuthEventFeedback(services.pools(), services.clock()),
                new UpdateAuthEventFeedback(services.pools()));
    }
}
