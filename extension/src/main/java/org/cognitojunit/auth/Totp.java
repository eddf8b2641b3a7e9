package org.cognitojunit.auth;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The codes of authenticator apps, as Cognito takes them: RFC 6238 with SHA-1, steps of 30 seconds, six digits. */
public final class Totp {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int MODULUS = 1_000_000;

    static final int STEP_SECONDS = 30;

    private Totp() {}

    /**
     * The code that an app shows.
     *
     * @param secretCode the {@code SecretCode} that {@code AssociateSoftwareToken} answered: Base32, in any case
     * @param instant when the app is looked at
     * @throws IllegalArgumentException if the secret is not Base32
     */
    public static String code(String secretCode, Instant instant) {
        return code(secretCode, step(instant));
    }

    static String code(String secretCode, long step) {
        byte[] hash = hmac(decode(secretCode), step);
        int offset = hash[hash.length - 1] & 0xF;
        int truncated = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
        return String.format(Locale.ROOT, "%06d", truncated % MODULUS);
    }

    static long step(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), STEP_SECONDS);
    }

    private static byte[] hmac(byte[] key, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Base32 (RFC 4648). The JDK has none. */
    private static byte[] decode(String secretCode) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int bits = 0;
        int buffer = 0;
        for (char c : secretCode.toUpperCase(Locale.ROOT).toCharArray()) {
            int value = ALPHABET.indexOf(c);
            if (value < 0) {
                throw new IllegalArgumentException(
                        "A secret code is Base32, and this one has a character that is not in"
                                + " A-Z and 2-7. Use the SecretCode that AssociateSoftwareToken answered.");
            }
            buffer = buffer << 5 | value;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(buffer >> bits);
            }
        }
        if (bytes.size() == 0) {
            throw new IllegalArgumentException(
                    "The secret code is empty. Use the SecretCode that AssociateSoftwareToken answered.");
        }
        return bytes.toByteArray();
    }
}
