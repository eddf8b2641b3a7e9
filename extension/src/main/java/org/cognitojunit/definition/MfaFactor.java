package org.cognitojunit.definition;

/** A second factor that a pool may offer. */
public enum MfaFactor {
    /** A code by text message, which takes a role to send it with. */
    SMS_MFA,

    /** An authenticator app. */
    SOFTWARE_TOKEN_MFA,

    /** A code by email, which takes an identity of Amazon SES to send it from. */
    EMAIL_OTP
}
