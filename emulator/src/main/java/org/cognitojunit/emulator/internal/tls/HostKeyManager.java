package org.cognitojunit.emulator.internal.tls;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/**
 * Shows each client a certificate for the host that it asks for (RFC 6066, server name indication), made when it is first asked
 * for. A client that names no host gets one for this machine. Thread-safe.
 */
final class HostKeyManager extends X509ExtendedKeyManager {

    private static final int MOST = 256;
    private static final Duration LEFT = Duration.ofDays(1);

    private final CertificateAuthority authority;
    private final Clock clock;
    private final Map<String, X509Certificate> certificates = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, X509Certificate> eldest) {
            return size() > MOST;
        }
    };

    HostKeyManager(CertificateAuthority authority, Clock clock) {
        this.authority = authority;
        this.clock = clock;
    }

    @Override
    public @Nullable String chooseServerAlias(String keyType, Principal @Nullable [] issuers, Socket socket) {
        return socket instanceof SSLSocket tls ? alias(keyType, tls.getHandshakeSession()) : null;
    }

    @Override
    public @Nullable String chooseEngineServerAlias(String keyType, Principal @Nullable [] issuers, SSLEngine engine) {
        return alias(keyType, engine.getHandshakeSession());
    }

    private static @Nullable String alias(String keyType, SSLSession session) {
        if (!keyType.equals("EC")) {
            return null;
        }
        return session instanceof ExtendedSSLSession extended
                ? extended.getRequestedServerNames().stream()
                        .map(HostKeyManager::text)
                        .filter(HostNames::isName)
                        .findFirst()
                        .orElse("localhost")
                : "localhost";
    }

    private static String text(SNIServerName name) {
        return name instanceof SNIHostName host ? host.getAsciiName().toLowerCase(Locale.ROOT) : "";
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
        return new X509Certificate[] {certificate(alias), authority.certificate()};
    }

    private synchronized X509Certificate certificate(String host) {
        X509Certificate known = certificates.get(host);
        if (known == null || isOver(known)) {
            known = authority.certificateFor(host.equals("localhost") ? HostNames.LOCAL : List.of(host));
            certificates.put(host, known);
        }
        return known;
    }

    private boolean isOver(X509Certificate certificate) {
        try {
            certificate.checkValidity(Date.from(clock.instant().plus(LEFT)));
            return false;
        } catch (CertificateException e) {
            return true;
        }
    }

    @Override
    public PrivateKey getPrivateKey(String alias) {
        return authority.hostKey();
    }

    @Override
    public String @Nullable [] getServerAliases(String keyType, Principal @Nullable [] issuers) {
        return null;
    }

    @Override
    public String @Nullable [] getClientAliases(String keyType, Principal @Nullable [] issuers) {
        return null;
    }

    @Override
    public @Nullable String chooseClientAlias(
            String[] keyTypes, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return null;
    }
}
