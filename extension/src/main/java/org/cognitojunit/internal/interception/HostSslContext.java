package org.cognitojunit.internal.interception;

import java.security.KeyManagementException;
import java.security.SecureRandom;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLContextSpi;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;

/** The JVM's default context as it was, with its keys, trust and sessions, but for the hosts that are answered here. */
final class HostSslContext extends SSLContext {

    HostSslContext(AnsweredHosts hosts, SSLContext ours, SSLContext earlier) {
        super(new Delegating(hosts, ours, earlier), earlier.getProvider(), earlier.getProtocol());
    }

    private static final class Delegating extends SSLContextSpi {

        private final AnsweredHosts hosts;
        private final SSLContext ours;
        private final SSLContext earlier;

        private Delegating(AnsweredHosts hosts, SSLContext ours, SSLContext earlier) {
            this.hosts = hosts;
            this.ours = ours;
            this.earlier = earlier;
        }

        @Override
        protected void engineInit(KeyManager[] keys, TrustManager[] trust, SecureRandom random)
                throws KeyManagementException {
            throw new KeyManagementException("The JVM's default SSLContext is initialized already.");
        }

        @Override
        protected SSLSocketFactory engineGetSocketFactory() {
            return new HostSocketFactory(hosts, ours.getSocketFactory(), earlier.getSocketFactory());
        }

        @Override
        protected SSLServerSocketFactory engineGetServerSocketFactory() {
            return earlier.getServerSocketFactory();
        }

        @Override
        protected SSLEngine engineCreateSSLEngine() {
            return earlier.createSSLEngine();
        }

        @Override
        protected SSLEngine engineCreateSSLEngine(String host, int port) {
            return (hosts.of(host).isPresent() ? ours : earlier).createSSLEngine(host, port);
        }

        @Override
        protected SSLSessionContext engineGetServerSessionContext() {
            return earlier.getServerSessionContext();
        }

        @Override
        protected SSLSessionContext engineGetClientSessionContext() {
            return earlier.getClientSessionContext();
        }

        @Override
        protected SSLParameters engineGetDefaultSSLParameters() {
            return earlier.getDefaultSSLParameters();
        }

        @Override
        protected SSLParameters engineGetSupportedSSLParameters() {
            return earlier.getSupportedSSLParameters();
        }
    }
}
