package org.cognitojunit.emulator.internal.auth;

import java.time.Clock;
import org.cognitojunit.emulator.internal.message.SignInCodes;
import org.cognitojunit.emulator.internal.user.MfaFactor;

/** EMAIL_OTP as a second factor: a code sent to the user's email address. */
final class EmailMfa extends SentCodeMfa {

    EmailMfa(Clock clock, SignInCodes codes, NextStep next) {
        super(clock, codes, next);
    }

    @Override
    public MfaFactor factor() {
        return MfaFactor.EMAIL_OTP;
    }

    @Override
    public String method() {
        return ProvenFactors.EMAIL;
    }

    /** Somebody tried six wrong codes on AWS, and each was answered like the first. */
    @Override
    boolean locks() {
        return false;
    }

    @Override
    boolean verifies() {
        return false;
    }
}
