package org.cognitojunit.emulator.internal.passkey;

import org.cognitojunit.emulator.internal.user.Passkey;

/** Reads and verifies what browsers answer, which takes a library for WebAuthn. */
interface Ceremonies {

    /**
     * Reads the answer to a registration.
     *
     * @param json a {@code RegistrationResponseJSON} of the WebAuthn specification
     * @throws BadPasskeyException if it is none
     */
    Attestation attestation(String json);

    /**
     * Reads the answer to a sign-in.
     *
     * @param json an {@code AuthenticationResponseJSON} of the WebAuthn specification
     * @throws BadPasskeyException if it is none
     */
    Assertion assertion(String json);

    /** A new passkey, not yet verified. */
    interface Attestation {

        /** The challenge that it says to answer, in Base64 for URLs. */
        String challenge();

        /** @throws BadPasskeyException if it is not what was asked for */
        Verified verify(Expectation expected);
    }

    /**
     * What a verified attestation says.
     *
     * @param attestedData as in {@link Passkey}
     */
    record Verified(
            String id,
            String attestedData,
            long counter,
            boolean verifiesUser,
            boolean backupEligible,
            boolean backedUp) {}

    /** The proof that somebody holds a passkey, not yet verified. */
    interface Assertion {

        /** The id of the user that the authenticator knows, in Base64 for URLs; empty where it sent none. */
        String userHandle();

        /** How many signatures the authenticator says to have made. */
        long counter();

        /** Whether the passkey is now kept in more than one place. */
        boolean isBackedUp();

        /** @throws BadPasskeyException if it is not what was asked for, or does not come from the passkey */
        void verify(Expectation expected, Passkey passkey);
    }
}
