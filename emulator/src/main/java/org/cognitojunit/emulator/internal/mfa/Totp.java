package org.cognitojunit.emulator.internal.mfa;

import java.nio.ByteBuffer;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The codes of authenticator apps: RFC 6238 with HMAC-SHA-1, steps of 30 seconds and six digits. */
public final class Totp {

    private static final int STEP_SECONDS = 30;
    private static final int MODULUS = 1_000_000;
    /** How many steps the app's clock may be off, either way. */
    private static final int TOLERANCE = 1;

    private Totp() {}

    /**
     * The code of a time step.
     *
     * @param secret in Base32
     */
    public static String code(String secret, long step) {
        byte[] hash = hmac(Base32.decode(secret), step);
        int offset = hash[hash.length - 1] & 0xF;
        int truncated = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
        return String.format("%06d", truncated % MODULUS);
    }

    /** The step that a moment falls into. */
    public static long step(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), STEP_SECONDS);
    }

    /** The steps around a moment whose code this is, the earliest first; none if the code is wrong or out of time. */
    static List<Long> steps(String secret, String code, Instant now) {
        long current = step(now);
        return LongStream.rangeClosed(current - TOLERANCE, current + TOLERANCE)
                .filter(step -> code(secret, step).equals(code))
                .boxed()
                .toList();
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
}
