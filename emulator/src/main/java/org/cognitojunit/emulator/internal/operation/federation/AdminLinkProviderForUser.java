package org.cognitojunit.emulator.internal.operation.federation;

import java.time.Clock;
import java.time.Instant;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.user.LinkedIdentity;
import org.cognitojunit.emulator.internal.user.User;

/** Links a user of the pool with an identity at a provider, which must not be anybody's yet. */
record AdminLinkProviderForUser(UserPools pools, Clock clock) implements Operation {

    @Override
    public Output apply(Input input) {
        UserPool pool = pools.get(input.string("UserPoolId"));
        Instant now = clock.instant();
        LinkedIdentity source =
                LinkRequest.source(pool, input.structure("SourceUser").orElseThrow(), now);
        User destination =
                LinkRequest.destination(pool, input.structure("DestinationUser").orElseThrow());
        pool.users().change(destination, user -> {
            LinkRequest.requireFree(pool, user, source);
            return user.with(
                    draft -> draft.identities(user.identities().with(source)).modified(now));
        });
        return Output.empty();
    }
}
