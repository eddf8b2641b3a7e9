package org.cognitojunit.definition;

/** How long a user pool lives. */
public enum Lifecycle {
    /** From before the first test of the annotated class, its nested classes included, until after the last. */
    PER_CLASS,

    /** Each test has a pool of its own, also each invocation of a parameterized or repeated test. */
    PER_METHOD
}
