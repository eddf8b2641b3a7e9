package org.cognitojunit.emulator.internal.ids;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Makes every id, secret and random byte of an emulator.
 *
 * <p>With a seed, the ids of pools and clients depend on the seed, their name and how many of that name came before, and
 * on nothing else: tests that run in parallel still get the same ids in every run. All other values come from one
 * sequence and repeat when the calls do.
 */
public final class Ids {

    private static final char[] ALPHANUMERIC =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".toCharArray();
    private static final char[] BASE32 = "0123456789abcdefghijklmnopqrstuv".toCharArray();
    private static final char[] LOWER_ALPHANUMERIC = "0123456789abcdefghijklmnopqrstuvwxyz".toCharArray();

    private final byte[] key;
    private final boolean seeded;
    private final Map<String, AtomicLong> ordinals = new ConcurrentHashMap<>();
    private final AtomicLong sequence = new AtomicLong();

    public Ids(@Nullable Long seed) {
        key = new byte[32];
        seeded = seed != null;
        if (seed == null) {
            new SecureRandom().nextBytes(key);
        } else {
            ByteBuffer.wrap(key).putLong(seed);
        }
    }

    /** {@code us-east-1_} and nine characters. */
    public String userPoolId(String region, String poolName) {
        return region + "_" + text(named("pool", poolName), ALPHANUMERIC, 9);
    }

    /** 26 characters of the base-32 alphabet. */
    public String clientId(String userPoolId, String clientName) {
        return text(named("client", userPoolId, clientName), BASE32, 26);
    }

    /** 52 lower-case alphanumerics. */
    public String clientSecret(String clientId) {
        return text(named("secret", clientId), LOWER_ALPHANUMERIC, 52);
    }

    /** A device's key: the region and a UUID. */
    public String deviceKey(String region) {
        return region + "_" + uuid();
    }

    /** A device's group key: a hyphen and eight characters. */
    public String deviceGroupKey() {
        return "-" + text(ALPHANUMERIC, 8);
    }

    /** {@code sso} and 25 lower-case alphanumerics. */
    public String ssoSessionId() {
        return "sso" + text(LOWER_ALPHANUMERIC, 25);
    }

    /** {@code tkn} and 25 lower-case alphanumerics. */
    public String tokenSessionId() {
        return "tkn" + text(LOWER_ALPHANUMERIC, 25);
    }

    /** A signing key's id: 32 bytes in Base64, the same for the same pool and use. */
    public String keyId(String userPoolId, String use) {
        return Base64.getEncoder().encodeToString(digest("kid", userPoolId, use));
    }

    /** 32 bytes that nobody can foresee, the same whenever it is asked for the same labels. */
    public byte[] stable(String... labels) {
        return digest("stable", String.join("\0", labels));
    }

    /** A random UUID (version 4). */
    public String uuid() {
        ByteBuffer bytes = ByteBuffer.wrap(bytes(16));
        long high = bytes.getLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x4000L;
        long low = bytes.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }

    /** A user's {@code sub}: it has the shape of a UUID, but not its version, as on Cognito. */
    public String sub() {
        return sub(bytes(16));
    }

    /** The {@code sub} that 16 or more random bytes make. */
    public static String sub(byte[] random) {
        ByteBuffer bytes = ByteBuffer.wrap(random);
        long high = bytes.getLong() & 0xFFFF_FFFF_FFFF_00FFL | 0x7000L;
        return new UUID(high, bytes.getLong()).toString();
    }

    /** A temporary password's worth of text in an alphabet, no character more likely than another. */
    public String text(char[] alphabet, int length) {
        return text(bytes(length * 4), alphabet, length);
    }

    public byte[] bytes(int length) {
        byte[] result = new byte[length];
        for (int i = 0; i < length; i += 32) {
            byte[] block = digest("sequence", Long.toString(sequence.getAndIncrement()));
            System.arraycopy(block, 0, result, i, Math.min(32, length - i));
        }
        return result;
    }

    private byte[] named(String... labels) {
        if (!seeded) {
            // Nothing has to repeat, so no name has to be remembered.
            return bytes(256);
        }
        String name = String.join("\0", labels);
        long ordinal = ordinals.computeIfAbsent(name, n -> new AtomicLong()).getAndIncrement();
        return expand(name + "\0" + ordinal);
    }

    private byte[] expand(String label) {
        byte[] result = new byte[256];
        for (int i = 0; i < result.length; i += 32) {
            System.arraycopy(digest(label, Integer.toString(i)), 0, result, i, 32);
        }
        return result;
    }

    private static String text(byte[] random, char[] alphabet, int length) {
        ByteBuffer numbers = ByteBuffer.wrap(random);
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(alphabet[(int) (Integer.toUnsignedLong(numbers.getInt()) % alphabet.length)]);
        }
        return text.toString();
    }

    private byte[] digest(String... labels) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(key);
            sha256.update(String.join("\0", labels).getBytes(StandardCharsets.UTF_8));
            return sha256.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
