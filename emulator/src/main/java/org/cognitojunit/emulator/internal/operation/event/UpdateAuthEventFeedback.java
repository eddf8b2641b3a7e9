package org.cognitojunit.emulator.internal.operation.event;

import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.protocol.CognitoError;
import org.cognitojunit.emulator.internal.protocol.Input;
import org.cognitojunit.emulator.internal.protocol.Operation;
import org.cognitojunit.emulator.internal.protocol.Output;

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
