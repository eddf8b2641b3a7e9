package org.cognitojunit.emulator.internal.user;

import java.time.Instant;

/**
 * An identity at another provider that signs in as a user of the pool.
 *
 * @param attribute what the provider knows the identity by: {@code Cognito_Subject}, or an attribute that is mapped
 * @param value of that attribute
 */
public record LinkedIdentity(String providerName, String providerType, String attribute, String value, Instant linked) {

    /** The attribute that stands for the provider's own id of the user. */
    public static final String SUBJECT = "Cognito_Subject";

    /** Whether this is who a provider knows by an attribute. */
    public boolean is(String providerName, String attribute, String value) {
        return this.providerName.equals(providerName) && this.attribute.equals(attribute) && this.value.equals(value);
    }

    /** Whether both are the same at the provider, whenever they were linked. */
    public boolean isSameAs(LinkedIdentity other) {
        return is(other.providerName, other.attribute, other.value);
    }
}
