package org.cognitojunit.emulator.internal.protocol;

import org.cognitojunit.emulator.EmulatorRequest;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.signing.Refusal;
import org.cognitojunit.emulator.internal.signing.Signatures;

/** Refuses calls of signed operations whose signature is not good, in the words of services that speak JSON. */
final class SigningGate {

    private static final String SERVICE = "cognito-idp";

    private final Signatures signatures;

    SigningGate(Signatures signatures) {
        this.signatures = signatures;
    }

    void check(EmulatorRequest request) {
        try {
            signatures.signer(request, SERVICE);
        } catch (Refusal refusal) {
            throw CognitoError.of(type(refusal), refusal.getMessage());
        }
    }

    private static String type(Refusal refusal) {
        return switch (refusal.reason()) {
            case MISSING -> "MissingAuthenticationTokenException";
            case INCOMPLETE -> "IncompleteSignatureException";
            case UNKNOWN_KEY -> "UnrecognizedClientException";
            case INVALID -> "InvalidSignatureException";
        };
    }
}
