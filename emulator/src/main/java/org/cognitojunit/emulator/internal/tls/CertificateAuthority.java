package org.cognitojunit.emulator.internal.tls;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.cognitojunit.emulator.internal.x509.Der;

/**
 * A certificate authority (RFC 5280) that lives in memory: its key is made anew at each start and is never written anywhere, so
 * that whoever trusts it trusts one process. Keys are P-256. Thread-safe.
 */
final class CertificateAuthority {

    /** Clocks of clients may be behind. */
    private static final Duration BEFORE_NOW = Duration.ofDays(1);

    private static final Duration OF_AUTHORITY = Duration.ofDays(365);
    private static final Duration OF_HOST = Duration.ofDays(30);

    private static final String ECDSA_WITH_SHA256 = "1.2.840.10045.4.3.2";
    private static final String SUBJECT_KEY_ID = "2.5.29.14";
    private static final String KEY_USAGE = "2.5.29.15";
    private static final String SUBJECT_ALTERNATIVE_NAMES = "2.5.29.17";
    private static final String BASIC_CONSTRAINTS = "2.5.29.19";
    private static final String AUTHORITY_KEY_ID = "2.5.29.35";
    private static final String EXTENDED_KEY_USAGE = "2.5.29.37";
    private static final String SERVER_AUTHENTICATION = "1.3.6.1.5.5.7.3.1";

    private static final int DIGITAL_SIGNATURE = 0x80;
    private static final int SIGN_CERTIFICATES = 0x04;

    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;

    private final Clock clock;
    private final KeyPair keys = newKeys();
    private final KeyPair hostKeys = newKeys();
    private final X500Principal name;
    private final X509Certificate certificate;

    /** @param clock the time by which clients judge certificates: the system's */
    CertificateAuthority(Clock clock) {
        this.clock = clock;
        // Two emulators' authorities side by side in one trust store have different names.
        name = new X500Principal(
                "CN=Cognito emulator " + serial(keys.getPublic(), "").toString(16));
        certificate = sign(
                name,
                keys.getPublic(),
                OF_AUTHORITY,
                serial(keys.getPublic(), "authority"),
                List.of(
                        extension(BASIC_CONSTRAINTS, true, Der.sequence(Der.yes())),
                        extension(KEY_USAGE, true, Der.namedBits(SIGN_CERTIFICATES)),
                        extension(SUBJECT_KEY_ID, false, Der.octets(keyId(keys.getPublic())))));
    }

    /** Its own certificate, for those who are to trust it. */
    X509Certificate certificate() {
        return certificate;
    }

    /** The key of every certificate that {@link #certificateFor} signs. */
    PrivateKey hostKey() {
        return hostKeys.getPrivate();
    }

    /** A new certificate for a server with these names, DNS names or literal addresses, the first its common name. */
    X509Certificate certificateFor(List<String> hosts) {
        Instant now = clock.instant();
        byte[][] names =
                hosts.stream().map(CertificateAuthority::alternativeName).toArray(byte[][]::new);
        String first = hosts.get(0);
        // A common name has at most 64 characters; clients look at the alternative names.
        X500Principal subject = new X500Principal("CN=" + (first.length() > 64 ? first.substring(0, 64) : first));
        return sign(
                subject,
                hostKeys.getPublic(),
                OF_HOST,
                serial(hostKeys.getPublic(), hosts + " " + now),
                List.of(
                        extension(BASIC_CONSTRAINTS, true, Der.sequence()),
                        extension(KEY_USAGE, true, Der.namedBits(DIGITAL_SIGNATURE)),
                        extension(EXTENDED_KEY_USAGE, false, Der.sequence(Der.identifier(SERVER_AUTHENTICATION))),
                        extension(SUBJECT_ALTERNATIVE_NAMES, false, Der.sequence(names)),
                        extension(AUTHORITY_KEY_ID, false, Der.sequence(Der.implicit(0, keyId(keys.getPublic()))))));
    }

    private X509Certificate sign(
            X500Principal subject, PublicKey key, Duration lifetime, BigInteger serial, List<byte[]> extensions) {
        Instant from = clock.instant().minus(BEFORE_NOW);
        byte[] algorithm = Der.sequence(Der.identifier(ECDSA_WITH_SHA256));
        byte[] toBeSigned = Der.sequence(
                Der.explicit(0, Der.integer(BigInteger.TWO)), // version 3
                Der.integer(serial),
                algorithm,
                name.getEncoded(),
                Der.sequence(Der.time(from), Der.time(from.plus(lifetime))),
                subject.getEncoded(),
                key.getEncoded(),
                Der.explicit(3, Der.sequence(extensions)));
        return read(Der.sequence(toBeSigned, algorithm, Der.bits(signature(toBeSigned))));
    }

    private byte[] signature(byte[] toBeSigned) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(toBeSigned);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JVM cannot sign with ECDSA, which TLS needs.", e);
        }
    }

    private static X509Certificate read(byte[] certificate) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(certificate));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The emulator has written a certificate that Java cannot read.", e);
        }
    }

    private static byte[] extension(String id, boolean critical, byte[] value) {
        List<byte[]> parts = new ArrayList<>(List.of(Der.identifier(id)));
        if (critical) {
            parts.add(Der.yes());
        }
        parts.add(Der.octets(value));
        return Der.sequence(parts);
    }

    private static byte[] alternativeName(String host) {
        if (!HostNames.isAddress(host)) {
            return Der.implicit(DNS_NAME, host.getBytes(StandardCharsets.US_ASCII));
        }
        try {
            return Der.implicit(IP_ADDRESS, InetAddress.getByName(host).getAddress()); // no look-up: it is a literal
        } catch (java.net.UnknownHostException e) {
            throw new IllegalArgumentException("'" + host + "' is no IP address.", e);
        }
    }

    /** Positive, sixteen bytes, different for whatever differs in key or text. */
    private static BigInteger serial(PublicKey key, String text) {
        MessageDigest digest = sha256();
        digest.update(key.getEncoded());
        return new BigInteger(1, Arrays.copyOf(digest.digest(text.getBytes(StandardCharsets.UTF_8)), 16))
                .add(BigInteger.ONE);
    }

    private static byte[] keyId(PublicKey key) {
        return Arrays.copyOf(sha256().digest(key.getEncoded()), 20);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JVM cannot make P-256 keys, which TLS needs.", e);
        }
    }
}
