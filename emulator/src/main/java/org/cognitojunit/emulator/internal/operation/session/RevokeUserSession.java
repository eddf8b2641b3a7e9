package org.cognitojunit.emulator.internal.operation.session;

import java.time.Clock;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.token.AccessTokens;
import org.cognitojunit.emulator.internal.token.AccessTokens.Bearer;

/** Ends a session of the caller, with all its tokens, unless it is the one that the caller's own token belongs to. */
record RevokeUserSession(AccessTokens accessTokens, Clock clock) implements Operation {

    @Override
    public Output apply(Input input) {
        Bearer bearer = accessTokens.authenticate(input.string("AccessToken"));
        UserSessions.of(bearer.pool(), bearer.user(), clock.instant())
                .seenBy(bearer.signIn())
                .revoke(input);
        return Output.empty();
    }
}
