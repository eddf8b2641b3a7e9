package org.cognitojunit.emulator.internal.passkey;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cognitojunit.emulator.internal.user.Passkey;
import org.cognitojunit.emulator.internal.user.User;

/** What a browser is asked to do, in the JSON of the WebAuthn specification. */
final class PasskeyOptions {

    /** By their COSE numbers: ECDSA with P-256 and SHA-256, and RSA (PKCS #1 v1.5) with SHA-256. */
    static final List<Integer> ALGORITHMS = List.of(-7, -257);

    private PasskeyOptions() {}

    /** {@code PublicKeyCredentialCreationOptionsJSON}. */
    static Map<String, Object> creation(
            User user, String relyingPartyId, String challenge, String userVerification, Duration timeout) {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("rp", object("id", relyingPartyId, "name", relyingPartyId));
        options.put("user", object("id", handle(user), "name", user.username(), "displayName", user.username()));
        options.put("challenge", challenge);
        options.put(
                "pubKeyCredParams",
                ALGORITHMS.stream()
                        .map(algorithm -> object("type", "public-key", "alg", algorithm))
                        .toList());
        options.put("timeout", timeout.toMillis());
        options.put("excludeCredentials", descriptors(user.passkeys().of(relyingPartyId)));
        options.put(
                "authenticatorSelection",
                object("requireResidentKey", true, "residentKey", "required", "userVerification", userVerification));
        return options;
    }

    /** {@code PublicKeyCredentialRequestOptionsJSON}. */
    static Map<String, Object> request(
            User user, String relyingPartyId, String challenge, String userVerification, Duration timeout) {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("challenge", challenge);
        options.put("timeout", timeout.toMillis());
        options.put("rpId", relyingPartyId);
        options.put("allowCredentials", descriptors(user.passkeys().of(relyingPartyId)));
        options.put("userVerification", userVerification);
        return options;
    }

    /** What an authenticator knows a user by. */
    static String handle(User user) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(user.sub().getBytes(StandardCharsets.UTF_8));
    }

    /** Members in this order, so that the same options are the same text. */
    private static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }

    private static List<Map<String, Object>> descriptors(List<Passkey> passkeys) {
        return passkeys.stream().map(PasskeyOptions::descriptor).toList();
    }

    private static Map<String, Object> descriptor(Passkey passkey) {
        Map<String, Object> descriptor = object("type", "public-key", "id", passkey.id());
        if (!passkey.transports().isEmpty()) {
            descriptor.put("transports", passkey.transports());
        }
        return descriptor;
    }
}
