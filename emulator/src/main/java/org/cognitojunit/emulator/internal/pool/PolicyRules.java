package org.cognitojunit.emulator.internal.pool;

import static org.cognitojunit.emulator.internal.api.CognitoError.invalidParameter;

import org.cognitojunit.emulator.internal.api.Input;

/** Rules for the password policy and the sign-in policy. */
final class PolicyRules {

    private PolicyRules() {}

    /** What the settings themselves no longer tell: which of the two names of one number the caller used. */
    static void checkRequest(Input request) {
        boolean byOldName = request.structure("AdminCreateUserConfig")
                .filter(creation -> creation.has("UnusedAccountValidityDays"))
                .isPresent();
        boolean byNewName = request.structure("Policies")
                .flatMap(policies -> policies.structure("PasswordPolicy"))
                .filter(passwords -> passwords.has("TemporaryPasswordValidityDays"))
                .isPresent();
        if (byOldName && byNewName) {
            throw invalidParameter(
                    "Please use TemporaryPasswordValidityDays in PasswordPolicy instead of UnusedAccountValidityDays");
        }
    }

    static void check(PoolSettings settings) {
        if (!settings.firstAuthFactors().contains("PASSWORD")) {
            throw invalidParameter("Password should be configured as one of the allowed first auth factors.");
        }
        if (settings.firstAuthFactors().contains("SOFTWARE_TOKEN")) {
            throw invalidParameter("SOFTWARE_TOKEN can not be configured as one of the allowed first auth factors.");
        }
        if (settings.firstAuthFactors().contains("SMS_OTP") && !settings.sendsTextMessages()) {
            throw invalidParameter(
                    "SMS_OTP can not be configured as AuthFactor as user pool is missing valid SMS configuration");
        }
    }
}
