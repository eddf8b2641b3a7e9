package org.cognitojunit.emulator.internal.operation.selfservice;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.cognitojunit.emulator.internal.account.HourlyLimit;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.auth.AutomaticSignIn;
import org.cognitojunit.emulator.internal.code.CodeUse;
import org.cognitojunit.emulator.internal.code.Codes;
import org.cognitojunit.emulator.internal.code.PendingCode;
import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.trigger.ConfirmationSource;
import org.cognitojunit.emulator.internal.trigger.Triggers;
import org.cognitojunit.emulator.internal.user.User;
import org.cognitojunit.emulator.internal.user.UserStatus;

/** Confirms a sign-up with the code that was sent, which also verifies the number or address that it was sent to. */
record ConfirmSignUp(
        UserPools pools, Clock clock, HourlyLimit attempts, AutomaticSignIn automaticSignIn, Triggers triggers)
        implements Operation {

    @Override
    public Output apply(Input input) {
        PublicCall call = PublicCall.of(pools, input);
        User user = call.userByUsername()
                .orElseThrow(() -> call.hidesUserExistence() ? Codes.expired() : PublicCall.unknownUser());
        if (!user.enabled()) {
            throw call.hidesUserExistence() ? Codes.expired() : PublicCall.disabledUser();
        }
        requireUnconfirmed(user);
        Optional<String> session = input.optional("Session");
        session.ifPresent(token -> automaticSignIn.check(call.pool(), call.client(), user, token));
        attempts.count(call.pool(), user);
        Instant now = clock.instant();
        Codes codes = call.pool().codes();
        PendingCode code = codes.check(user.sub(), CodeUse.CONFIRM_SIGN_UP, input.string("ConfirmationCode"), now);

        User confirmed = call.pool()
                .users()
                .change(user, input.flag("ForceAliasCreation"), u -> confirmed(u, code, now), () -> {
                    session.ifPresent(token -> automaticSignIn.confirm(call.pool(), call.client(), user, token));
                    codes.use(user.sub(), CodeUse.CONFIRM_SIGN_UP, code);
                });
        triggers.postConfirmation(
                ConfirmationSource.SIGN_UP,
                call.cause().subject(call.pool(), confirmed),
                call.cause().clientMetadata());
        return Output.empty()
                .with(
                        "Session",
                        automaticSignIn.session(
                                call.pool(), call.client(), confirmed, input.requestId(), code.attribute()));
    }

    static void requireUnconfirmed(User user) {
        if (user.status() != UserStatus.UNCONFIRMED) {
            throw CognitoError.notAuthorized("User cannot be confirmed. Current status is " + user.status());
        }
    }

    private static User confirmed(User user, PendingCode code, Instant now) {
        requireUnconfirmed(user);
        return user.with(draft -> {
            draft.status(UserStatus.CONFIRMED).modified(now);
            // An administrator may have changed the address meanwhile, which the code says nothing of.
            if (code.value().equals(draft.attributes().get(code.attribute()))) {
                draft.attributes().put(code.attribute() + "_verified", "true");
            }
        });
    }
}
