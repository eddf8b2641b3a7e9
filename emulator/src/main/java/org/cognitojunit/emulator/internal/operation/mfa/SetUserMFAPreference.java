package org.cognitojunit.emulator.internal.operation.mfa;

import java.time.Clock;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.mfa.MfaPreference;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.token.AccessTokens;
import org.cognitojunit.emulator.internal.token.AccessTokens.Bearer;

/** Switches second factors of the caller on or off, and says which is preferred. */
record SetUserMFAPreference(AccessTokens accessTokens, Clock clock) implements Operation {

    @Override
    public Output apply(Input input) {
        Bearer bearer = accessTokens.authenticate(input.string("AccessToken"));
        UserPool pool = bearer.pool();
        MfaPreference preference = MfaPreference.of(input);
        pool.users()
                .change(
                        bearer.user(),
                        u -> u.with(draft -> {
                            preference.applyAsUser(pool.settings(), u, draft);
                            draft.modified(clock.instant());
                        }));
        return Output.empty();
    }
}
