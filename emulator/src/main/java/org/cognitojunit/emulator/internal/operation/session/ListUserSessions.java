package org.cognitojunit.emulator.internal.operation.session;

import java.time.Clock;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.token.AccessTokens;
import org.cognitojunit.emulator.internal.token.AccessTokens.Bearer;

/** Lists the active sessions of the caller, and says which of them is the caller's own. */
record ListUserSessions(AccessTokens accessTokens, Clock clock) implements Operation {

    @Override
    public Output apply(Input input) {
        Bearer bearer = accessTokens.authenticate(input.string("AccessToken"));
        UserSessions sessions = UserSessions.of(bearer.pool(), bearer.user(), clock.instant());
        return SessionView.list(sessions.seenBy(bearer.signIn()), input);
    }
}
