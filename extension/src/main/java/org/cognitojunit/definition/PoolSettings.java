package org.cognitojunit.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a pool, without what is in it.
 *
 * @param attributes custom ones, and standard ones with settings other than Cognito's
 * @param passkeys null where nothing is said about them
 * @param selfSignUp whether users may sign up by themselves; else only an administrator makes them
 * @param deletionProtection whether the pool cannot be deleted; the extension lifts that when it cleans up
 * @see <a href="https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPool.html">
 *     CreateUserPool</a>
 */
public record PoolSettings(
        SignInSettings signIn,
        PasswordPolicy passwordPolicy,
        List<AttributeDefinition> attributes,
        VerificationSettings verification,
        MfaSettings mfa,
        @Nullable PasskeySettings passkeys,
        DeviceSettings devices,
        MessageSettings messages,
        boolean selfSignUp,
        boolean deletionProtection,
        Tier tier,
        ThreatProtection threatProtection) {

    public PoolSettings {
        attributes = List.copyOf(attributes);
        Checks.unique(
                "attribute", attributes.stream().map(AttributeDefinition::name).toList());
        requireSenders(signIn, verification, mfa, messages);
        if (mfa.mode() == MfaMode.ON) {
            requireFirstFactorsBesideMfa(signIn.firstFactors(), passkeys);
        }
        if (tier == Tier.LITE && passwordPolicy.historySize() > 0) {
            throw new IllegalArgumentException("historySize is " + passwordPolicy.historySize()
                    + ", which the tier LITE does not have. " + "Set the tier to ESSENTIALS or PLUS.");
        }
        if (tier != Tier.PLUS && threatProtection != ThreatProtection.OFF) {
            throw new IllegalArgumentException("threatProtection is " + threatProtection + ", which the tier " + tier
                    + " does not have. Set the tier to PLUS.");
        }
    }

    private static void requireSenders(
            SignInSettings signIn, VerificationSettings verification, MfaSettings mfa, MessageSettings messages) {
        if (messages.smsRoleArn() == null) {
            refuse(
                    mfa.factors().contains(MfaFactor.SMS_MFA),
                    "MFA by SMS",
                    "smsRoleArn, the role to send text messages with");
            refuse(
                    signIn.firstFactors().contains(FirstFactor.SMS_OTP),
                    "The first factor SMS_OTP",
                    "smsRoleArn, the role to send text messages with");
            refuse(
                    verification.autoVerifiedAttributes().contains("phone_number"),
                    "The auto-verified phone_number",
                    "smsRoleArn, the role to send text messages with");
        }
        if (messages.emailIdentityArn() == null) {
            refuse(
                    mfa.factors().contains(MfaFactor.EMAIL_OTP),
                    "MFA by EMAIL",
                    "emailIdentityArn, the identity of Amazon SES to send mails from");
        }
    }

    private static void refuse(boolean wanting, String what, String missing) {
        if (wanting) {
            throw new IllegalArgumentException(what + " needs an " + missing + ". Give it in the pool's messages.");
        }
    }

    private static void requireFirstFactorsBesideMfa(List<FirstFactor> factors, @Nullable PasskeySettings passkeys) {
        if (factors.contains(FirstFactor.EMAIL_OTP) || factors.contains(FirstFactor.SMS_OTP)) {
            throw new IllegalArgumentException("MFA is ON, and the first factors are " + factors
                    + ". A pool that requires MFA takes PASSWORD and WEB_AUTHN only: remove the codes.");
        }
        boolean twoFactors = passkeys != null && passkeys.twoFactors();
        if (factors.contains(FirstFactor.WEB_AUTHN) && !twoFactors) {
            throw new IllegalArgumentException("MFA is ON, and WEB_AUTHN is a first factor. A pool that requires"
                    + " MFA takes passkeys only as two factors in one: set twoFactors of its passkeys to true.");
        }
    }
}
