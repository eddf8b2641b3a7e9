package org.cognitojunit.emulator.internal.operation.user;

import java.time.Clock;
import org.cognitojunit.emulator.internal.account.AttributeRules;
import org.cognitojunit.emulator.internal.account.AttributeUpdate;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.mfa.SecondFactors;
import org.cognitojunit.emulator.internal.pool.PoolSettings;
import org.cognitojunit.emulator.internal.token.AccessTokens;
import org.cognitojunit.emulator.internal.token.AccessTokens.Bearer;

/** Deletes attributes of the caller that its client may write, all or none. */
record DeleteUserAttributes(AccessTokens accessTokens, Clock clock) implements Operation {

    @Override
    public Output apply(Input input) {
        Bearer bearer = accessTokens.authenticate(input.string("AccessToken"));
        PoolSettings settings = bearer.pool().settings();
        AttributeUpdate deletion = AttributeUpdate.deletionOf(input.strings("UserAttributeNames"));
        new AttributeRules(settings).checkOwnDeletion(deletion, bearer.client());
        bearer.pool()
                .users()
                .change(
                        bearer.user(),
                        u -> new SecondFactors(settings, u).keptBy(u.with(draft -> {
                            deletion.applyTo(draft.attributes(), settings.schema());
                            draft.modified(clock.instant());
                        })));
        return Output.empty();
    }
}
