package org.cognitojunit.internal.interception;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedTrustManager;
import org.cognitojunit.emulator.CognitoEmulator;
import org.jspecify.annotations.Nullable;

/**
 * Trusts an emulator's authority for the hosts that the emulator answers for; for these and all others it trusts as the JVM did
 * before. A check that does not say which host it is about is as before.
 */
final class HostTrustManager extends X509ExtendedTrustManager {

    private final AnsweredHosts hosts;
    private final X509ExtendedTrustManager earlier;

    HostTrustManager(AnsweredHosts hosts, X509ExtendedTrustManager earlier) {
        this.hosts = hosts;
        this.earlier = earlier;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        Optional<X509ExtendedTrustManager> ours =
                socket instanceof SSLSocket tls ? ours(chain, tls.getHandshakeSession()) : Optional.empty();
        ours.orElse(earlier).checkServerTrusted(chain, authType, socket);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        ours(chain, engine.getHandshakeSession()).orElse(earlier).checkServerTrusted(chain, authType, engine);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        earlier.checkServerTrusted(chain, authType);
    }

    /** The emulator's trust, where the chain is of its authority and the peer a host that it answers for. */
    private Optional<X509ExtendedTrustManager> ours(X509Certificate[] chain, @Nullable SSLSession handshake) {
        return hosts.of(handshake == null ? null : handshake.getPeerHost())
                .filter(emulator -> isIssuedBy(emulator, chain))
                .map(emulator -> (X509ExtendedTrustManager) emulator.tls().trustManager());
    }

    private static boolean isIssuedBy(CognitoEmulator emulator, X509Certificate[] chain) {
        return chain.length > 0
                && chain[chain.length - 1]
                        .getIssuerX500Principal()
                        .equals(emulator.tls().authority().getSubjectX500Principal());
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        earlier.checkClientTrusted(chain, authType, socket);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        earlier.checkClientTrusted(chain, authType, engine);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        earlier.checkClientTrusted(chain, authType);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return earlier.getAcceptedIssuers();
    }
}
