package org.cognitojunit.internal.interception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.Provider;
import java.security.Security;
import java.time.Duration;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.user.TestPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** One at a time: what they look at is there once in a JVM. The tests beside them must not notice. */
@ResourceLock("the JVM's defaults for TLS and proxies")
class InterceptionTest {

    /** All that may be changed while AWS's hosts are answered, and nothing of which may be after it. */
    private record Defaults(
            ProxySelector selector,
            SSLContext context,
            SSLSocketFactory factory,
            String algorithm,
            List<Provider> providers) {

        static Defaults now() throws Exception {
            return new Defaults(
                    ProxySelector.getDefault(),
                    SSLContext.getDefault(),
                    HttpsURLConnection.getDefaultSSLSocketFactory(),
                    TrustManagerFactory.getDefaultAlgorithm(),
                    List.of(Security.getProviders()));
        }

        void assertSameAs(Defaults other) {
            assertThat(selector).isSameAs(other.selector);
            assertThat(context).isSameAs(other.context);
            assertThat(factory).isSameAs(other.factory);
            assertThat(algorithm).isEqualTo(other.algorithm);
            assertThat(providers).containsExactlyElementsOf(other.providers);
        }
    }

    @Test
    void clients_reach_a_pool_by_awss_address_and_afterwards_everything_is_as_before() throws Exception {
        Defaults before = Defaults.now();
        try (EmulatorFixture aws = EmulatorFixture.of(CognitoEmulator.builder())) {
            TestPool pool = TestPool.create(aws);
            pool.confirmed("alice");
            aws.emulator().useAwsAddresses(pool.id());
            Runnable end = Interception.begin(aws.emulator(), true);
            try {
                URI keys = aws.emulator().jwksUri(pool.id());

                assertThat(keys)
                        .hasToString(
                                "https://cognito-idp.us-east-1.amazonaws.com/" + pool.id() + "/.well-known/jwks.json");
                assertThat(JWKSet.load(keys.toURL()).getKeys()).hasSize(2);
                assertThat(HttpClient.newHttpClient()
                                .send(HttpRequest.newBuilder(keys).build(), BodyHandlers.ofString())
                                .body())
                        .contains("\"kty\":\"RSA\"");
                try (CognitoIdentityProviderClient client = atAwssAddress()) {
                    String token = pool.signIn("alice").accessToken();
                    assertThat(client.getUser(r -> r.accessToken(token)).username())
                            .isEqualTo("alice");
                }
            } finally {
                end.run();
            }
        }
        Defaults.now().assertSameAs(before);
    }

    /** Names the address, so that no property of a run beside this test leads it elsewhere. */
    private static CognitoIdentityProviderClient atAwssAddress() {
        return CognitoIdentityProviderClient.builder()
                .region(Region.US_EAST_1)
                .endpointOverride(URI.create("https://cognito-idp.us-east-1.amazonaws.com"))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any")))
                // Asks the selector: the SDK's own proxy settings come from system properties.
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    @Test
    void a_host_that_no_pool_here_is_known_by_goes_where_it_went_before() throws Exception {
        ProxySelector earlier = ProxySelector.getDefault();
        Proxy corporate = new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("proxy.example.com", 3128));
        ProxySelector.setDefault(new ProxySelector() {

            @Override
            public List<Proxy> select(URI uri) {
                return List.of(corporate);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
        });
        try (EmulatorFixture aws = EmulatorFixture.of(CognitoEmulator.builder())) {
            TestPool pool = TestPool.create(aws);
            aws.emulator().useAwsAddresses(pool.id());
            Runnable end = Interception.begin(aws.emulator(), true);
            try {
                assertThat(proxiesFor("https://cognito-idp.us-east-1.amazonaws.com/"))
                        .isNotEqualTo(List.of(corporate));
                assertThat(proxiesFor("https://cognito-idp.eu-west-1.amazonaws.com/"))
                        .containsExactly(corporate);
                assertThat(proxiesFor("https://sts.us-east-1.amazonaws.com/")).containsExactly(corporate);
                assertThat(proxiesFor("http://cognito-idp.us-east-1.amazonaws.com/"))
                        .containsExactly(corporate);
                assertThat(
                                proxiesFor(
                                        "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Elsewhere/.well-known/jwks.json"))
                        .as("a pool that is not here")
                        .containsExactly(corporate);
            } finally {
                end.run();
            }
        } finally {
            ProxySelector.setDefault(earlier);
        }
    }

    private static List<Proxy> proxiesFor(String url) {
        return ProxySelector.getDefault().select(URI.create(url));
    }

    @Test
    void the_authority_is_trusted_for_no_other_host() throws Exception {
        try (EmulatorFixture aws = EmulatorFixture.of(CognitoEmulator.builder())) {
            aws.emulator().useAwsAddresses(TestPool.create(aws).id());
            Runnable end = Interception.begin(aws.emulator(), true);
            try {
                URI elsewhere = URI.create(
                        "https://localhost:" + aws.emulator().tls().uri().getPort() + "/health");

                assertThatThrownBy(() -> ((HttpURLConnection) elsewhere.toURL().openConnection()).getResponseCode())
                        .isInstanceOf(SSLHandshakeException.class)
                        .hasMessageContaining("unable to find valid certification path");
                SSLContext ofItsOwn = SSLContext.getInstance("TLS");
                ofItsOwn.init(null, null, null);
                assertThatThrownBy(() -> HttpClient.newBuilder()
                                .sslContext(ofItsOwn)
                                .build()
                                .send(HttpRequest.newBuilder(elsewhere).build(), BodyHandlers.ofString()))
                        .isInstanceOf(SSLHandshakeException.class)
                        .hasMessageContaining("unable to find valid certification path");
            } finally {
                end.run();
            }
        }
    }

    @Test
    void without_default_trust_only_the_default_context_trusts_it() throws Exception {
        Defaults before = Defaults.now();
        try (EmulatorFixture aws = EmulatorFixture.of(CognitoEmulator.builder())) {
            TestPool pool = TestPool.create(aws);
            aws.emulator().useAwsAddresses(pool.id());
            Runnable end = Interception.begin(aws.emulator(), false);
            try {
                assertThat(TrustManagerFactory.getDefaultAlgorithm()).isEqualTo(before.algorithm());
                assertThat(JWKSet.load(aws.emulator().jwksUri(pool.id()).toURL())
                                .getKeys())
                        .hasSize(2);
                SSLContext ofItsOwn = SSLContext.getInstance("TLS");
                ofItsOwn.init(null, null, null);
                assertThatThrownBy(() -> HttpClient.newBuilder()
                                .sslContext(ofItsOwn)
                                .build()
                                .send(
                                        HttpRequest.newBuilder(aws.emulator().jwksUri(pool.id()))
                                                .build(),
                                        BodyHandlers.ofString()))
                        .isInstanceOf(SSLHandshakeException.class)
                        .hasMessageContaining("unable to find valid certification path");
            } finally {
                end.run();
            }
        }
        Defaults.now().assertSameAs(before);
    }

    /** It asks no selector, and would call AWS. */
    @Test
    void an_sdk_client_that_knows_no_selector_reaches_the_emulator_too() throws Exception {
        try (EmulatorFixture aws = EmulatorFixture.of(CognitoEmulator.builder())) {
            TestPool pool = TestPool.create(aws);
            aws.emulator().useAwsAddresses(pool.id());
            Runnable end = Interception.begin(aws.emulator(), true);
            try (CognitoIdentityProviderClient client = CognitoIdentityProviderClient.builder()
                    .region(Region.US_EAST_1)
                    .endpointOverride(URI.create("https://cognito-idp.us-east-1.amazonaws.com"))
                    .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any")))
                    .httpClient(software.amazon.awssdk.http.apache5.Apache5HttpClient.create())
                    .build()) {
                assertThat(client.describeUserPool(r -> r.userPoolId(pool.id()))
                                .userPool()
                                .id())
                        .isEqualTo(pool.id());
            } finally {
                end.run();
            }
        }
    }

    @Test
    void two_emulators_answer_for_a_region_each() throws Exception {
        try (EmulatorFixture one = EmulatorFixture.of(CognitoEmulator.builder());
                EmulatorFixture other =
                        EmulatorFixture.of(CognitoEmulator.builder().region("eu-central-1"))) {
            TestPool ofOne = TestPool.create(one);
            TestPool ofOther = TestPool.create(other);
            one.emulator().useAwsAddresses(ofOne.id());
            other.emulator().useAwsAddresses(ofOther.id());
            Runnable endOfOne = Interception.begin(one.emulator(), true);
            Runnable endOfOther = Interception.begin(other.emulator(), true);
            try {
                assertThat(JWKSet.load(one.emulator().jwksUri(ofOne.id()).toURL())
                                .getKeys())
                        .hasSize(2);
                assertThat(JWKSet.load(other.emulator().jwksUri(ofOther.id()).toURL())
                                .getKeys())
                        .hasSize(2);
                endOfOne.run();
                assertThat(proxiesFor("https://cognito-idp.us-east-1.amazonaws.com/"))
                        .containsExactly(Proxy.NO_PROXY);
                assertThat(JWKSet.load(other.emulator().jwksUri(ofOther.id()).toURL())
                                .getKeys())
                        .hasSize(2);
            } finally {
                endOfOne.run();
                endOfOther.run();
            }
        }
    }

    @Test
    void keys_can_be_fetched_after_the_emulators_clock_was_moved_by_years() throws Exception {
        try (EmulatorFixture aws = EmulatorFixture.of(CognitoEmulator.builder())) {
            TestPool pool = TestPool.create(aws);
            aws.emulator().useAwsAddresses(pool.id());
            Runnable end = Interception.begin(aws.emulator(), true);
            try {
                aws.emulator().clock().advance(Duration.ofDays(4000));

                assertThat(JWKSet.load(aws.emulator().jwksUri(pool.id()).toURL())
                                .getKeys())
                        .hasSize(2);
            } finally {
                end.run();
            }
        }
    }

    @Test
    void what_somebody_else_has_put_in_their_place_meanwhile_stays() throws Exception {
        Defaults before = Defaults.now();
        ProxySelector theirs = ProxySelector.of(null);
        try (EmulatorFixture aws = EmulatorFixture.of(CognitoEmulator.builder())) {
            aws.emulator().useAwsAddresses(TestPool.create(aws).id());
            Runnable end = Interception.begin(aws.emulator(), true);

            ProxySelector.setDefault(theirs);
            end.run();

            assertThat(ProxySelector.getDefault()).isSameAs(theirs);
        } finally {
            ProxySelector.setDefault(before.selector());
        }
        Defaults.now().assertSameAs(before);
    }

    @Test
    void a_client_that_was_built_before_the_end_goes_where_it_went_before_after_it() throws Exception {
        ProxySelector earlier = ProxySelector.getDefault();
        ProxySelector.setDefault(ProxySelector.of(new InetSocketAddress("127.0.0.1", 1)));
        HttpClient client;
        URI keys;
        try {
            try (EmulatorFixture aws = EmulatorFixture.of(CognitoEmulator.builder())) {
                TestPool pool = TestPool.create(aws);
                aws.emulator().useAwsAddresses(pool.id());
                Runnable end = Interception.begin(aws.emulator(), true);
                keys = aws.emulator().jwksUri(pool.id());
                client = HttpClient.newHttpClient();
                assertThat(client.send(HttpRequest.newBuilder(keys).build(), BodyHandlers.ofString())
                                .statusCode())
                        .isEqualTo(200);
                end.run();
            }

            assertThatThrownBy(() -> client.send(HttpRequest.newBuilder(keys).build(), BodyHandlers.ofString()))
                    .isInstanceOf(IOException.class);
        } finally {
            ProxySelector.setDefault(earlier);
        }
    }

    @Test
    void the_proxy_opens_tunnels_to_nothing_else() throws Exception {
        try (EmulatorFixture aws = EmulatorFixture.of(CognitoEmulator.builder())) {
            aws.emulator().useAwsAddresses(TestPool.create(aws).id());
            Runnable end = Interception.begin(aws.emulator(), true);
            try {
                InetSocketAddress proxy = (InetSocketAddress) proxiesFor("https://cognito-idp.us-east-1.amazonaws.com/")
                        .get(0)
                        .address();

                assertThat(answer(proxy, "CONNECT example.com:443 HTTP/1.1"))
                        .startsWith("HTTP/1.1 403 ")
                        .endsWith("No user pool of this JVM is known by AWS's address example.com.\n");
                assertThat(answer(proxy, "CONNECT cognito-idp.us-east-1.amazonaws.com:80 HTTP/1.1"))
                        .startsWith("HTTP/1.1 403 ")
                        .endsWith("This proxy opens tunnels to port 443 of AWS's hosts for user pools, and does nothing"
                                + " else.\n");
                assertThat(answer(proxy, "GET http://example.com/ HTTP/1.1")).startsWith("HTTP/1.1 403 ");
            } finally {
                end.run();
            }
        }
    }

    private static String answer(InetSocketAddress proxy, String request) throws IOException {
        try (Socket socket = new Socket(proxy.getAddress(), proxy.getPort())) {
            socket.getOutputStream().write((request + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void what_was_changed_is_put_back_when_a_later_step_fails() throws Exception {
        Defaults before = Defaults.now();
        Logger log = Logger.getLogger(Interception.class.getName());
        Handler failing = failingAt("ProxySelector");
        log.setLevel(java.util.logging.Level.FINE);
        log.addHandler(failing);
        try (EmulatorFixture aws = EmulatorFixture.of(CognitoEmulator.builder())) {
            aws.emulator().useAwsAddresses(TestPool.create(aws).id());

            assertThatThrownBy(() -> Interception.begin(aws.emulator(), true))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(
                            "AWS's addresses cannot be answered in this JVM: the disk is full. The JVM's defaults are as"
                                    + " they were. Leave addresses = Addresses.AWS out to go without.");
            assertThat(Interception.endpointFor("cognito-idp.us-east-1.amazonaws.com"))
                    .isEmpty();
            Defaults.now().assertSameAs(before);

            log.removeHandler(failing);
            Interception.begin(aws.emulator(), true).run();
        } finally {
            log.removeHandler(failing);
            log.setLevel(null);
        }
        Defaults.now().assertSameAs(before);
    }

    /** A log that cannot be written fails the step that it is about. */
    private static Handler failingAt(String step) {
        return new Handler() {

            @Override
            public void publish(LogRecord entry) {
                if (entry.getParameters() != null && step.equals(entry.getParameters()[0])) {
                    throw new IllegalStateException("the disk is full");
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    @Test
    void a_provider_of_the_same_name_by_another_class_loader_stays_as_it_is() throws Exception {
        Provider theirs = new Provider("CognitoJUnitAwsHosts", "0.1", "loaded by another class loader") {};
        Security.addProvider(theirs);
        try (EmulatorFixture aws = EmulatorFixture.of(CognitoEmulator.builder())) {
            TestPool pool = TestPool.create(aws);
            pool.confirmed("alice");
            aws.emulator().useAwsAddresses(pool.id());
            Runnable end = Interception.begin(aws.emulator(), true);
            try (CognitoIdentityProviderClient client = atAwssAddress()) {
                String token = pool.signIn("alice").accessToken();

                assertThat(client.getUser(r -> r.accessToken(token)).username()).isEqualTo("alice");
            } finally {
                end.run();
            }
            assertThat(Security.getProvider("CognitoJUnitAwsHosts")).isSameAs(theirs);
        } finally {
            Security.removeProvider(theirs.getName());
        }
    }

    @Test
    void no_thread_is_left() throws Exception {
        try (EmulatorFixture aws = EmulatorFixture.of(CognitoEmulator.builder())) {
            TestPool pool = TestPool.create(aws);
            aws.emulator().useAwsAddresses(pool.id());
            Runnable end = Interception.begin(aws.emulator(), true);
            JWKSet.load(aws.emulator().jwksUri(pool.id()).toURL());
            end.run();
        }

        org.awaitility.Awaitility.await("the threads of the tunnels end with them")
                .atMost(Duration.ofSeconds(10))
                .until(() -> Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(thread -> thread.getName().startsWith("cognito-junit-aws-hosts")));
    }
}
