package com.example.applications;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolUser;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.assertions.CognitoAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests of the same run that do not ask for AWS's addresses, while other classes do. */
@CognitoUserPool(users = @PoolUser(name = "alice", password = "Correct-Horse-1"))
class BesideThemTest {

    private static HttpsServer server;
    private static URI address;

    @BeforeAll
    static void while_awss_addresses_are_answered() throws Exception {
        long end = System.nanoTime() + 30_000_000_000L;
        while (select("https://cognito-idp.us-east-1.amazonaws.com/").equals(List.of(TeamsDefaults.CORPORATE))) {
            assertThat(System.nanoTime()).as("another class has asked for AWS's addresses").isLessThan(end);
            Thread.sleep(10);
        }
    }

    @BeforeAll
    static void start_a_server_that_wants_the_teams_client_key() throws IOException {
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(TeamsDefaults.serverContext()) {

            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters tls = getSSLContext().getDefaultSSLParameters();
                tls.setNeedClientAuth(true);
                parameters.setSSLParameters(tls);
            }
        });
        server.createContext("/", exchange -> {
            byte[] name = ((HttpsExchange) exchange)
                    .getSSLSession()
                    .getPeerPrincipal()
                    .getName()
                    .getBytes();
            exchange.sendResponseHeaders(200, name.length);
            exchange.getResponseBody().write(name);
            exchange.close();
        });
        server.start();
        address = URI.create("https://localhost:" + server.getAddress().getPort() + "/");
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    private static List<Proxy> select(String url) {
        return ProxySelector.getDefault().select(URI.create(url));
    }

    @Test
    void the_teams_client_key_is_shown_by_default() throws Exception {
        try (InputStream in = address.toURL().openStream()) {
            assertThat(in.readAllBytes()).asString().isEqualTo("CN=client");
        }
        assertThat(HttpClient.newHttpClient()
                        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                        .body())
                .isEqualTo("CN=client");
    }

    @Test
    void the_teams_proxy_is_chosen_for_every_other_host() {
        assertThat(select("https://example.com/")).containsExactly(TeamsDefaults.CORPORATE);
        assertThat(select("https://cognito-idp.eu-west-1.amazonaws.com/")).containsExactly(TeamsDefaults.CORPORATE);
        assertThat(select("https://sts.us-east-1.amazonaws.com/")).containsExactly(TeamsDefaults.CORPORATE);
        assertThat(select("https://localhost/")).containsExactly(Proxy.NO_PROXY);
    }

    @Test
    void a_client_with_a_selector_and_keys_of_its_own_keeps_them() throws Exception {
        List<URI> asked = new CopyOnWriteArrayList<>();
        HttpClient client = HttpClient.newBuilder()
                .sslContext(SSLContext.getDefault())
                .proxy(new ProxySelector() {

                    @Override
                    public List<Proxy> select(URI uri) {
                        asked.add(uri);
                        return List.of(Proxy.NO_PROXY);
                    }

                    @Override
                    public void connectFailed(URI uri, SocketAddress proxy, IOException failure) {}
                })
                .build();

        assertThat(client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                        .body())
                .isEqualTo("CN=client");
        assertThat(asked).containsExactly(address);
    }

    @Test
    void a_pool_has_the_emulators_own_address(UserPool pool, TestUser alice) {
        assertThat(pool.issuer()).hasToString(pool.endpoint() + "/" + pool.id());
        CognitoAssertions.assertThat(pool.adminSignIn(alice).expectTokens())
                .accessToken()
                .isSignedBy(pool);
    }
}
