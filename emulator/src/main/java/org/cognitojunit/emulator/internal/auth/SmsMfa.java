package org.cognitojunit.emulator.internal.auth;

import java.time.Clock;
import java.util.Map;
import org.cognitojunit.emulator.internal.message.Destination;
import org.cognitojunit.emulator.internal.message.SignInCodes;
import org.cognitojunit.emulator.internal.user.MfaFactor;
import org.cognitojunit.emulator.internal.user.User;

/** SMS_MFA: a code sent to the user's phone number. */
final class SmsMfa extends SentCodeMfa {

    SmsMfa(Clock clock, SignInCodes codes, NextStep next) {
        super(clock, codes, next);
    }

    @Override
    public MfaFactor factor() {
        return MfaFactor.SMS_MFA;
    }

    @Override
    boolean locks() {
        return true;
    }

    @Override
    Map<String, String> parameters(Destination to, User user) {
        Map<String, String> parameters = super.parameters(to, user);
        parameters.put("USER_ID_FOR_SRP", user.username());
        return parameters;
    }
}
