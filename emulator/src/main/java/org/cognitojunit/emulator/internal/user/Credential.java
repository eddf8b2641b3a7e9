package org.cognitojunit.emulator.internal.user;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;

/**
 * A password, kept as the private value {@code x} of SRP-6a: it checks a password sent in clear, and it is all that a
 * later SRP proof needs.
 *
 * @param salt the SRP salt
 * @param x SHA-256 over the padded salt and the hash of identity and password
 * @param setAt when it was set, from which a temporary password expires
 */
public record Credential(BigInteger salt, BigInteger x, Instant setAt) {

    /**
     * @param identity pool name and username, run together, as SRP clients of Cognito do
     * @param salt 16 random bytes
     */
    public static Credential of(String identity, String password, byte[] salt, Instant now) {
        BigInteger number = new BigInteger(1, salt);
        return new Credential(number, x(identity, password, number), now);
    }

    public boolean matches(String identity, String password) {
        return x.equals(x(identity, password, salt));
    }

    private static BigInteger x(String identity, String password, BigInteger salt) {
        MessageDigest sha256 = sha256();
        byte[] inner = sha256.digest((identity + ":" + password).getBytes(StandardCharsets.UTF_8));
        sha256.update(salt.toByteArray());
        return new BigInteger(1, sha256.digest(inner));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "Credential[set at " + setAt + "]";
    }
}
