package org.cognitojunit.emulator.internal.oauth;

import org.cognitojunit.emulator.EmulatorResponse;

/** Sends a browser on to an identity provider other than the pool. */
@FunctionalInterface
public interface ExternalSignIn {

    /**
     * The redirect to the provider.
     *
     * @param provider one of the client's
     * @throws Refused if it cannot be made
     */
    EmulatorResponse begin(DomainRequest request, AuthorizationRequest wanted, String provider);

    /** For as long as no such sign-in is emulated. */
    static EmulatorResponse notEmulated(DomainRequest request, AuthorizationRequest wanted, String provider) {
        throw ErrorPage.refusal("Sign-in by the identity provider " + provider + " is not emulated yet.");
    }
}
