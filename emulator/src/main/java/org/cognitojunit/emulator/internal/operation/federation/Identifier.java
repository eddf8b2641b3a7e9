package org.cognitojunit.emulator.internal.operation.federation;

import static org.cognitojunit.emulator.internal.api.CognitoError.invalidParameter;

import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.federation.IdentityProvider;
import org.cognitojunit.emulator.internal.pool.UserPool;

/** Who a {@code ProviderUserIdentifierType} names: a provider, and a value by which the user is known there. */
record Identifier(String providerName, String value) {

    /**
     * Reads one, whose members the service model does not require.
     *
     * @param member of the request that it is, for the refusal
     */
    static Identifier of(Input input, String member) {
        return new Identifier(
                required(input, member, "ProviderName"), required(input, member, "ProviderAttributeValue"));
    }

    private static String required(Input input, String member, String name) {
        return input.optional(name)
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> invalidParameter("Invalid " + member + ": " + name + " is missing."));
    }

    /** Whether the user is one of the pool's own, with a username and a password. */
    boolean isNative() {
        return providerName.equals("Cognito");
    }

    IdentityProvider provider(UserPool pool) {
        return pool.identityProviders()
                .find(providerName)
                .orElseThrow(() -> invalidParameter(
                        "The provider " + providerName + " does not exist for User Pool " + pool.id() + "."));
    }
}
