package org.cognitojunit.emulator.internal.operation.user;

import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.client.ClientSettings;
import org.cognitojunit.emulator.internal.token.AccessTokens;
import org.cognitojunit.emulator.internal.token.AccessTokens.Bearer;

/** Shows the caller, with the attributes that its client may read now, whatever it might when the token was issued. */
record GetUser(AccessTokens accessTokens) implements Operation {

    @Override
    public Output apply(Input input) {
        Bearer bearer = accessTokens.authenticate(input.string("AccessToken"));
        ClientSettings client = bearer.client().settings();
        Output output = Output.of("Username", bearer.user().username())
                .with(
                        "UserAttributes",
                        UserView.attributes(
                                bearer.pool(), bearer.user(), name -> name.equals("sub") || client.canRead(name)));
        return MfaView.addOptions(MfaView.add(output, bearer.user()), bearer.user());
    }
}
