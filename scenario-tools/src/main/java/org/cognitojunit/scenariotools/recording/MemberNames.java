package org.cognitojunit.scenariotools.recording;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Knows by the name of a member what its value is called, where the value itself is not written down. */
final class MemberNames {

    /** What is called nothing else. */
    static final String PROOF = "proof";

    /** How names of secrets end, in lower case and without separators; the first that fits. */
    private static final Map<String, String> SECRETS = inOrder(
            "accesstoken accessToken",
            "idtoken idToken",
            "refreshtoken refreshToken",
            "token token",
            "password password",
            "session session",
            "clientsecret clientSecret",
            "clientsecretvalue clientSecret",
            "secrethash secretHash",
            "secretblock secretBlock",
            "secret secret",
            "code code",
            "salt salt",
            "srpa srpA",
            "srpb srpB",
            "verifier verifier",
            "signature signature",
            "credential credential",
            "presignedurl url",
            "privatekey key",
            "apikey key",
            "passphrase password",
            "otp code",
            "authorization authorization",
            "cookie cookie");

    /** No secrets, but made anew in each run. */
    private static final Map<String, String> IDS = inOrder(
            "userpoolid userPoolId",
            "clientid clientId",
            "aud clientId",
            "clientsecretid clientSecretId",
            "sub sub",
            "usersub sub",
            "devicekey deviceKey",
            "devicegroupkey deviceGroupKey",
            "jti jti",
            "originjti jti",
            "eventid eventId",
            "kid kid",
            "iss issuer",
            "challenge challenge",
            "credentialid credentialId",
            "rawid credentialId",
            "userhandle userHandle",
            "clientdatajson clientData",
            "attestationobject attestation",
            "authenticatordata authenticatorData",
            "publickey publicKey");

    /** What an {@code id} is, by what holds it: those of passkeys look like nothing in particular. */
    private static final Map<String, String> IDS_OF_PASSKEYS = Map.of(
            "Credential", "credentialId",
            "allowCredentials", "credentialId",
            "excludeCredentials", "credentialId",
            "user", "userHandle");

    /** The maps that carry what a user signs in with: whatever they may hold is secret, unless listed below. */
    private static final Set<String> PROOFS = Set.of("AuthParameters", "ChallengeResponses");

    private static final Set<String> HARMLESS_IN_PROOFS =
            Set.of("USERNAME", "CHALLENGE_NAME", "PREFERRED_CHALLENGE", "TIMESTAMP", "DEVICE_NAME");

    private static final String ATTRIBUTE_PREFIX = "userAttributes.";

    /** What a user chooses between is no secret, and comes as an answer too. */
    private static final Pattern CHOICE = Pattern.compile("[A-Z]+(_[A-Z]+)*");

    private static final Pattern SEPARATORS = Pattern.compile("[_-]");

    private MemberNames() {}

    /** What to call the text of a member, unless it may be written down. */
    static Optional<String> kind(String member) {
        String name = SEPARATORS.matcher(member).replaceAll("").toLowerCase(Locale.ROOT);
        return Optional.ofNullable(IDS.get(name))
                .or(() -> SECRETS.entrySet().stream()
                        .filter(secret -> name.endsWith(secret.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst());
    }

    /** The same for an entry of a map. */
    static Optional<String> kind(String map, String key, String value) {
        Optional<String> kind = key.equals("id") ? Optional.ofNullable(IDS_OF_PASSKEYS.get(map)) : kind(key);
        if (kind.isPresent() || !PROOFS.contains(map)) {
            return kind;
        }
        boolean harmless = HARMLESS_IN_PROOFS.contains(key)
                || key.startsWith(ATTRIBUTE_PREFIX)
                || key.equals("ANSWER") && CHOICE.matcher(value).matches();
        return harmless ? Optional.empty() : Optional.of(PROOF);
    }

    private static Map<String, String> inOrder(String... pairs) {
        Map<String, String> result = new LinkedHashMap<>();
        Stream.of(pairs).map(pair -> pair.split(" ")).forEach(pair -> result.put(pair[0], pair[1]));
        return result;
    }
}
