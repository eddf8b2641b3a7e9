package org.cognitojunit.emulator.internal.operation.device;

import java.math.BigInteger;
import java.util.Base64;
import java.util.HexFormat;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.srp.SrpGroup;
import org.cognitojunit.emulator.internal.user.DeviceSecret;

/** Reads a {@code DeviceSecretVerifierConfig}: two numbers, in Base64. */
final class SecretVerifier {

    private static final String VERIFIER = "PasswordVerifier";
    private static final String SALT = "Salt";

    private SecretVerifier() {}

    static DeviceSecret of(Input config) {
        BigInteger verifier = SrpGroup.parse(hex(config, VERIFIER))
                .filter(number -> number.signum() > 0)
                .orElseThrow(() -> invalid(VERIFIER));
        return new DeviceSecret(verifier, new BigInteger(hex(config, SALT), 16));
    }

    private static String hex(Input config, String name) {
        String base64 = config.optional(name)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> CognitoError.invalidParameter("Missing required parameter " + name));
        try {
            return HexFormat.of().formatHex(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            throw invalid(name);
        }
    }

    private static CognitoError invalid(String name) {
        return CognitoError.invalidParameter("Invalid " + name);
    }
}
