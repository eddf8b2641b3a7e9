package org.cognitojunit.definition;

/** Whether a pool remembers devices. */
public enum DeviceTracking {
    NEVER,

    /** Each device that is confirmed. */
    ALWAYS,

    /** Those of which their user says so. */
    USER_OPT_IN
}
