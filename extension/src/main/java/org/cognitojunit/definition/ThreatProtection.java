package org.cognitojunit.definition;

/** What a pool does about suspicious sign-ins: {@code AdvancedSecurityMode}. */
public enum ThreatProtection {
    OFF,

    /** Notes them. */
    AUDIT,

    /** Notes and answers them. */
    ENFORCED
}
