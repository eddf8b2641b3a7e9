package org.cognitojunit.emulator.internal.signing;

/** Why a signature is not good. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Reason reason;

    /** What each service has an error of its own for. */
    public enum Reason {
        /** There is no signature. */
        MISSING,
        /** What is there cannot be read, or lacks a part. */
        INCOMPLETE,
        /** Nobody has the access key. */
        UNKNOWN_KEY,
        /** The signature is not of this request, this time, or this key's owner. */
        INVALID
    }

    Refusal(Reason reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** What is wrong, in AWS's words. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
