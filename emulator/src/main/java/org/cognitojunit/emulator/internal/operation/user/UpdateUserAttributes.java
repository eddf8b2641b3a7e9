package org.cognitojunit.emulator.internal.operation.user;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.cognitojunit.emulator.internal.account.AttributeRules;
import org.cognitojunit.emulator.internal.account.AttributeUpdate;
import org.cognitojunit.emulator.internal.pool.PoolSettings;
import org.cognitojunit.emulator.internal.protocol.CognitoError;
import org.cognitojunit.emulator.internal.protocol.Input;
import org.cognitojunit.emulator.internal.protocol.Operation;
import org.cognitojunit.emulator.internal.protocol.Output;
import org.cognitojunit.emulator.internal.token.AccessTokens;
import org.cognitojunit.emulator.internal.token.AccessTokens.Bearer;

/** Writes attributes of the caller that its client may write, all or none. A new address or number is not verified. */
public record UpdateUserAttributes(AccessTokens accessTokens, Clock clock) implements Operation {

    @Override
    public Output apply(Input input) {
        Bearer bearer = accessTokens.authenticate(input.string("AccessToken"));
        PoolSettings settings = bearer.pool().settings();
        AttributeUpdate update = AttributeUpdate.of(input.structures("UserAttributes"));
        new AttributeRules(settings).checkOwnUpdate(update, bearer.client());
        bearer.pool()
                .users()
                .change(
                        bearer.user(),
                        u -> u.with(draft -> {
                            refuseWhatSendsACode(settings, update, draft.attributes());
                            update.applyToOwn(draft.attributes(), settings.schema());
                            draft.modified(clock.instant());
                        }));
        return Output.empty();
    }

    private static void refuseWhatSendsACode(
            PoolSettings settings, AttributeUpdate update, Map<String, String> attributes) {
        for (String name : List.of("email", "phone_number")) {
            if (settings.autoVerifiedAttributes().contains(name) && update.changes(name, attributes)) {
                throw CognitoError.of(
                        "UnsupportedOperationException",
                        "UpdateUserAttributes would send a code to verify the new " + name
                                + ", which is not emulated yet. Use AdminUpdateUserAttributes.");
            }
        }
    }
}
