package org.cognitojunit.auth;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The client's side of one SRP exchange with Cognito (SRP-6a, the 3072-bit group of RFC 3526): it proves to know a password
 * without sending it. {@code UserPool.srpSignIn} uses it; use it yourself for calls that no method here makes.
 *
 * <p>Immutable, and made for one sign-in. {@link #toString} shows nothing of it.
 */
public final class SrpClient {

    private static final BigInteger N = new BigInteger(
            "ffffffffffffffffc90fdaa22168c234c4c6628b80dc1cd129024e088a67cc74020bbea63b139b22514a08798e3404dd"
                    + "ef9519b3cd3a431b302b0a6df25f14374fe1356d6d51c245e485b576625e7ec6f44c42e9a637ed6b0bff5cb6f406b7ed"
                    + "ee386bfb5a899fa5ae9f24117c4b1fe649286651ece45b3dc2007cb8a163bf0598da48361c55d39a69163fa8fd24cf5f"
                    + "83655d23dca3ad961c62f356208552bb9ed529077096966d670c354e4abc9804f1746c08ca18217c32905e462e36ce3b"
                    + "e39e772c180e86039b2783a2ec07a28fb5c55df06f4c52c9de2bcbf6955817183995497cea956ae515d2261898fa0510"
                    + "15728e5a8aaac42dad33170d04507a33a85521abdf1cba64ecfb850458dbef0a8aea71575d060c7db3970f85a6e1e4c7"
                    + "abf5ae8cdb0933d71e8c94e04a25619dcee3d2261ad2ee6bf12ffa06d98a0864d87602733ec86a64521f2b18177b200c"
                    + "bbe117577a615d6c770988c0bad946e208e24fa074e5ab3143db5bfce0fd108e4b82d120a93ad2caffffffffffffffff",
            16);
    private static final BigInteger G = BigInteger.valueOf(2);
    private static final BigInteger K = new BigInteger(1, sha256(N.toByteArray(), G.toByteArray()));

    private static final String HMAC_SHA256 = "HmacSHA256";
    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern(
                    "EEE MMM d HH:mm:ss 'UTC' yyyy", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String realm;
    private final BigInteger a;
    private final BigInteger publicA;

    SrpClient(String userPoolId, BigInteger a) {
        this(a, userPoolId.substring(userPoolId.indexOf('_') + 1));
    }

    /**
     * @param realm goes into every proof, before the name of whoever proves something: the second part of the pool's id for a
     *     user, the group key for a device
     */
    private SrpClient(BigInteger a, String realm) {
        this.realm = realm;
        this.a = a;
        this.publicA = G.modPow(a, N);
    }

    /**
     * Begins an exchange.
     *
     * @param userPoolId for example {@code us-east-1_8LxAFhQ8D}, whose second part goes into every proof
     */
    public static SrpClient begin(String userPoolId) {
        return new SrpClient(userPoolId, privateNumber());
    }

    /** Begins an exchange in which a device proves to know its own password. */
    static SrpClient beginForDevice(String deviceGroupKey) {
        return new SrpClient(privateNumber(), deviceGroupKey);
    }

    private static BigInteger privateNumber() {
        // 256 bits give the strength of the group's 3072.
        return new BigInteger(256, RANDOM);
    }

    /** What a server needs to know of a device's password to see it proved. */
    static BigInteger verifier(String deviceGroupKey, String deviceKey, String password, BigInteger salt) {
        return G.modPow(x(deviceGroupKey + deviceKey, password, salt), N);
    }

    /** {@code SRP_A}, the first thing to send. */
    public String srpA() {
        return publicA.toString(16);
    }

    /**
     * The answer to {@code PASSWORD_VERIFIER}, without {@code USERNAME}.
     *
     * @param challenge the {@code ChallengeParameters}
     * @param now the time to sign
     */
    public Map<String, String> claim(Map<String, String> challenge, String password, Instant now) {
        return claim(challenge, parameter(challenge, "USER_ID_FOR_SRP"), password, now);
    }

    /** The answer to {@code DEVICE_PASSWORD_VERIFIER}, without {@code USERNAME}. */
    Map<String, String> deviceClaim(Map<String, String> challenge, String deviceKey, String password, Instant now) {
        Map<String, String> claim = claim(challenge, deviceKey, password, now);
        claim.put("DEVICE_KEY", deviceKey);
        return claim;
    }

    private Map<String, String> claim(Map<String, String> challenge, String name, String password, Instant now) {
        String block = parameter(challenge, "SECRET_BLOCK");
        String timestamp = TIMESTAMP.format(now);
        byte[] key = key(
                name,
                password,
                new BigInteger(parameter(challenge, "SALT"), 16),
                new BigInteger(parameter(challenge, "SRP_B"), 16));
        byte[] signature =
                hmac(key, utf8(realm), utf8(name), Base64.getDecoder().decode(block), utf8(timestamp));
        Map<String, String> claim = new LinkedHashMap<>();
        claim.put("PASSWORD_CLAIM_SECRET_BLOCK", block);
        claim.put("PASSWORD_CLAIM_SIGNATURE", Base64.getEncoder().encodeToString(signature));
        claim.put("TIMESTAMP", timestamp);
        return claim;
    }

    private static String parameter(Map<String, String> challenge, String name) {
        String value = challenge.get(name);
        if (value == null) {
            throw new IllegalArgumentException("These ChallengeParameters hold no " + name + ", but "
                    + challenge.keySet() + ". A proof is made for those of PASSWORD_VERIFIER.");
        }
        return value;
    }

    private byte[] key(String name, String password, BigInteger salt, BigInteger publicB) {
        if (publicB.mod(N).signum() == 0) {
            throw new IllegalArgumentException("SRP_B is zero in the group, which no honest server sends.");
        }
        BigInteger u = new BigInteger(1, sha256(publicA.toByteArray(), publicB.toByteArray()));
        BigInteger x = x(realm + name, password, salt);
        BigInteger secret = publicB.subtract(K.multiply(G.modPow(x, N)))
                .mod(N)
                .modPow(u.multiply(x).add(a), N);
        byte[] extracted = hmac(u.toByteArray(), secret.toByteArray());
        return Arrays.copyOf(hmac(extracted, utf8("Caldera Derived Key"), new byte[] {1}), 16);
    }

    private static BigInteger x(String identity, String password, BigInteger salt) {
        return new BigInteger(1, sha256(salt.toByteArray(), sha256(utf8(identity + ":" + password))));
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hmac(byte[] key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(HMAC_SHA256);
            mac.init(new SecretKeySpec(key, HMAC_SHA256));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "SrpClient[redacted]";
    }
}
