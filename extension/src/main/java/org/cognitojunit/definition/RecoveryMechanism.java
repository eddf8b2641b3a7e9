package org.cognitojunit.definition;

/** How users who have forgotten their password are sent a code. */
public enum RecoveryMechanism {
    VERIFIED_EMAIL,
    VERIFIED_PHONE_NUMBER,

    /** Not at all: an administrator helps. Goes alone. */
    ADMIN_ONLY;

    /** The name that the API knows it by. */
    public String wireName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
