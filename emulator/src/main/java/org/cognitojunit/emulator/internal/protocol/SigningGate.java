package org.cognitojunit.emulator.internal.protocol;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.StringJoiner;
import org.cognitojunit.emulator.EmulatorRequest;

/**
 * Refuses calls of signed operations that carry no AWS signature. It looks at the form of the signature, not at the
 * secret behind it: any credentials will do.
 */
final class SigningGate {

    private SigningGate() {}

    static void check(EmulatorRequest request) {
        Optional<String> authorization = request.header("Authorization");
        if (authorization.isEmpty()) {
            throw CognitoError.of("MissingAuthenticationTokenException", "Missing Authentication Token");
        }
        String value = authorization.get();
        StringJoiner missing = new StringJoiner(" ");
        for (String parameter : new String[] {"Credential", "Signature", "SignedHeaders"}) {
            if (!value.contains(parameter + "=")) {
                missing.add("Authorization header requires '" + parameter + "' parameter.");
            }
        }
        if (request.header("X-Amz-Date").isEmpty() && request.header("Date").isEmpty()) {
            missing.add("Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.");
        }
        if (missing.length() > 0) {
            throw CognitoError.of(
                    "IncompleteSignatureException",
                    missing + " (Hashed with SHA-256 and encoded with Base64) Authorization=" + hash(value));
        }
    }

    private static String hash(String value) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
