package org.cognitojunit.emulator.internal.srp;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One exchange, from the server's side: the client sent A and got B, and now claims that it knows the password of which the
 * server has the verifier. Immutable.
 */
public final class SrpExchange {

    private static final String HMAC = "HmacSHA256";

    /** The {@code info} of HKDF, and the number of the first block, which is as much of its output as is needed. */
    private static final byte[] INFO = "Caldera Derived Key\1".getBytes(StandardCharsets.US_ASCII);

    private static final int KEY_BYTES = 16;

    private final BigInteger clientPublic;
    private final BigInteger verifier;
    private final BigInteger serverPrivate;
    private final BigInteger serverPublic;

    private SrpExchange(BigInteger clientPublic, BigInteger verifier, BigInteger serverPrivate) {
        this.clientPublic = clientPublic;
        this.verifier = verifier;
        this.serverPrivate = serverPrivate;
        this.serverPublic =
                SrpGroup.K.multiply(verifier).add(SrpGroup.power(serverPrivate)).mod(SrpGroup.N);
    }

    /**
     * Answers a client that has sent its public number.
     *
     * @param clientPublic A
     * @param random 32 bytes, from which the server's private number is made; twice the strength of the group is enough
     */
    public static SrpExchange answer(BigInteger clientPublic, BigInteger verifier, byte[] random) {
        return new SrpExchange(clientPublic, verifier, new BigInteger(1, random));
    }

    /** B. */
    public BigInteger serverPublic() {
        return serverPublic;
    }

    /**
     * Whether a signature proves that the client knows the password.
     *
     * @param message what is signed, one part after the other
     */
    public boolean proves(byte[] signature, byte[]... message) {
        // With an A of zero anybody knows the common secret, whatever the password.
        return clientPublic.signum() != 0 && MessageDigest.isEqual(hmac(key(), message), signature);
    }

    private byte[] key() {
        BigInteger u = SrpGroup.hash(clientPublic, serverPublic);
        BigInteger secret =
                clientPublic.multiply(verifier.modPow(u, SrpGroup.N)).modPow(serverPrivate, SrpGroup.N);
        byte[] extracted = hmac(u.toByteArray(), secret.toByteArray());
        return Arrays.copyOf(hmac(extracted, INFO), KEY_BYTES);
    }

    private static byte[] hmac(byte[] key, byte[]... message) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            for (byte[] part : message) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
