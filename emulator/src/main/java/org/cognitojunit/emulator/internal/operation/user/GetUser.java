package org.cognitojunit.emulator.internal.operation.user;

import org.cognitojunit.emulator.internal.protocol.Input;
import org.cognitojunit.emulator.internal.protocol.Operation;
import org.cognitojunit.emulator.internal.protocol.Output;
import org.cognitojunit.emulator.internal.token.AccessTokens;
import org.cognitojunit.emulator.internal.user.User;

/** Shows the caller, with the attributes that its client may read. */
public record GetUser(AccessTokens accessTokens) implements Operation {

    @Override
    public Output apply(Input input) {
        User user = accessTokens.authenticate(input.string("AccessToken")).user();
        return Output.of("Username", user.username()).with("UserAttributes", UserView.attributes(user));
    }
}
