package org.cognitojunit.emulator.internal.passkey;

/** What a passkey answered does not hold. The message is for the caller; how it is worded in the API is the operation's. */
final class BadPasskeyException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Flaw flaw;

    /** What is wrong with it, as far as Cognito makes a difference. */
    enum Flaw {
        /** It is not the JSON that a browser makes. */
        MALFORMED,
        /** It was made on a page that is not the relying party's. */
        ORIGIN,
        /** It was made for another relying party. */
        RELYING_PARTY,
        /** The authenticator cannot do what is asked of it. */
        UNSUPPORTED,
        /** Anything else: a wrong signature, for one. */
        INVALID
    }

    BadPasskeyException(Flaw flaw, String message) {
        super(message, null, false, false);
        this.flaw = flaw;
    }

    Flaw flaw() {
        return flaw;
    }
}
