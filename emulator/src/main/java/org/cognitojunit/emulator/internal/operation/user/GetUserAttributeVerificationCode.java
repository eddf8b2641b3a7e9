package org.cognitojunit.emulator.internal.operation.user;

import java.time.Clock;
import java.util.Optional;
import org.cognitojunit.emulator.Message.Purpose;
import org.cognitojunit.emulator.internal.account.HourlyLimit;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.code.CodeUse;
import org.cognitojunit.emulator.internal.code.PendingCode;
import org.cognitojunit.emulator.internal.message.Destination;
import org.cognitojunit.emulator.internal.message.VerificationCodes;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.token.AccessTokens;
import org.cognitojunit.emulator.internal.token.AccessTokens.Bearer;
import org.cognitojunit.emulator.internal.trigger.Cause;
import org.cognitojunit.emulator.internal.user.User;

/** Sends the caller a code to verify an address or number with, in place of the one before. */
record GetUserAttributeVerificationCode(
        AccessTokens accessTokens, Clock clock, VerificationCodes codes, HourlyLimit calls) implements Operation {

    @Override
    public Output apply(Input input) {
        Bearer bearer = accessTokens.authenticate(input.string("AccessToken"));
        UserPool pool = bearer.pool();
        User user = bearer.user();
        String attribute = input.string("AttributeName");
        CodeUse use = CodeUse.verificationOf(attribute);
        Optional<Destination> pending = awaited(pool, user, use);
        Destination to = pending.or(() -> user.attribute(attribute).map(value -> new Destination(attribute, value)))
                .orElseThrow(() -> nothingToVerify(use));
        calls.count(pool, user);
        Cause cause = Cause.through(bearer.client(), input);
        if (pending.isPresent()) {
            codes.sendToNew(pool, user, to, Purpose.VERIFY_ATTRIBUTE, cause);
        } else {
            codes.send(pool, user, use, to, Purpose.VERIFY_ATTRIBUTE, cause);
        }
        return Output.of("CodeDeliveryDetails", to.details());
    }

    private static CognitoError nothingToVerify(CodeUse use) {
        String contact = use == CodeUse.VERIFY_EMAIL ? "email address" : "phone number";
        return CognitoError.invalidParameter("User does not have a valid registered " + contact);
    }

    /** The new address or number that is the user's once it is verified. */
    private Optional<Destination> awaited(UserPool pool, User user, CodeUse use) {
        return pool.codes()
                .find(user.sub(), use, clock.instant())
                .filter(PendingCode::newValue)
                .map(code -> new Destination(code.attribute(), code.value()));
    }
}
