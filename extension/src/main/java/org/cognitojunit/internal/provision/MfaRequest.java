package org.cognitojunit.internal.provision;

import java.util.Optional;
import org.cognitojunit.definition.MessageSettings;
import org.cognitojunit.definition.MfaFactor;
import org.cognitojunit.definition.MfaMode;
import org.cognitojunit.definition.MfaSettings;
import org.cognitojunit.definition.PasskeySettings;
import org.cognitojunit.definition.PoolSettings;
import org.cognitojunit.internal.sdk.NewerSdk;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SetUserPoolMfaConfigRequest;

/** Says in the words of the API what second factors and passkeys a pool is to have, which its creation does not take. */
final class MfaRequest {

    private MfaRequest() {}

    /** Empty where there is nothing to say. */
    static Optional<SetUserPoolMfaConfigRequest> of(String poolId, PoolSettings settings) {
        PasskeySettings passkeys = settings.passkeys();
        if (settings.mfa().mode() == MfaMode.OFF && passkeys == null) {
            return Optional.empty();
        }
        SetUserPoolMfaConfigRequest.Builder request = SetUserPoolMfaConfigRequest.builder()
                .userPoolId(poolId)
                .mfaConfiguration(settings.mfa().mode().name());
        factors(request, settings.mfa(), settings.messages());
        if (passkeys != null) {
            passkeys(request, passkeys);
        }
        return Optional.of(request.build());
    }

    private static void factors(
            SetUserPoolMfaConfigRequest.Builder request, MfaSettings mfa, MessageSettings messages) {
        if (mfa.factors().contains(MfaFactor.SMS_MFA)) {
            request.smsMfaConfiguration(s -> s.smsConfiguration(
                    c -> c.snsCallerArn(messages.smsRoleArn()).externalId(messages.smsExternalId())));
        }
        if (mfa.factors().contains(MfaFactor.SOFTWARE_TOKEN_MFA)) {
            request.softwareTokenMfaConfiguration(s -> s.enabled(true));
        }
        if (mfa.factors().contains(MfaFactor.EMAIL_OTP)) {
            NewerSdk.call("MFA by email", () -> request.emailMfaConfiguration(e -> {}));
        }
    }

    private static void passkeys(SetUserPoolMfaConfigRequest.Builder request, PasskeySettings passkeys) {
        NewerSdk.call(
                "passkeys",
                () -> request.webAuthnConfiguration(w -> {
                    w.relyingPartyId(passkeys.relyingPartyId())
                            .userVerification(passkeys.userVerificationRequired() ? "required" : "preferred");
                    if (passkeys.twoFactors()) {
                        w.factorConfiguration("MULTI_FACTOR_WITH_USER_VERIFICATION");
                    }
                }));
    }
}
