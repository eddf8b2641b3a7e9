package org.cognitojunit.clients.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.user.TestPool;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;

/** Tokens of the emulator at an API that Spring Security protects, told the issuer and nothing else. */
class ResourceServerTest {

    @AutoClose
    private static final EmulatorFixture aws = EmulatorFixture.start();

    private static final TestPool pool = TestPool.create(aws);

    @AutoClose
    private static final ConfigurableApplicationContext api = start(issuer(pool));

    private static final URI root = URI.create("http://127.0.0.1:"
            + ((WebServerApplicationContext) api).getWebServer().getPort());

    private static ConfigurableApplicationContext start(URI issuer) {
        SpringApplication application = new SpringApplication(Api.class);
        application.setRegisterShutdownHook(false);
        return application.run(
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer,
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.main.banner-mode=off",
                "--logging.level.root=off");
    }

    @Test
    void an_access_token_is_let_in() throws Exception {
        String sub = pool.confirmed("alice").attributes().get(0).value();

        HttpResponse<String> answer = get("/", pool.signIn("alice").accessToken());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(sub);
    }

    @Test
    void an_id_token_is_let_in_where_no_scope_is_asked_for() throws Exception {
        String sub = pool.confirmed("bob").attributes().get(0).value();

        HttpResponse<String> answer = get("/", pool.signIn("bob").idToken());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(sub);
    }

    @Test
    void no_token_is_not_enough() throws Exception {
        HttpResponse<String> answer = get("/", null);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(challenge(answer)).startsWith("Bearer").doesNotContain("error");
    }

    @Test
    void the_scope_of_an_access_token_opens_what_an_id_token_does_not() throws Exception {
        pool.confirmed("carol");
        AuthenticationResultType tokens = pool.signIn("carol");

        assertThat(get("/account", tokens.accessToken()).statusCode()).isEqualTo(200);
        HttpResponse<String> refused = get("/account", tokens.idToken());
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(challenge(refused)).contains("error=\"insufficient_scope\"");
    }

    @Test
    void groups_are_authorities() throws Exception {
        pool.confirmed("dave");
        String without = pool.signIn("dave").accessToken();
        pool.cognito().createGroup(r -> r.userPoolId(pool.id()).groupName("admins"));
        pool.cognito()
                .adminAddUserToGroup(
                        r -> r.userPoolId(pool.id()).username("dave").groupName("admins"));
        AuthenticationResultType with = pool.signIn("dave");

        assertThat(get("/admin", without).statusCode()).isEqualTo(403);
        assertThat(get("/admin", with.accessToken()).statusCode()).isEqualTo(200);
        assertThat(get("/admin", with.idToken()).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"payload", "signature"})
    void a_changed_token_is_refused(String part) throws Exception {
        pool.confirmed("erin-" + part);
        String[] parts = pool.signIn("erin-" + part).accessToken().split("\\.");
        int changed = part.equals("payload") ? 1 : 2;
        char middle = parts[changed].charAt(100);
        parts[changed] = parts[changed].substring(0, 100) + (middle == 'A' ? 'B' : 'A') + parts[changed].substring(101);

        HttpResponse<String> answer = get("/", String.join(".", parts));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(challenge(answer)).contains("error=\"invalid_token\"");
    }

    @Test
    void a_token_signed_by_somebody_else_under_the_pools_key_id_is_refused() throws Exception {
        pool.confirmed("frank");
        SignedJWT genuine = SignedJWT.parse(pool.signIn("frank").accessToken());
        SignedJWT forged = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(genuine.getHeader().getKeyID())
                        .build(),
                genuine.getJWTClaimsSet());
        forged.sign(new RSASSASigner(new RSAKeyGenerator(2048).generate()));

        HttpResponse<String> answer = get("/", forged.serialize());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(challenge(answer)).contains("Invalid signature");
    }

    @Test
    void a_token_of_another_pool_is_refused() throws Exception {
        TestPool other = TestPool.create(aws);
        other.confirmed("alice");

        HttpResponse<String> answer = get("/", other.signIn("alice").accessToken());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(challenge(answer)).contains("error=\"invalid_token\"");
    }

    @Test
    void an_expired_token_is_refused() throws Exception {
        Clock twoHoursAgo = Clock.offset(Clock.systemUTC(), Duration.ofHours(-2));
        try (EmulatorFixture past = EmulatorFixture.of(CognitoEmulator.builder().baseClock(twoHoursAgo))) {
            TestPool old = TestPool.create(past);
            old.confirmed("alice");
            try (ConfigurableApplicationContext itsApi = start(past.emulator().issuer(old.id()))) {
                URI there = URI.create("http://127.0.0.1:"
                        + ((WebServerApplicationContext) itsApi).getWebServer().getPort());
                String token = old.signIn("alice").accessToken();
                Instant expiry = SignedJWT.parse(token)
                        .getJWTClaimsSet()
                        .getExpirationTime()
                        .toInstant();

                HttpResponse<String> answer = get(there, token);

                assertThat(answer.statusCode()).isEqualTo(401);
                assertThat(challenge(answer)).contains("Jwt expired at " + expiry);
            }
        }
    }

    private static URI issuer(TestPool pool) {
        return aws.emulator().issuer(pool.id());
    }

    private static HttpResponse<String> get(String path, @Nullable String token) throws Exception {
        return get(root.resolve(path), token);
    }

    private static HttpResponse<String> get(URI uri, @Nullable String token) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private static String challenge(HttpResponse<String> answer) {
        return answer.headers().firstValue("WWW-Authenticate").orElseThrow();
    }
}
