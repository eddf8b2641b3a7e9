package com.example.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.security.cert.Certificate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** Defaults of the JVM that a team has set for its other tests: a proxy, a client key, a trust store. */
record TeamsDefaults(
        ProxySelector selector,
        SSLContext context,
        SSLSocketFactory factory,
        String algorithm,
        List<Provider> providers,
        Map<String, String> settings) {

    /** Nothing listens there, so a call that goes by it reaches nobody, AWS neither. */
    static final Proxy CORPORATE = new Proxy(Proxy.Type.HTTP, new InetSocketAddress("127.0.0.1", 1));

    private static final char[] PASSWORD = "changeit".toCharArray();

    private static volatile SSLContext serverContext;
    private static volatile Certificate serverCertificate;

    static TeamsDefaults now() throws GeneralSecurityException {
        return new TeamsDefaults(
                ProxySelector.getDefault(),
                SSLContext.getDefault(),
                HttpsURLConnection.getDefaultSSLSocketFactory(),
                TrustManagerFactory.getDefaultAlgorithm(),
                List.of(Security.getProviders()),
                settingsNow());
    }

    /** What the SDK and the JDK's clients read. */
    private static Map<String, String> settingsNow() {
        Map<String, String> settings = new TreeMap<>();
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.matches("(aws|http|https|socks|javax\\.net)\\..*"))
                .forEach(name -> settings.put(name, System.getProperty(name)));
        return settings;
    }

    static void set(Path folder) throws Exception {
        SSLContext context = context(store(folder, "client"), store(folder, "server"));
        SSLContext.setDefault(context);
        HttpsURLConnection.setDefaultSSLSocketFactory(context.getSocketFactory());
        ProxySelector.setDefault(new Corporate());
        serverContext = context(store(folder, "server"), store(folder, "client"));
        serverCertificate = store(folder, "server").getCertificate("own");
    }

    static Certificate serverCertificate() {
        return serverCertificate;
    }

    /** That of a server which wants the client's key. */
    static SSLContext serverContext() {
        return serverContext;
    }

    void assertSameAs(TeamsDefaults other) {
        assertThat(selector).isSameAs(other.selector);
        assertThat(context).isSameAs(other.context);
        assertThat(factory).isSameAs(other.factory);
        assertThat(algorithm).isEqualTo(other.algorithm);
        assertThat(providers).usingElementComparator((a, b) -> a == b ? 0 : 1).isEqualTo(other.providers);
        assertThat(settings).isEqualTo(other.settings);
    }

    void setAgain() {
        SSLContext.setDefault(context);
        HttpsURLConnection.setDefaultSSLSocketFactory(factory);
        ProxySelector.setDefault(selector);
    }

    private static SSLContext context(KeyStore own, KeyStore trusted) throws GeneralSecurityException, IOException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, PASSWORD);
        KeyStore certificates = KeyStore.getInstance("PKCS12");
        certificates.load(null, null);
        certificates.setCertificateEntry("other", trusted.getCertificate("own"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(certificates);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private static KeyStore store(Path folder, String name) throws Exception {
        Path file = folder.resolve(name + ".p12");
        if (!Files.exists(file)) {
            int exit = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                            "-genkeypair",
                            "-keystore",
                            file.toString(),
                            "-storepass",
                            new String(PASSWORD),
                            "-alias",
                            "own",
                            "-keyalg",
                            "EC",
                            "-dname",
                            "CN=" + name,
                            "-ext",
                            "san=dns:localhost")
                    .inheritIO()
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IllegalStateException("keytool ended with " + exit);
            }
        }
        return KeyStore.getInstance(file.toFile(), PASSWORD);
    }

    private static final class Corporate extends ProxySelector {

        @Override
        public List<Proxy> select(URI uri) {
            boolean local = "localhost".equals(uri.getHost()) || "127.0.0.1".equals(uri.getHost());
            return List.of(local ? Proxy.NO_PROXY : CORPORATE);
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
    }
}
