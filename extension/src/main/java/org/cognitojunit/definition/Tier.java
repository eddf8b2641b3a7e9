package org.cognitojunit.definition;

/** The feature plan of a pool. */
public enum Tier {
    LITE,

    /** What Cognito makes a pool of where nothing is said. */
    ESSENTIALS,
    PLUS
}
