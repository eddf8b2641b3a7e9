package org.cognitojunit.emulator.internal.operation.event;

import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPools;

/**
 * Takes feedback from users, with the token of a mail about a risk. No risk is assessed here and no such mail is sent, so
 * that there is no token that could be right.
 */
record UpdateAuthEventFeedback(UserPools pools) implements Operation {

    @Override
    public Output apply(Input input) {
        EventUser of = EventUser.of(pools, input);
        of.pool().authEvents().requireKnown(of.user().sub(), input.string("EventId"));
        throw CognitoError.notAuthorized("Invalid feedback token.");
    }
}
