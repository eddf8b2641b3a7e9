package org.cognitojunit.definition;

/** How long a user pool lives. */
public enum Lifecycle {
    /** From before the first test of the annotated class, its nested classes included, until after the last. */
    PER_CLASS,

    /** Each test has a pool of its own, also each invocation of a parameterized or repeated test. */
    PER_METHOD,

    /**
     * One pool for all classes and methods of the run that declare an equal one, be it by annotation or by builder: the same
     * pool id, client id and users for each of them, made for the first to ask and deleted after the last test of the run. So
     * an application that was started for one test class serves the next.
     *
     * <p>What is in the pool is shared too. A password that one test changes is changed for all, and a user whom it makes is
     * there for all, also for tests that run at the same time: let each make users of its own names, or leave the pool as it
     * was.
     */
    PER_RUN
}
