package org.cognitojunit.emulator.internal.operation.selfservice;

import java.util.Optional;
import org.cognitojunit.emulator.Message.Purpose;
import org.cognitojunit.emulator.internal.account.HourlyLimit;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.code.CodeUse;
import org.cognitojunit.emulator.internal.message.Destination;
import org.cognitojunit.emulator.internal.message.VerificationCodes;
import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.user.User;
import org.cognitojunit.emulator.internal.user.UserStatus;

/** Sends a user who has signed up another code, in place of the one before. */
record ResendConfirmationCode(UserPools pools, VerificationCodes codes, HourlyLimit calls) implements Operation {

    @Override
    public Output apply(Input input) {
        PublicCall call = PublicCall.of(pools, input);
        Optional<User> user = call.userByUsername();
        if (call.hidesUserExistence()
                && user.filter(ResendConfirmationCode::awaitsCode).isEmpty()) {
            return call.simulatedDelivery();
        }
        return PublicCall.delivery(resent(call, user.orElseThrow(PublicCall::unknownUser)));
    }

    private static boolean awaitsCode(User user) {
        return user.enabled() && user.status() == UserStatus.UNCONFIRMED;
    }

    private Destination resent(PublicCall call, User user) {
        if (!user.enabled()) {
            throw PublicCall.disabledUser();
        }
        if (user.status() != UserStatus.UNCONFIRMED) {
            throw CognitoError.invalidParameter("User is already confirmed.");
        }
        calls.count(call.pool(), user);
        Destination to = SignUpCode.destination(call.pool(), user)
                .orElseThrow(() -> CognitoError.notAuthorized("Cannot resend codes. Auto verification not turned on."));
        codes.send(call.pool(), user, CodeUse.CONFIRM_SIGN_UP, to, Purpose.RESEND, call.cause());
        return to;
    }
}
