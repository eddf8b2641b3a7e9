package org.cognitojunit.emulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.cognitojunit.emulator.internal.Emulation;
import org.cognitojunit.emulator.internal.PublicAddress;
import org.cognitojunit.emulator.internal.fault.BrokenConnection;
import org.cognitojunit.emulator.internal.http.EmulatorServer;
import org.cognitojunit.emulator.internal.signing.AccessKey;
import org.cognitojunit.emulator.internal.tls.ServerCertificates;
import org.cognitojunit.emulator.trigger.PoolTriggers;
import org.jspecify.annotations.Nullable;

/**
 * Amazon Cognito user pools in this JVM.
 *
 * <pre>{@code
 * try (CognitoEmulator emulator = CognitoEmulator.start()) {
 *     URI endpoint = emulator.endpoint(); // give this to any AWS SDK as its endpoint override
 * }
 * }</pre>
 *
 * <p>It answers the Cognito user pools API at {@link #endpoint()} over HTTP, and the same requests without a socket through
 * {@link #handle}. It starts empty, keeps everything in memory and forgets it on {@link #close()}; until then it keeps the
 * JVM alive, as a server does. Thread-safe.
 *
 * @see <a href="https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/Welcome.html">Amazon Cognito
 *     user pools API Reference</a>
 */
public final class CognitoEmulator implements AutoCloseable {

    private final EmulatorClock clock;
    private final Inbox inbox = Inbox.empty();
    private final Faults faults = new Faults();
    private final Requests requests = Requests.empty();
    private final Emulation emulation;
    private final EmulatorServer server;
    private final Builder builder;
    private @Nullable EmulatorServer tlsServer;
    private @Nullable TlsEndpoint tls;

    private CognitoEmulator(Builder builder) {
        this.builder = builder;
        clock = new EmulatorClock(builder.baseClock);
        emulation = new Emulation(
                new Emulation.Settings(
                        builder.region,
                        builder.accountId,
                        builder.seed,
                        builder.freshKeys,
                        builder.lambdaEndpoint,
                        List.copyOf(builder.keyPairs),
                        builder.publicAddress,
                        builder.acr),
                clock,
                builder.baseClock,
                ((Consumer<Message>) inbox::add).andThen(builder.onMessage),
                faults::take);
        server = EmulatorServer.start(builder.bindAddress, builder.port, null, emulation::servedAt, this::answer);
    }

    /** Starts an emulator with the defaults of {@link Builder}. */
    public static CognitoEmulator start() {
        return builder().start();
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * Where the emulator listens, for example {@code http://127.0.0.1:49201}; every AWS SDK takes it as its endpoint. Behind a
     * port mapping, clients elsewhere know it as something else: see {@link Builder#publicUrl}.
     */
    public URI endpoint() {
        return server.uri();
    }

    /**
     * Where the emulator listens with TLS, as {@link #endpoint()} without. It starts to listen at the first call of this method,
     * at {@link Builder#tlsPort}, with certificates of its own unless {@link Builder#tlsCertificate} names another.
     *
     * @throws IllegalStateException if it cannot listen there, or the emulator is closed
     */
    public synchronized TlsEndpoint tls() {
        requireOpen();
        if (tls == null) {
            ServerCertificates certificates = builder.certificates.get();
            tlsServer = EmulatorServer.start(
                    builder.bindAddress, builder.tlsPort, certificates.context(), uri -> {}, this::answer);
            tls = new TlsEndpoint(tlsServer.uri(), certificates.authority());
        }
        return tls;
    }

    /**
     * Gives one pool AWS's own addresses: the issuer of its tokens, and what its discovery document says, become what they are on
     * AWS. {@link Builder#awsAddresses} gives them to all pools. Who looks these addresses up has to be led to this emulator.
     *
     * @throws IllegalArgumentException if there is no such pool
     */
    public void useAwsAddresses(String userPoolId) {
        emulation.useAwsAddresses(userPoolId);
    }

    /** Whether a pool is there and has AWS's own addresses, by {@link #useAwsAddresses} or {@link Builder#awsAddresses}. */
    public boolean hasAwsAddresses(String userPoolId) {
        return emulation.hasAwsAddresses(userPoolId);
    }

    /**
     * Has the tokens of one pool carry {@code acr} and {@code amr}, and its USER_AUTH lead to the level of assurance that a caller asks
     * for. {@link Builder#acr} does that for all pools.
     *
     * @throws IllegalArgumentException if there is no such pool
     */
    public void useAcr(String userPoolId) {
        emulation.useAcr(userPoolId);
    }

    /**
     * Whether a host is one by which a pool with AWS's own addresses is known: that of its region's API, or of one of its domains.
     *
     * @param host in lower case, for example {@code cognito-idp.us-east-1.amazonaws.com}
     */
    public boolean answersFor(String host) {
        return emulation.answersFor(host);
    }

    /** The emulator's clock, which a test can move. */
    public EmulatorClock clock() {
        return clock;
    }

    /** The region that pool ids and ARNs carry. */
    public String region() {
        return emulation.settings().region();
    }

    /** The account that ARNs carry, twelve digits. */
    public String accountId() {
        return emulation.settings().accountId();
    }

    /**
     * The issuer of a pool's tokens, their {@code iss} claim: the endpoint, or the {@linkplain Builder#publicUrl public URL}
     * where there is one, followed by the pool id, so that a resource server under test finds the discovery document there. A
     * real pool's issuer is {@code https://cognito-idp.<region>.amazonaws.com/<poolId>}.
     */
    public URI issuer(String userPoolId) {
        return emulation.issuer(userPoolId);
    }

    /** Where a pool publishes its signing keys as a JSON Web Key Set (RFC 7517). */
    public URI jwksUri(String userPoolId) {
        return URI.create(issuer(userPoolId) + "/.well-known/jwks.json");
    }

    /**
     * Every mail and text message that would have been sent: the emulator sends nothing. Where users of several pools share a
     * name, {@link #inbox(String)} tells them apart.
     */
    public Inbox inbox() {
        return inbox;
    }

    /** The mails and text messages of one pool. */
    public Inbox inbox(String userPoolId) {
        return inbox.ofPool(userPoolId, emulation::hasPool);
    }

    /** As {@link #inbox(String)}. */
    public Inbox inbox(PoolReference pool) {
        return inbox(pool.id());
    }

    /**
     * The Lambda triggers of a pool, to be written in Java.
     *
     * @throws IllegalArgumentException if there is no such pool
     */
    public PoolTriggers trigger(String userPoolId) {
        return emulation.triggers(userPoolId);
    }

    /** As {@link #trigger(String)}. */
    public PoolTriggers trigger(PoolReference pool) {
        return trigger(pool.id());
    }

    /** What is to go wrong with coming calls. */
    public Faults faults() {
        return faults;
    }

    /** The newest requests that have arrived, from all clients. */
    public Requests requests() {
        return requests;
    }

    /** Those of them that are about one pool. */
    public Requests requests(String userPoolId) {
        return requests.ofPool(userPoolId);
    }

    /** As {@link #requests(String)}. */
    public Requests requests(PoolReference pool) {
        return requests(pool.id());
    }

    /**
     * Keeps a pool as it is, so that tests can begin with it again. That happens between calls: those that run are waited for.
     *
     * @throws IllegalArgumentException if there is no such pool
     * @throws IllegalStateException if calls do not end within ten seconds, users are being imported, the emulator is closed,
     *     or this is done within a trigger
     */
    public PoolSnapshot snapshot(String userPoolId) {
        requireOpen();
        return emulation.between(() -> {
            Runnable pool = emulation.snapshot(userPoolId);
            List<Message> sent = inbox(userPoolId).all();
            return new PoolSnapshot(userPoolId, () -> restore(userPoolId, pool, sent));
        });
    }

    /** As {@link #snapshot(String)}. */
    public PoolSnapshot snapshot(PoolReference pool) {
        return snapshot(pool.id());
    }

    private void restore(String userPoolId, Runnable pool, List<Message> sent) {
        requireOpen();
        emulation.between(() -> {
            pool.run();
            inbox.retain(userPoolId, sent);
            return sent;
        });
    }

    /** The operations of the API that are emulated, by name, in alphabetical order. The others are refused by name. */
    public SortedSet<String> operations() {
        return emulation.operations();
    }

    /**
     * Answers a request without a socket, exactly as {@link #endpoint()} would.
     *
     * @throws IllegalStateException if the emulator is closed
     * @throws UncheckedIOException if the connection is to break, by {@link #faults}
     */
    public EmulatorResponse handle(EmulatorRequest request) {
        requireOpen();
        try {
            return answer(request);
        } catch (BrokenConnection e) {
            throw new UncheckedIOException(new IOException(e.getMessage()));
        }
    }

    private EmulatorResponse answer(EmulatorRequest request) {
        Optional<String> operation = emulation.operationOf(request);
        // Before the call, which may delete what tells whose it is.
        Optional<String> pool = emulation.poolOf(request);
        ReceivedRequest received = new ReceivedRequest(clock.instant(), operation, pool, request);
        requests.add(received);
        EmulatorResponse response = emulation.handle(request);
        received.answered(response);
        return response;
    }

    private void requireOpen() {
        if (server.isClosed()) {
            throw new IllegalStateException("This emulator is closed. Start another with CognitoEmulator.start().");
        }
    }

    /** Stops listening, closes open connections and forgets everything. Closing twice does nothing. */
    @Override
    public void close() {
        server.close();
        closeTls();
        emulation.clear();
        inbox.clear();
        requests.clear();
    }

    private synchronized void closeTls() {
        if (tlsServer != null) {
            tlsServer.close();
        }
    }

    @Override
    public String toString() {
        return "CognitoEmulator[" + endpoint() + "]";
    }

    /** How an emulator starts; each setting has a default that suits a test. */
    public static final class Builder {

        private String bindAddress = "127.0.0.1";
        private int port;
        private String region = "us-east-1";
        private String accountId = "123456789012";
        private @Nullable Long seed;
        private boolean freshKeys;
        private @Nullable URI lambdaEndpoint;
        private PublicAddress publicAddress = PublicAddress.ENDPOINT;
        private boolean acr;
        private final List<AccessKey> keyPairs = new ArrayList<>();
        private Clock baseClock = Clock.systemUTC();
        private int tlsPort;
        /** By the system's clock, which clients judge certificates by. */
        private Supplier<ServerCertificates> certificates = () -> ServerCertificates.made(Clock.systemUTC());

        private Consumer<Message> onMessage = message -> {};

        private Builder() {}

        /** The address to listen on. Default {@code 127.0.0.1}: nothing outside this machine can connect. */
        public Builder bindAddress(String bindAddress) {
            this.bindAddress = bindAddress;
            return this;
        }

        /** The TCP port, 1 to 65535; 0, the default, takes a free one. */
        public Builder port(int port) {
            if (port < 0 || port > 65535) {
                throw new IllegalArgumentException("port is " + port + "; it must be between 0 and 65535.");
            }
            this.port = port;
            return this;
        }

        /** The TCP port for {@link CognitoEmulator#tls}, 1 to 65535; 0, the default, takes a free one. */
        public Builder tlsPort(int tlsPort) {
            if (tlsPort < 0 || tlsPort > 65535) {
                throw new IllegalArgumentException("tlsPort is " + tlsPort + "; it must be between 0 and 65535.");
            }
            this.tlsPort = tlsPort;
            return this;
        }

        /**
         * The certificate that {@link CognitoEmulator#tls} shows, whatever host a client asks for. Default: for each host one by an
         * authority that is made at the start, kept in memory, and named by {@link TlsEndpoint#authority}.
         *
         * @param chain a PEM file with the certificate, then those above it
         * @param key a PEM file with its private key, PKCS #8 and not encrypted
         * @throws IllegalArgumentException if a file cannot be read or the two do not belong together
         */
        public Builder tlsCertificate(Path chain, Path key) {
            ServerCertificates given = ServerCertificates.given(chain, key);
            certificates = () -> given;
            return this;
        }

        /** The region in pool ids, ARNs and device keys. Default {@code us-east-1}. */
        public Builder region(String region) {
            if (!region.matches("[a-z]{2}(-[a-z]+)+-\\d")) {
                throw new IllegalArgumentException("region is '" + region + "'; it must look like us-east-1.");
            }
            this.region = region;
            return this;
        }

        /** The account in ARNs, twelve digits. Default {@code 123456789012}. */
        public Builder accountId(String accountId) {
            if (!accountId.matches("\\d{12}")) {
                throw new IllegalArgumentException("accountId is '" + accountId + "'; it must be twelve digits.");
            }
            this.accountId = accountId;
            return this;
        }

        /**
         * Makes ids repeat from run to run: with the same seed, the nth pool of a name has the same id in every run, and
         * so has the nth client of a name in that pool, in whatever order tests create them. Without a seed, the default,
         * ids are random.
         */
        public Builder seed(long seed) {
            this.seed = seed;
            return this;
        }

        /**
         * Generates two RSA keys for every pool, at 0.1 to 1 second each. Default off: pools share a small set of test keys
         * that come with the emulator, under key ids of their own.
         */
        public Builder freshKeys(boolean freshKeys) {
            this.freshKeys = freshKeys;
            return this;
        }

        /**
         * Where AWS Lambda, or an emulator of it, takes the Invoke call, for example {@code http://127.0.0.1:3001}. The
         * functions in a pool's {@code LambdaConfig} are invoked there, unless one in Java is registered by {@link
         * CognitoEmulator#trigger}. Calls are not signed. Without an endpoint, the default, a {@code LambdaConfig} is only
         * stored.
         */
        public Builder lambdaEndpoint(URI lambdaEndpoint) {
            String scheme = lambdaEndpoint.getScheme();
            if (!"http".equals(scheme) && !"https".equals(scheme)) {
                throw new IllegalArgumentException(
                        "lambdaEndpoint is '" + lambdaEndpoint + "'; it must look like http://127.0.0.1:3001.");
            }
            this.lambdaEndpoint = lambdaEndpoint;
            return this;
        }

        /**
         * The address that clients know this emulator by, where that is not the {@linkplain CognitoEmulator#endpoint()
         * endpoint}: behind a port mapping, in a network of containers. Issuers, and with them what pools publish, begin with
         * it. Default: the endpoint.
         *
         * @param publicUrl for example {@code http://localhost:9229}
         */
        public Builder publicUrl(URI publicUrl) {
            publicAddress = PublicAddress.of(publicUrl);
            return this;
        }

        /**
         * Lets every client name the emulator as it likes: the address in a request's {@code Host} header is the public URL for
         * that request, for who cannot know beforehand which port will be mapped. The same pool then has different issuers for
         * clients that call it by different names.
         */
        public Builder publicUrlFromHostHeader() {
            publicAddress = PublicAddress.HOST_HEADER;
            return this;
        }

        /**
         * Gives all pools AWS's own addresses: issuers are {@code https://cognito-idp.<region>.amazonaws.com/<poolId>}. For an
         * emulator that its clients reach by AWS's names, in a network of containers for example.
         */
        public Builder awsAddresses() {
            publicAddress = PublicAddress.AWS;
            return this;
        }

        /**
         * Adds a key pair that may call. With one or more, the signature of each call is computed anew, as AWS does, and
         * others are refused: an unknown key, a wrong secret, another region, a request that was changed or is older than
         * five minutes. Without any, the default, any credentials will do.
         *
         * @param accessKeyId not empty
         * @param secretAccessKey not empty
         */
        public Builder credentials(String accessKeyId, String secretAccessKey) {
            if (accessKeyId.isEmpty() || secretAccessKey.isEmpty()) {
                throw new IllegalArgumentException("A key pair has two parts; one of those given is empty.");
            }
            keyPairs.add(new AccessKey(accessKeyId, secretAccessKey));
            return this;
        }

        /**
         * Has access and ID tokens carry {@code acr} and {@code amr}: the level of assurance of the sign-in, and its factors; and has
         * USER_AUTH lead to the level that {@code TARGET_ACR_VALUES} asks for. On AWS this arrives gradually, and had no effect
         * when that was last seen, in October 2026; so it is off by default. {@link CognitoEmulator#useAcr} switches it on for
         * one pool.
         */
        public Builder acr() {
            acr = true;
            return this;
        }

        /** The clock that the emulator's runs with; the system's by default. */
        public Builder baseClock(Clock baseClock) {
            this.baseClock = baseClock;
            return this;
        }

        /**
         * Is called with every message that would have been sent, before the call that causes it returns, besides what the
         * {@linkplain CognitoEmulator#inbox() inbox} keeps. By default nobody is.
         */
        public Builder onMessage(Consumer<Message> onMessage) {
            this.onMessage = onMessage;
            return this;
        }

        /**
         * Starts the emulator.
         *
         * @throws IllegalStateException if it cannot listen on the address and port
         */
        public CognitoEmulator start() {
            return new CognitoEmulator(this);
        }
    }
}
