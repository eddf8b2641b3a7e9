package org.cognitojunit.internal.interception;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.ProxySelector;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Security;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.cognitojunit.emulator.CognitoEmulator;
import org.jspecify.annotations.Nullable;

/**
 * Makes emulators of this JVM answer for AWS's hosts. The first {@link #begin} changes four defaults of the JVM: trust
 * managers, {@code SSLContext}, the socket factory of {@code HttpsURLConnection}, {@code ProxySelector}; the end of the last puts
 * each of them back, in reverse, if it is still the one from here. What a client has kept of them is inert then.
 */
public final class Interception implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Interception.class.getName());
    private static final String ALGORITHM = "ssl.TrustManagerFactory.algorithm";

    private static final Object LOCK = new Object();
    private static @Nullable Interception installed;

    private final AnsweredHosts hosts = new AnsweredHosts();
    private final TunnelProxy proxy = TunnelProxy.start(hosts);
    private final Deque<Runnable> undo = new ArrayDeque<>();

    private Interception() {}

    /**
     * From now on, this emulator answers for its hosts.
     *
     * @param defaultTrust whether clients with an {@code SSLContext} of their own that leave trust to the JVM trust it too
     * @return ends it
     * @throws IllegalStateException if the JVM's defaults cannot be changed; they are as they were then
     */
    public static Runnable begin(CognitoEmulator emulator, boolean defaultTrust) {
        synchronized (LOCK) {
            Interception aws = installed;
            if (aws == null) {
                aws = new Interception();
                aws.install(emulator, defaultTrust);
                installed = aws;
            } else {
                aws.hosts.add(emulator);
            }
            return () -> end(emulator);
        }
    }

    /** The plain endpoint of the emulator of this JVM that answers for a host now. */
    public static Optional<URI> endpointFor(String host) {
        synchronized (LOCK) {
            return installed == null
                    ? Optional.empty()
                    : installed.hosts.of(host).map(CognitoEmulator::endpoint);
        }
    }

    private static void end(CognitoEmulator emulator) {
        synchronized (LOCK) {
            if (installed == null) {
                return;
            }
            installed.hosts.remove(emulator);
            if (installed.hosts.isEmpty()) {
                installed.close();
                installed = null;
            }
        }
    }

    /** In this order: routes come after trust, and nothing is changed before a call was answered. */
    private void install(CognitoEmulator emulator, boolean defaultTrust) {
        try {
            SSLContext earlierContext = SSLContext.getDefault();
            SSLSocketFactory earlierFactory = HttpsURLConnection.getDefaultSSLSocketFactory();
            ProxySelector earlierSelector = ProxySelector.getDefault();
            String earlierAlgorithm = TrustManagerFactory.getDefaultAlgorithm();

            HostTrustManager trust = new HostTrustManager(hosts, trustOfTheJvm(earlierAlgorithm));
            SSLContext ours = SSLContext.getInstance("TLS");
            ours.init(null, new TrustManager[] {trust}, null);
            hosts.add(emulator);
            warmUp(emulator, ours);

            if (defaultTrust) {
                trustByDefault(trust, earlierAlgorithm);
            }
            replace(
                    "SSLContext",
                    earlierContext,
                    new HostSslContext(hosts, ours, earlierContext),
                    Interception::defaultContext,
                    SSLContext::setDefault);
            replace(
                    "socket factory of HttpsURLConnection",
                    earlierFactory,
                    new HostSocketFactory(hosts, ours.getSocketFactory(), earlierFactory),
                    HttpsURLConnection::getDefaultSSLSocketFactory,
                    HttpsURLConnection::setDefaultSSLSocketFactory);
            this.<@Nullable ProxySelector>replace(
                    "ProxySelector",
                    earlierSelector,
                    new HostProxySelector(hosts, proxy.asProxy(), earlierSelector),
                    ProxySelector::getDefault,
                    ProxySelector::setDefault);
        } catch (GeneralSecurityException | IOException | RuntimeException e) {
            close();
            throw new IllegalStateException(
                    "AWS's addresses cannot be answered in this JVM: " + e.getMessage()
                            + ". The JVM's defaults are as they were. Leave addresses = Addresses.AWS out to go without.",
                    e);
        }
    }

    private static X509ExtendedTrustManager trustOfTheJvm(String algorithm) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(algorithm);
        factory.init((KeyStore) null);
        return Arrays.stream(factory.getTrustManagers())
                .filter(X509ExtendedTrustManager.class::isInstance)
                .map(X509ExtendedTrustManager.class::cast)
                .findFirst()
                .orElseThrow(() -> new GeneralSecurityException("its trust managers do not check host names"));
    }

    /** The first TLS call of a JVM takes so long that a client may give up; this one waits. */
    private void warmUp(CognitoEmulator emulator, SSLContext ours) throws IOException {
        URI health = URI.create("https://" + emulator.tls().uri().getAuthority() + "/health");
        HttpsURLConnection direct = (HttpsURLConnection) health.toURL().openConnection(java.net.Proxy.NO_PROXY);
        direct.setSSLSocketFactory(emulator.tls().clientContext().getSocketFactory());
        if (direct.getResponseCode() != 200) {
            throw new IOException("the emulator answers " + direct.getResponseCode() + " at " + health);
        }
        direct.disconnect();
        ours.createSSLEngine();
    }

    private void trustByDefault(HostTrustManager trust, String earlierAlgorithm) {
        HostTrustProvider provider = new HostTrustProvider(HostTrustProvider.freeName(), trust, earlierAlgorithm);
        if (Security.addProvider(provider) == -1) {
            throw new IllegalStateException("a security provider named " + provider.getName() + " is there already");
        }
        undo.push(() -> Security.removeProvider(provider.getName()));
        replace(
                "trust managers",
                earlierAlgorithm,
                provider.getName(),
                () -> Security.getProperty(ALGORITHM),
                algorithm -> Security.setProperty(ALGORITHM, algorithm));
    }

    private <T extends @Nullable Object> void replace(
            String what, T earlier, T ours, Supplier<T> current, Consumer<T> setter) {
        setter.accept(ours);
        undo.push(() -> restore(Objects.equals(current.get(), ours), what, () -> setter.accept(earlier)));
        LOG.log(Level.DEBUG, "The JVM''s default {0} answers for AWS''s addresses from now on.", what);
    }

    private static SSLContext defaultContext() {
        try {
            return SSLContext.getDefault();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void restore(boolean isOurs, String what, Runnable restoration) {
        if (isOurs) {
            restoration.run();
        } else {
            LOG.log(
                    Level.INFO,
                    "Something else has replaced the JVM's default " + what
                            + " that answered for AWS's addresses; it is left as it is.");
        }
    }

    /** Puts everything back, the last first. */
    @Override
    public void close() {
        hosts.clear();
        while (!undo.isEmpty()) {
            undo.pop().run();
        }
        proxy.close();
    }
}
