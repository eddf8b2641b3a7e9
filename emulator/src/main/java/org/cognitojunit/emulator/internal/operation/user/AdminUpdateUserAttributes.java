package org.cognitojunit.emulator.internal.operation.user;

import java.time.Clock;
import org.cognitojunit.emulator.internal.account.AttributeRules;
import org.cognitojunit.emulator.internal.account.AttributeUpdate;
import org.cognitojunit.emulator.internal.account.NewContacts;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.message.VerificationCodes;
import org.cognitojunit.emulator.internal.mfa.SecondFactors;
import org.cognitojunit.emulator.internal.pool.PoolSettings;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.trigger.Cause;
import org.cognitojunit.emulator.internal.user.User;

/**
 * Writes attributes of a user, all or none. An administrator may say what is verified; a new address or number of which he
 * does not is sent a code where the pool verifies such, and may have to wait for it.
 */
record AdminUpdateUserAttributes(UserPools pools, Clock clock, VerificationCodes codes) implements Operation {

    @Override
    public Output apply(Input input) {
        UserPool pool = pools.get(input.string("UserPoolId"));
        User user = pool.users().get(input.string("Username"));
        PoolSettings settings = pool.settings();
        AttributeUpdate update = AttributeUpdate.of(input.structures("UserAttributes"));
        new AttributeRules(settings).checkAdminUpdate(update);
        NewContacts contacts = NewContacts.ofAdmin(settings, user, update);
        User changed = pool.users()
                .change(
                        user,
                        u -> new SecondFactors(settings, u).keptBy(u.with(draft -> {
                            contacts.atOnce(update).applyToExisting(draft.attributes(), settings.schema());
                            contacts.unverified()
                                    .forEach(name -> draft.attributes().put(name + "_verified", "false"));
                            draft.modified(clock.instant());
                        })));
        contacts.sendCodes(codes, pool, changed, Cause.byAdministrator(input));
        return Output.empty();
    }
}
