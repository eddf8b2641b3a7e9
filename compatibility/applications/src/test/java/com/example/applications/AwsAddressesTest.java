package com.example.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.auth0.jwk.JwkProviderBuilder;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.interfaces.RSAPublicKey;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClientBuilder;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.util.EntityUtils;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolUser;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.definition.Addresses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.transport.ProxyProvider;

/** Code that names AWS's addresses, as applications have it. What must be written otherwise for a client stands in its test. */
@CognitoUserPool(
        addresses = Addresses.AWS,
        users = @PoolUser(name = "alice", password = "Correct-Horse-1"))
class AwsAddressesTest {

    private String issuer;
    private String keys;
    private String token;

    @BeforeEach
    void as_an_application_knows_it(UserPool pool, TestUser alice) {
        issuer = "https://cognito-idp.%s.amazonaws.com/%s".formatted(pool.id().split("_")[0], pool.id());
        keys = issuer + "/.well-known/jwks.json";
        token = pool.adminSignIn(alice).expectTokens().accessToken();
    }

    @Test
    void the_pool_has_the_issuer_that_it_has_on_aws(UserPool pool) throws Exception {
        assertThat(pool.issuer()).hasToString(issuer);
        assertThat(pool.jwksUri()).hasToString(keys);
        assertThat(SignedJWT.parse(token).getJWTClaimsSet().getIssuer()).isEqualTo(issuer);
    }

    @Test
    void http_url_connection() throws Exception {
        HttpURLConnection connection = (HttpURLConnection) new URL(keys).openConnection();

        try (InputStream in = connection.getInputStream()) {
            assertThat(new String(in.readAllBytes())).contains("\"kty\":\"RSA\"");
        }
    }

    @Test
    void the_http_client_of_the_jdk() throws Exception {
        HttpClient client = HttpClient.newHttpClient();

        assertThat(client.send(HttpRequest.newBuilder(URI.create(keys)).build(), BodyHandlers.ofString())
                        .body())
                .contains("\"kty\":\"RSA\"");
    }

    @Test
    void nimbus() throws Exception {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                JWSAlgorithm.RS256, JWKSourceBuilder.create(new URL(keys)).build()));

        assertThat(processor.process(token, null).getClaim("username")).isEqualTo("alice");
    }

    @Test
    void auth0_jwks_rsa() throws Exception {
        String keyId = SignedJWT.parse(token).getHeader().getKeyID();

        assertThat(new JwkProviderBuilder(new URL(keys)).build().get(keyId).getPublicKey())
                .isInstanceOf(RSAPublicKey.class);
    }

    @Test
    void springs_decoder_with_the_address_of_the_keys() {
        assertThat(NimbusJwtDecoder.withJwkSetUri(keys).build().decode(token).getClaimAsString("username"))
                .isEqualTo("alice");
    }

    @Test
    void springs_decoder_with_the_issuer() {
        JwtDecoder decoder = JwtDecoders.fromIssuerLocation(issuer);

        assertThat(decoder.decode(token).getIssuer()).hasToString(issuer);
        assertThat(NimbusJwtDecoder.withIssuerLocation(issuer).build().decode(token).getIssuer())
                .hasToString(issuer);
    }

    @Test
    void springs_rest_template_and_rest_client() {
        assertThat(new RestTemplate().getForObject(keys, String.class)).contains("\"kty\":\"RSA\"");
        assertThat(RestClient.create().get().uri(keys).retrieve().body(String.class))
                .contains("\"kty\":\"RSA\"");
    }

    @Test
    void okhttp() throws Exception {
        assertThat(PooledTunnel.fetch(keys)).contains("\"kty\":\"RSA\"");
    }

    @Test
    void apache_with_the_systems_properties() throws Exception {
        try (CloseableHttpClient four = HttpClients.createSystem();
                var five = org.apache.hc.client5.http.impl.classic.HttpClients.createSystem()) {
            assertThat(EntityUtils.toString(four.execute(new HttpGet(keys)).getEntity()))
                    .contains("\"kty\":\"RSA\"");
            String answer = five.execute(
                    new org.apache.hc.client5.http.classic.methods.HttpGet(keys),
                    response -> org.apache.hc.core5.http.io.entity.EntityUtils.toString(response.getEntity()));
            assertThat(answer).contains("\"kty\":\"RSA\"");
        }
    }

    @Test
    void apache_without_them_needs_a_line() throws Exception {
        try (CloseableHttpClient client =
                HttpClientBuilder.create().useSystemProperties().build()) {
            assertThat(EntityUtils.toString(client.execute(new HttpGet(keys)).getEntity()))
                    .contains("\"kty\":\"RSA\"");
        }
    }

    @Test
    void springs_web_client_needs_a_line() {
        InetSocketAddress proxy =
                (InetSocketAddress) ProxySelector.getDefault().select(URI.create(keys)).get(0).address();
        WebClient client = WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(reactor.netty.http.client.HttpClient.create()
                        .proxy(p -> p.type(ProxyProvider.Proxy.HTTP).address(proxy))))
                .build();

        assertThat(client.get().uri(keys).retrieve().bodyToMono(String.class).block())
                .contains("\"kty\":\"RSA\"");
    }

    @Test
    void a_pool_that_is_not_here_is_not_answered_for() {
        String elsewhere = issuer + "Elsewhere/.well-known/jwks.json";

        assertThatThrownBy(() -> new URL(elsewhere).openStream()).isInstanceOf(java.io.IOException.class);
    }
}
