package org.cognitojunit.definition;

/** How users of a pool may prove themselves first in choice-based sign-in: {@code AllowedFirstAuthFactors}. */
public enum FirstFactor {
    PASSWORD,
    EMAIL_OTP,
    SMS_OTP,
    WEB_AUTHN
}
