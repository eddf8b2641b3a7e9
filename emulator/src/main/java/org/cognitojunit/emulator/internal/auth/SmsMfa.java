package org.cognitojunit.emulator.internal.auth;

import java.time.Clock;
import org.cognitojunit.emulator.internal.message.SignInCodes;
import org.cognitojunit.emulator.internal.user.MfaFactor;

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
    public String method() {
        return ProvenFactors.SMS;
    }

    @Override
    boolean locks() {
        return true;
    }

    @Override
    boolean verifies() {
        return true;
    }
}
