package org.cognitojunit.emulator.internal.operation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes and reads pagination tokens: a position in a listing and an expiry, sealed with an HMAC that also covers the name
 * of the listing. The token itself does not say which listing it is for.
 */
final class PageTokens {

    private static final int SEAL = 32;

    private final byte[] key;

    PageTokens(byte[] key) {
        this.key = key.clone();
    }

    String token(String scope, String position, Instant expiry) {
        byte[] text = position.getBytes(UTF_8);
        byte[] content = ByteBuffer.allocate(Long.BYTES + text.length)
                .putLong(expiry.toEpochMilli())
                .put(text)
                .array();
        byte[] token = ByteBuffer.allocate(SEAL + content.length)
                .put(seal(scope, content))
                .put(content)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** The position that a token of the listing holds; empty if it is forged, of another listing, or expired. */
    Optional<String> position(String scope, String token, Instant now) {
        ByteBuffer bytes = ByteBuffer.wrap(decoded(token));
        if (bytes.remaining() < SEAL + Long.BYTES) {
            return Optional.empty();
        }
        byte[] seal = new byte[SEAL];
        bytes.get(seal);
        byte[] content = new byte[bytes.remaining()];
        bytes.get(content);
        if (!MessageDigest.isEqual(seal, seal(scope, content))) {
            return Optional.empty();
        }
        Instant expiry = Instant.ofEpochMilli(ByteBuffer.wrap(content).getLong());
        return now.isBefore(expiry)
                ? Optional.of(new String(content, Long.BYTES, content.length - Long.BYTES, UTF_8))
                : Optional.empty();
    }

    private static byte[] decoded(String token) {
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    private byte[] seal(String scope, byte[] content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] name = scope.getBytes(UTF_8);
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(name.length).array());
            mac.update(name);
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has HmacSHA256.", e);
        }
    }
}
