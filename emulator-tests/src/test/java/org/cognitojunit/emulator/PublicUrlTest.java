package org.cognitojunit.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import org.cognitojunit.emulator.user.TestPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;

/** What an emulator is called by clients that do not reach it at the address that it listens on. */
class PublicUrlTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://cognito.example.com", "http://localhost:19229/"})
    void issuers_begin_with_the_public_url(String url) throws ParseException {
        String base = url.replaceAll("/$", "");
        try (EmulatorFixture aws = EmulatorFixture.of(CognitoEmulator.builder().publicUrl(URI.create(url)))) {
            TestPool pool = TestPool.create(aws);
            pool.confirmed("alice");
            String issuer = base + "/" + pool.id();

            String token = pool.signIn("alice").accessToken();

            assertThat(SignedJWT.parse(token).getJWTClaimsSet().getIssuer()).isEqualTo(issuer);
            assertThat(aws.emulator().issuer(pool.id())).hasToString(issuer);
            assertThat(aws.emulator().jwksUri(pool.id())).hasToString(issuer + "/.well-known/jwks.json");
            assertThat(configuration(aws, pool, "whatever"))
                    .containsEntry("issuer", issuer)
                    .containsEntry("jwks_uri", issuer + "/.well-known/jwks.json");
        }
    }

    @Test
    void the_public_url_changes_nothing_about_where_the_emulator_listens() {
        URI elsewhere = URI.create("https://cognito.example.com");

        try (EmulatorFixture aws = EmulatorFixture.of(CognitoEmulator.builder().publicUrl(elsewhere))) {
            assertThat(aws.emulator().endpoint().toString()).startsWith("http://127.0.0.1:");
        }
    }

    @Test
    void an_access_token_with_a_public_issuer_is_good_for_its_user() {
        try (EmulatorFixture aws =
                EmulatorFixture.of(CognitoEmulator.builder().publicUrl(URI.create("http://localhost:19229")))) {
            TestPool pool = TestPool.create(aws);
            pool.confirmed("alice");
            String token = pool.signIn("alice").accessToken();

            assertThat(aws.cognito().getUser(r -> r.accessToken(token)).username())
                    .isEqualTo("alice");
        }
    }

    @Test
    void by_host_header_each_client_meets_the_emulator_under_the_name_that_it_calls() throws ParseException {
        try (EmulatorFixture aws = EmulatorFixture.of(CognitoEmulator.builder().publicUrlFromHostHeader())) {
            TestPool pool = TestPool.create(aws);
            pool.confirmed("alice");

            String token = pool.signIn("alice").accessToken();

            assertThat(SignedJWT.parse(token).getJWTClaimsSet().getIssuer())
                    .isEqualTo(aws.emulator().endpoint() + "/" + pool.id());
            assertThat(configuration(aws, pool, "cognito:9229"))
                    .containsEntry("issuer", "http://cognito:9229/" + pool.id());
            assertThat(configuration(aws, pool, "[::1]:9229"))
                    .containsEntry("issuer", "http://[::1]:9229/" + pool.id());
        }
    }

    @Test
    void by_host_header_a_token_is_good_under_every_name() {
        try (EmulatorFixture aws = EmulatorFixture.of(CognitoEmulator.builder().publicUrlFromHostHeader())) {
            TestPool pool = TestPool.create(aws);
            pool.confirmed("alice");
            String token = pool.signIn("alice").accessToken();

            EmulatorResponse response = aws.emulator()
                    .handle(new EmulatorRequest(
                            "POST",
                            "/",
                            Map.of(
                                    "Host",
                                    List.of("cognito:9229"),
                                    "X-Amz-Target",
                                    List.of("AWSCognitoIdentityProviderService.GetUser"),
                                    "Content-Type",
                                    List.of("application/x-amz-json-1.1")),
                            ("{\"AccessToken\":\"" + token + "\"}").getBytes(StandardCharsets.UTF_8)));

            assertThat(response.status()).isEqualTo(200);
        }
    }

    @Test
    void by_host_header_a_token_of_another_emulator_is_still_refused() {
        try (EmulatorFixture here = EmulatorFixture.of(byHostHeader().seed(7));
                EmulatorFixture there =
                        EmulatorFixture.of(byHostHeader().seed(7).freshKeys(true))) {
            TestPool pool = TestPool.create(here);
            TestPool twin = TestPool.create(there);
            twin.confirmed("alice");
            pool.confirmed("alice");
            String token = twin.signIn("alice").accessToken();

            Refusals.assertRefused(
                    () -> here.cognito().getUser(r -> r.accessToken(token)),
                    NotAuthorizedException.class,
                    "Could not verify signature for Access Token");
            assertThat(twin.id()).isEqualTo(pool.id());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil/path", "a b", "user@host", "x\"y", ""})
    void a_host_header_that_is_none_is_not_repeated(String host) throws ParseException {
        try (EmulatorFixture aws = EmulatorFixture.of(byHostHeader())) {
            TestPool pool = TestPool.create(aws);

            assertThat(configuration(aws, pool, host))
                    .containsEntry("issuer", aws.emulator().endpoint() + "/" + pool.id());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:9229",
                "ftp://localhost",
                "http://localhost/path",
                "http://localhost?query",
                "http://me@localhost",
                "/"
            })
    void what_is_no_bare_url_is_refused(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CognitoEmulator.builder().publicUrl(URI.create(url)))
                .withMessage("publicUrl is '" + url
                        + "'; it must be http:// or https://, a host, perhaps a port, and nothing else, like"
                        + " http://localhost:9229.");
    }

    @Test
    void its_health_can_be_asked_for() {
        try (CognitoEmulator emulator = CognitoEmulator.start()) {
            EmulatorResponse response = emulator.handle(new EmulatorRequest("GET", "/health", Map.of(), new byte[0]));

            assertThat(response.status()).isEqualTo(200);
            assertThat(response.body()).asString(StandardCharsets.UTF_8).isEqualTo("{\"status\":\"UP\"}");
        }
    }

    private static CognitoEmulator.Builder byHostHeader() {
        return CognitoEmulator.builder().publicUrlFromHostHeader();
    }

    private static Map<String, Object> configuration(EmulatorFixture aws, TestPool pool, String host)
            throws ParseException {
        EmulatorResponse response = aws.emulator()
                .handle(new EmulatorRequest(
                        "GET",
                        "/" + pool.id() + "/.well-known/openid-configuration",
                        Map.of("Host", List.of(host)),
                        new byte[0]));
        return JSONObjectUtils.parse(new String(response.body(), StandardCharsets.UTF_8));
    }
}
