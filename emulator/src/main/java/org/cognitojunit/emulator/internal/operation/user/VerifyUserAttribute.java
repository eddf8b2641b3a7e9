package org.cognitojunit.emulator.internal.operation.user;

import java.time.Clock;
import java.time.Instant;
import org.cognitojunit.emulator.internal.account.HourlyLimit;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.code.CodeUse;
import org.cognitojunit.emulator.internal.code.Codes;
import org.cognitojunit.emulator.internal.code.PendingCode;
import org.cognitojunit.emulator.internal.token.AccessTokens;
import org.cognitojunit.emulator.internal.token.AccessTokens.Bearer;
import org.cognitojunit.emulator.internal.user.User;

/** Verifies an address or number of the caller with the code that was sent there. One that waited for it takes effect. */
record VerifyUserAttribute(AccessTokens accessTokens, Clock clock, HourlyLimit attempts) implements Operation {

    @Override
    public Output apply(Input input) {
        Bearer bearer = accessTokens.authenticate(input.string("AccessToken"));
        User user = bearer.user();
        CodeUse use = CodeUse.verificationOf(input.string("AttributeName"));
        attempts.count(bearer.pool(), user);
        Instant now = clock.instant();
        Codes codes = bearer.pool().codes();
        PendingCode code = codes.check(user.sub(), use, input.string("Code"), now);

        bearer.pool().users().change(user, u -> verified(u, code, now), () -> codes.use(user.sub(), use, code));
        return Output.empty();
    }

    private static User verified(User user, PendingCode code, Instant now) {
        boolean changedSince =
                !code.value().equals(user.attribute(code.attribute()).orElse(""));
        if (changedSince && !code.newValue()) {
            throw Codes.expired();
        }
        return user.with(draft -> {
            draft.attributes().put(code.attribute(), code.value());
            draft.attributes().put(code.attribute() + "_verified", "true");
            draft.modified(now);
        });
    }
}
