package org.cognitojunit.definition;

/** Whether a pool asks for a second factor. */
public enum MfaMode {
    OFF,

    /** Of the users who have one. */
    OPTIONAL,

    /** Of everyone. */
    ON
}
