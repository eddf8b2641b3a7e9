package org.cognitojunit.emulator.internal.operation.user;

import java.time.Clock;
import org.cognitojunit.emulator.internal.account.AttributeRules;
import org.cognitojunit.emulator.internal.account.AttributeUpdate;
import org.cognitojunit.emulator.internal.account.NewContacts;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.message.Destination;
import org.cognitojunit.emulator.internal.message.VerificationCodes;
import org.cognitojunit.emulator.internal.mfa.SecondFactors;
import org.cognitojunit.emulator.internal.pool.PoolSettings;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.token.AccessTokens;
import org.cognitojunit.emulator.internal.token.AccessTokens.Bearer;
import org.cognitojunit.emulator.internal.trigger.Cause;
import org.cognitojunit.emulator.internal.user.User;

/**
 * Writes attributes of the caller that its client may write, all or none. A new address or number is not verified; where the
 * pool verifies such, it is sent a code, and may have to wait for it.
 */
record UpdateUserAttributes(AccessTokens accessTokens, Clock clock, VerificationCodes codes) implements Operation {

    @Override
    public Output apply(Input input) {
        Bearer bearer = accessTokens.authenticate(input.string("AccessToken"));
        UserPool pool = bearer.pool();
        PoolSettings settings = pool.settings();
        AttributeUpdate update = AttributeUpdate.of(input.structures("UserAttributes"));
        new AttributeRules(settings).checkOwnUpdate(update, bearer.client());
        NewContacts contacts = NewContacts.ofOwn(settings, bearer.user(), update);
        User changed = pool.users()
                .change(
                        bearer.user(),
                        u -> new SecondFactors(settings, u).keptBy(u.with(draft -> {
                            contacts.atOnce(update).applyToOwn(draft.attributes(), settings.schema());
                            draft.modified(clock.instant());
                        })));
        contacts.sendCodes(codes, pool, changed, Cause.through(bearer.client(), input));
        return answer(contacts);
    }

    private static Output answer(NewContacts contacts) {
        if (contacts.destinations().isEmpty()) {
            return Output.empty();
        }
        return Output.of(
                "CodeDeliveryDetailsList",
                contacts.destinations().stream()
                        .map(Destination::details)
                        .map(Output::tree)
                        .toList());
    }
}
