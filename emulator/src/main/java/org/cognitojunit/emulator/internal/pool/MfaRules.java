package org.cognitojunit.emulator.internal.pool;

import static org.cognitojunit.emulator.internal.api.CognitoError.invalidParameter;

import java.util.List;
import org.cognitojunit.emulator.internal.api.Input;

/** Rules for second factors, and for the first factors that stand in their way. */
final class MfaRules {

    private MfaRules() {}

    static void check(PoolSettings settings) {
        Input sender = settings.view().structure("EmailConfiguration").orElseThrow();
        if (settings.mfa().email().isPresent()
                && sender.string("EmailSendingAccount").equals("COGNITO_DEFAULT")) {
            throw invalidParameter("Cannot set EmailMfaConfiguration when user pool EmailConfiguration contains an"
                    + " EmailSendingAccount of COGNITO_DEFAULT. Update the value of EmailSendingAccount.");
        }
        if (settings.mfaMode() == MfaMode.ON) {
            checkFirstFactors(settings);
        }
    }

    private static void checkFirstFactors(PoolSettings settings) {
        List<String> factors = settings.firstAuthFactors();
        if (factors.contains("EMAIL_OTP") || factors.contains("SMS_OTP")) {
            throw invalidParameter("Only PASSWORD and WEB_AUTHN (if configured) can be enabled as an auth factor if MFA"
                    + " is enabled");
        }
        if (factors.contains("WEB_AUTHN") && !settings.mfa().passkeysAreTwoFactors()) {
            throw invalidParameter("Cannot set WebAuthn factor configuration to SINGLE_FACTOR if MFA is required and"
                    + " WebAuthn is an allowed first auth factor");
        }
    }
}
