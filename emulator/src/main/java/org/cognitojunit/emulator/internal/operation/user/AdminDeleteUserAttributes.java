package org.cognitojunit.emulator.internal.operation.user;

import java.time.Clock;
import org.cognitojunit.emulator.internal.account.AttributeRules;
import org.cognitojunit.emulator.internal.account.AttributeUpdate;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.mfa.SecondFactors;
import org.cognitojunit.emulator.internal.pool.PoolSettings;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.user.User;

/** Deletes attributes of a user, all or none. One that the user does not have is no error. */
record AdminDeleteUserAttributes(UserPools pools, Clock clock) implements Operation {

    @Override
    public Output apply(Input input) {
        UserPool pool = pools.get(input.string("UserPoolId"));
        User user = pool.users().get(input.string("Username"));
        PoolSettings settings = pool.settings();
        AttributeUpdate deletion = AttributeUpdate.deletionOf(input.strings("UserAttributeNames"));
        new AttributeRules(settings).checkAdminDeletion(deletion);
        pool.users()
                .change(
                        user,
                        u -> new SecondFactors(settings, u).keptBy(u.with(draft -> {
                            deletion.applyTo(draft.attributes(), settings.schema());
                            draft.modified(clock.instant());
                        })));
        return Output.empty();
    }
}
