package org.cognitojunit.internal.interception;

import java.security.InvalidAlgorithmParameterException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.Security;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.net.ssl.ManagerFactoryParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.TrustManagerFactorySpi;
import org.jspecify.annotations.Nullable;

/**
 * The trust managers that clients get who make an {@code SSLContext} of their own and leave trust to the JVM. A trust store that
 * somebody brings stays as it is.
 */
final class HostTrustProvider extends Provider {

    private static final String NAME = "CognitoJUnitAwsHosts";

    private static final long serialVersionUID = 1L;

    /** @param name that of the provider, and of its algorithm */
    HostTrustProvider(String name, HostTrustManager trust, String earlierAlgorithm) {
        super(name, "0.1", "Trusts a Cognito emulator for AWS's hosts that it answers for.");
        putService(new FactoryService(this, trust, earlierAlgorithm));
    }

    /** A JVM may load this class more than once, by several class loaders, and each has a provider of its own. */
    static String freeName() {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> number == 1 ? NAME : NAME + number)
                .filter(name -> Security.getProvider(name) == null)
                .findFirst()
                .orElseThrow();
    }

    private static final class FactoryService extends Service {

        private final HostTrustManager trust;
        private final String earlierAlgorithm;

        private FactoryService(Provider provider, HostTrustManager trust, String earlierAlgorithm) {
            super(provider, "TrustManagerFactory", provider.getName(), Factory.class.getName(), List.of(), Map.of());
            this.trust = trust;
            this.earlierAlgorithm = earlierAlgorithm;
        }

        @Override
        public Object newInstance(@Nullable Object parameter) throws NoSuchAlgorithmException {
            return new Factory(trust, TrustManagerFactory.getInstance(earlierAlgorithm));
        }
    }

    private static final class Factory extends TrustManagerFactorySpi {

        private final HostTrustManager trust;
        private final TrustManagerFactory earlier;
        private boolean isOfTheJvm;

        private Factory(HostTrustManager trust, TrustManagerFactory earlier) {
            this.trust = trust;
            this.earlier = earlier;
        }

        @Override
        protected void engineInit(@Nullable KeyStore store) throws KeyStoreException {
            isOfTheJvm = store == null;
            earlier.init(store);
        }

        @Override
        protected void engineInit(ManagerFactoryParameters parameters) throws InvalidAlgorithmParameterException {
            isOfTheJvm = false;
            earlier.init(parameters);
        }

        @Override
        protected TrustManager[] engineGetTrustManagers() {
            return isOfTheJvm ? new TrustManager[] {trust} : earlier.getTrustManagers();
        }
    }
}
