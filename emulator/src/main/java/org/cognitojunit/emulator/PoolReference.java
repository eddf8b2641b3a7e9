package org.cognitojunit.emulator;

/** Something that stands for a user pool, for example the pool that a test is given. */
@FunctionalInterface
public interface PoolReference {

    /** The {@code UserPoolId}. */
    String id();
}
