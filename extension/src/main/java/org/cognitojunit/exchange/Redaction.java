package org.cognitojunit.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Knows by name which values of the API must not be shown. */
final class Redaction {

    /** How the names of secrets end, in lower case and without separators. */
    private static final List<String> SECRETS = List.of(
            "password",
            "token",
            "session",
            "secret",
            "secretvalue",
            "secrethash",
            "secretblock",
            "code",
            "salt",
            "srpa",
            "srpb",
            "verifier",
            "signature",
            "credential",
            // Whoever has it may upload users.
            "presignedurl",
            // Names that people give in maps of their own, and those of identity providers.
            "privatekey",
            "apikey",
            "passphrase",
            "otp",
            "authorization",
            "cookie");

    /** The maps that carry what a user signs in with: whatever they may hold is secret, unless listed below. */
    private static final Set<String> PROOFS = Set.of("AuthParameters", "ChallengeResponses");

    private static final Set<String> HARMLESS_IN_PROOFS =
            Set.of("USERNAME", "CHALLENGE_NAME", "PREFERRED_CHALLENGE", "TIMESTAMP", "DEVICE_KEY", "DEVICE_NAME");

    private static final String ATTRIBUTE_PREFIX = "userAttributes.";

    private static final Pattern SEPARATORS = Pattern.compile("[_-]");

    private Redaction() {}

    static boolean isSecret(String member) {
        String name = SEPARATORS.matcher(member).replaceAll("").toLowerCase(Locale.ROOT);
        return SECRETS.stream().anyMatch(name::endsWith);
    }

    static boolean isSecret(String map, String key) {
        if (PROOFS.contains(map)) {
            return !HARMLESS_IN_PROOFS.contains(key) && !key.startsWith(ATTRIBUTE_PREFIX);
        }
        return isSecret(key);
    }
}
