package org.cognitojunit.emulator;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.cognitojunit.emulator.internal.tls.ServerCertificates;

/**
 * Where an emulator listens with TLS, and what its clients have to trust. {@link CognitoEmulator#tls()} returns it.
 *
 * <pre>{@code
 * HttpClient client = HttpClient.newBuilder().sslContext(emulator.tls().clientContext()).build();
 * }</pre>
 *
 * @since 0.1
 */
public final class TlsEndpoint {

    private final URI uri;
    private final X509Certificate authority;
    private final SSLContext clientContext;
    private final X509TrustManager trustManager;

    TlsEndpoint(URI uri, X509Certificate authority) {
        this.uri = uri;
        this.authority = authority;
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            store.setCertificateEntry("cognito-emulator", authority);
            TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
            factory.init(store);
            trustManager = Arrays.stream(factory.getTrustManagers())
                    .filter(X509TrustManager.class::isInstance)
                    .map(X509TrustManager.class::cast)
                    .findFirst()
                    .orElseThrow();
            clientContext = SSLContext.getInstance("TLS");
            clientContext.init(null, factory.getTrustManagers(), null);
        } catch (GeneralSecurityException | java.io.IOException e) {
            throw new IllegalStateException("This JVM has no TLS (" + e.getMessage() + ").", e);
        }
    }

    /** Where the emulator listens, for example {@code https://127.0.0.1:49202}. */
    public URI uri() {
        return uri;
    }

    /**
     * The certificate to trust: of the emulator's own authority, whose key was made when the emulator first listened with TLS and
     * is kept in memory only; or the last one of the chain that the emulator was given.
     */
    public X509Certificate authority() {
        return authority;
    }

    /** {@link #authority()} as a PEM file has it (RFC 7468), for clients in other languages. */
    public String authorityPem() {
        return ServerCertificates.pem(authority);
    }

    /** For clients that trust this emulator and nothing else. */
    public SSLContext clientContext() {
        return clientContext;
    }

    /** Trusts this emulator and nothing else. */
    public X509TrustManager trustManager() {
        return trustManager;
    }

    @Override
    public String toString() {
        return "TlsEndpoint[" + uri + "]";
    }
}
