package com.example.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.RequiresCapability;
import org.cognitojunit.UserPool;
import org.cognitojunit.backend.Capability;
import org.cognitojunit.definition.Addresses;
import org.cognitojunit.emulator.CognitoEmulator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients with a trust store of their own: it stays theirs, so it needs the authority of the emulator. */
@CognitoUserPool(addresses = Addresses.AWS)
@RequiresCapability(Capability.INBOX)
class OwnTrustStoreTest {

    private final KeyStore store;
    private TrustManagerFactory trust;
    private SSLContext context;

    OwnTrustStoreTest() throws Exception {
        store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("corporate", TeamsDefaults.serverCertificate());
    }

    @BeforeEach
    void read_the_store() throws Exception {
        trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
    }

    @Test
    void it_does_not_trust_the_emulator_by_itself(UserPool pool) {
        assertThatThrownBy(() -> jdk(pool.jwksUri()))
                .isInstanceOf(SSLHandshakeException.class)
                .hasMessageContaining("unable to find valid certification path to requested target");
    }

    @Test
    void with_the_authority_it_does(UserPool pool, CognitoEmulator emulator) throws Exception {
        store.setCertificateEntry("cognito", emulator.tls().authority());
        read_the_store();

        assertThat(jdk(pool.jwksUri())).contains("\"kty\":\"RSA\"");
        assertThat(okHttp(pool.jwksUri())).contains("\"kty\":\"RSA\"");
    }

    private String jdk(URI keys) throws Exception {
        return HttpClient.newBuilder()
                .sslContext(context)
                .build()
                .send(HttpRequest.newBuilder(keys).build(), BodyHandlers.ofString())
                .body();
    }

    private String okHttp(URI keys) throws Exception {
        OkHttpClient client = new OkHttpClient.Builder()
                .sslSocketFactory(context.getSocketFactory(), (X509TrustManager) trust.getTrustManagers()[0])
                .build();
        try (Response response =
                client.newCall(new Request.Builder().url(keys.toURL()).build()).execute()) {
            return response.body().string();
        }
    }
}
