package org.cognitojunit.emulator.internal.operation.event;

import java.time.Clock;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.event.AuthEvent.Feedback;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Notes whether an administrator takes an event for the user's own. */
record AdminUpdateAuthEventFeedback(UserPools pools, Clock clock) implements Operation {

    @Override
    public Output apply(Input input) {
        EventUser of = EventUser.of(pools, input);
        Feedback feedback = new Feedback(input.string("FeedbackValue"), "Admin", clock.instant());
        of.pool().authEvents().judge(of.user().sub(), input.string("EventId"), feedback);
        return Output.empty();
    }
}
