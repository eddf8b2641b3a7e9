package org.cognitojunit.auth;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The proof that a caller knows its app client's secret. */
public final class SecretHash {

    private static final String ALGORITHM = "HmacSHA256";

    private SecretHash() {}

    /**
     * {@code Base64(HMAC-SHA256(secret, username + clientId))}, as the developer guide defines {@code SECRET_HASH}.
     *
     * @param clientSecret the key; not empty
     */
    public static String of(String clientSecret, String username, String clientId) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(clientSecret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            byte[] hash = mac.doFinal((username + clientId).getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
