package org.cognitojunit.emulator.internal.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** The certificates that the server shows, and the one that its clients have to trust. */
public final class ServerCertificates {

    private static final Pattern PEM_KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

    private final X509Certificate authority;
    private final SSLContext context;

    private ServerCertificates(X509Certificate authority, KeyManager[] keys) throws GeneralSecurityException {
        this.authority = authority;
        context = SSLContext.getInstance("TLS");
        context.init(keys, null, null);
    }

    /**
     * Certificates for every host that is asked for, by an authority that is made now.
     *
     * @param clock the time by which clients judge certificates: the system's
     */
    public static ServerCertificates made(Clock clock) {
        CertificateAuthority authority = new CertificateAuthority(clock);
        try {
            return new ServerCertificates(
                    authority.certificate(), new KeyManager[] {new HostKeyManager(authority, clock)});
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JVM has no TLS (" + e.getMessage() + ").", e);
        }
    }

    /**
     * One certificate for all hosts.
     *
     * @param chain a PEM file with the server's certificate and then those above it; the last is the one to trust
     * @param key a PEM file with its private key, PKCS #8 and not encrypted
     * @throws IllegalArgumentException if a file cannot be read or the two do not belong together
     */
    public static ServerCertificates given(Path chain, Path key) {
        X509Certificate[] certificates = certificates(chain);
        PrivateKey privateKey = privateKey(key, certificates[0].getPublicKey().getAlgorithm());
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            char[] password = new char[0];
            store.setKeyEntry("server", privateKey, password, certificates);
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(store, password);
            return new ServerCertificates(certificates[certificates.length - 1], factory.getKeyManagers());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalArgumentException(
                    "The certificate in " + chain + " and the key in " + key + " cannot be used together ("
                            + e.getMessage() + "). Give a chain of certificates and the key of its first one.",
                    e);
        }
    }

    private static X509Certificate[] certificates(Path file) {
        try {
            X509Certificate[] found = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(bytes(file)))
                    .toArray(X509Certificate[]::new);
            if (found.length > 0) {
                return found;
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(file + " is no PEM file with certificates (" + e.getMessage() + ").", e);
        }
        throw new IllegalArgumentException(file + " has no certificate. Give a PEM file with a certificate chain.");
    }

    private static PrivateKey privateKey(Path file, String algorithm) {
        Matcher key = PEM_KEY.matcher(new String(bytes(file), StandardCharsets.US_ASCII));
        if (!key.find()) {
            throw new IllegalArgumentException(file + " has no private key in PKCS #8. Convert it with"
                    + " openssl pkcs8 -topk8 -nocrypt -in KEY -out " + file.getFileName() + ".");
        }
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(key.group(1));
            return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    file + " has no private key for a certificate with " + algorithm + " (" + e.getMessage() + ").", e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new IllegalArgumentException(file + " cannot be read (" + e.getMessage() + ").", e);
        }
    }

    /** For the server's sockets. */
    public SSLContext context() {
        return context;
    }

    /** The certificate that clients have to trust. */
    public X509Certificate authority() {
        return authority;
    }

    /** The certificate that clients have to trust, as a PEM file has it (RFC 7468). */
    public static String pem(X509Certificate certificate) {
        try {
            String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
            return String.join("\n", List.of("-----BEGIN CERTIFICATE-----", base64, "-----END CERTIFICATE-----", ""));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
