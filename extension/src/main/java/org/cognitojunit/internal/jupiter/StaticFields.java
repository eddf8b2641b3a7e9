package org.cognitojunit.internal.jupiter;

import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * The static fields that hold something injected, so that two classes cannot take one from each other: a static field of a
 * superclass is one field, and its subclasses, each with a pool of its own, may run at the same time. Thread-safe.
 */
final class StaticFields {

    private final Map<Field, Claim> claims = new HashMap<>();

    /**
     * Sets a field for as long as the claim lasts.
     *
     * @param wanted what the field is to hold; a client or emulator that the test class has made itself stays
     * @return whether there is now a claim to release
     */
    synchronized boolean claim(Field field, Injectable wanted, Object value, Class<?> testClass) {
        Claim claim = claims.get(field);
        if (claim == null) {
            if (wanted.isPerRun() && Fields.get(field, null) != null) {
                return false;
            }
            claim = new Claim(value, testClass);
            claims.put(field, claim);
            Fields.set(field, null, value);
        } else if (claim.value != value) {
            throw new ExtensionConfigurationException("Field " + Fields.describe(field) + " is static, and "
                    + claim.testClass.getName() + " and " + testClass.getName()
                    + ", which run at the same time, have a user pool each. Make the field an instance field.");
        }
        claim.holders++;
        return true;
    }

    /** Gives a field up; the last to do so empties it. */
    synchronized void release(Field field) {
        Claim claim = claims.get(field);
        if (claim != null && --claim.holders == 0) {
            claims.remove(field);
            Fields.set(field, null, null);
        }
    }

    private static final class Claim {

        private final Object value;
        private final Class<?> testClass;
        private int holders;

        Claim(Object value, Class<?> testClass) {
            this.value = value;
            this.testClass = testClass;
        }
    }
}
