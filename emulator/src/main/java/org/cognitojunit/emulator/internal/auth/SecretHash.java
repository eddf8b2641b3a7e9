package org.cognitojunit.emulator.internal.auth;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.client.AppClient;

/** The proof that a caller knows its client's secret: an HMAC over username and client id. */
public final class SecretHash {

    private static final String PARAMETER = "SECRET_HASH";
    private static final String USERNAME = "USERNAME";

    private SecretHash() {}

    /**
     * Checks the hash of a call that names its user.
     *
     * @throws CognitoError if the client has a secret and the hash is missing or wrong, or if it has none and a hash was sent
     */
    static void require(AppClient client, Map<String, String> parameters) {
        if (!client.isConfidential()) {
            refusePresent(client, parameters);
            return;
        }
        requirePresent(client, parameters);
        if (parameters.containsKey(USERNAME)) {
            verify(client, parameters.get(PARAMETER), parameters.get(USERNAME));
        }
    }

    /**
     * Checks the hash of a call that has it beside its {@code Username}, as the operations around a sign-in do.
     *
     * @throws CognitoError if the client has a secret and the hash is missing or wrong, or if it has none and a hash was sent
     */
    public static void require(AppClient client, Input input) {
        Map<String, String> parameters = new HashMap<>(Map.of(USERNAME, input.string("Username")));
        input.optional("SecretHash").ifPresent(hash -> parameters.put(PARAMETER, hash));
        require(client, parameters);
    }

    /** Checks the hash of a call that does not name its user, once the user is known. */
    static void verify(AppClient client, Map<String, String> parameters, String username) {
        if (client.isConfidential()) {
            requirePresent(client, parameters);
            verify(client, parameters.get(PARAMETER), username);
        }
    }

    private static void refusePresent(AppClient client, Map<String, String> parameters) {
        if (parameters.containsKey(PARAMETER)) {
            throw CognitoError.invalidParameter(
                    "App client " + client.id() + " is not configured for secret but secret hash was received");
        }
    }

    private static void requirePresent(AppClient client, Map<String, String> parameters) {
        if (!parameters.containsKey(PARAMETER)) {
            throw CognitoError.notAuthorized(
                    "Client " + client.id() + " is configured with secret but SECRET_HASH was not received");
        }
    }

    private static void verify(AppClient client, String hash, String username) {
        byte[] sent = hash.getBytes(StandardCharsets.UTF_8);
        if (!client.secrets().anyMatches(secret -> MessageDigest.isEqual(hash(secret, username + client.id()), sent))) {
            throw CognitoError.notAuthorized("Unable to verify secret hash for client " + client.id());
        }
    }

    private static byte[] hash(String secret, String message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encode(mac.doFinal(message.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
