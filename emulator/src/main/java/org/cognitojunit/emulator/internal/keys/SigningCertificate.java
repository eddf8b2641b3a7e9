package org.cognitojunit.emulator.internal.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.time.ZoneOffset;
import org.cognitojunit.emulator.internal.x509.Der;

/** A self-signed X.509 certificate (version 1, SHA256withRSA) for a key. The JDK has no public way to make one. */
final class SigningCertificate {

    private static final int YEARS = 10;

    private static final byte[] COMMON_NAME = Der.identifier("2.5.4.3");
    private static final byte[] SHA256_WITH_RSA = Der.sequence(Der.identifier("1.2.840.113549.1.1.11"), Der.nothing());

    private SigningCertificate() {}

    /**
     * Makes a certificate: the same for the same arguments.
     *
     * @param name whom it certifies, and who does
     * @param serial its number, which is positive
     */
    static byte[] of(RSAKey key, String name, BigInteger serial, Instant issued) {
        try {
            byte[] subject = Der.sequence(Der.set(Der.sequence(COMMON_NAME, Der.text(name))));
            Instant expiry = issued.atOffset(ZoneOffset.UTC).plusYears(YEARS).toInstant();
            byte[] content = Der.sequence(
                    Der.integer(serial),
                    SHA256_WITH_RSA,
                    subject,
                    Der.sequence(Der.time(issued), Der.time(expiry)),
                    subject,
                    key.toRSAPublicKey().getEncoded());
            return Der.sequence(content, SHA256_WITH_RSA, Der.bits(sign(key, content)));
        } catch (JOSEException | GeneralSecurityException e) {
            throw new IllegalStateException("The key cannot sign a certificate.", e);
        }
    }

    private static byte[] sign(RSAKey key, byte[] content) throws JOSEException, GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key.toRSAPrivateKey());
        signature.update(content);
        return signature.sign();
    }
}
