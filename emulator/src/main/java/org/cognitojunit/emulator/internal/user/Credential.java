package org.cognitojunit.emulator.internal.user;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import org.cognitojunit.emulator.internal.srp.SrpGroup;
import org.jspecify.annotations.Nullable;

/**
 * A password, kept as the private value {@code x} of SRP-6a: it checks a password sent in clear, and the verifier of an SRP
 * proof is made of it. Immutable.
 */
public final class Credential {

    private final BigInteger salt;
    private final BigInteger x;
    private final Instant setAt;

    /** Made when it is first asked for: it is ten times as long as {@code x}, and most users never sign in with SRP. */
    private volatile @Nullable BigInteger verifier;

    private Credential(BigInteger salt, BigInteger x, Instant setAt) {
        this.salt = salt;
        this.x = x;
        this.setAt = setAt;
    }

    /**
     * @param identity pool name and username, run together, as SRP clients of Cognito do
     * @param salt 16 random bytes
     */
    public static Credential of(String identity, String password, byte[] salt, Instant now) {
        BigInteger number = new BigInteger(1, salt);
        return new Credential(number, x(identity, password, number), now);
    }

    /** The credential of a password that nobody has: all of it is made of random bytes, 32 of them for {@code x}. */
    public static Credential ofNobody(byte[] salt, byte[] x, Instant now) {
        return new Credential(new BigInteger(1, salt), new BigInteger(1, x), now);
    }

    /** The salt that SRP clients are told. */
    public BigInteger salt() {
        return salt;
    }

    /** When it was set, from which a temporary password expires. */
    public Instant setAt() {
        return setAt;
    }

    /** What an SRP proof is checked with. */
    public BigInteger verifier() {
        BigInteger known = verifier;
        if (known == null) {
            // Two callers at once make the same.
            known = SrpGroup.power(x);
            verifier = known;
        }
        return known;
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
