package org.cognitojunit.emulator.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.oauth.HostedPool.json;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.EmulatorRequest;
import org.cognitojunit.emulator.EmulatorResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the endpoints of a domain are found, and what browsers ask before they call them. */
class DomainRoutingTest {

    @AutoClose
    private static final EmulatorFixture aws = EmulatorFixture.start();

    private final HostedPool hosted = HostedPool.create(aws);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s.auth.us-east-1.amazoncognito.com",
                "%s.auth.us-east-1.amazoncognito.com:443",
                "%S.localhost:9229"
            })
    void a_host_leads_to_the_domain_of_its_pool(String host) {
        EmulatorResponse response =
                get("/oauth2/authorize", hosted.query(), Map.of("Host", List.of(String.format(host, prefix()))));

        assertThat(response.headers()).containsEntry("Location", "/login?" + hosted.query());
        assertThat(response.cookies()).singleElement().asString().contains("; Path=/;");
    }

    @Test
    void the_host_of_another_pool_does_not_know_the_client() {
        HostedPool other = HostedPool.create(aws);

        EmulatorResponse response =
                get("/oauth2/authorize", hosted.query(), Map.of("Host", List.of(other.prefix() + ".localhost")));

        assertThat(response.headers())
                .containsEntry(
                        "Location",
                        "/error?error=unauthorized_client&client_id="
                                + hosted.client().clientId());
    }

    @Test
    void a_custom_domain_leads_to_its_pool() {
        String custom = prefix() + ".example.com";
        aws.cognito()
                .createUserPoolDomain(r -> r.userPoolId(hosted.pool().id())
                        .domain(custom)
                        .customDomainConfig(
                                c -> c.certificateArn("arn:aws:acm:us-east-1:123456789012:certificate/one")));

        EmulatorResponse response = get("/logout", "client_id=x", Map.of("Host", List.of(custom)));

        assertThat(response.headers()).containsEntry("Location", "/error?error=unauthorized_client&client_id=x");
    }

    @Test
    void at_the_root_the_client_leads_to_its_pool() {
        EmulatorResponse response = get("/oauth2/authorize", hosted.query(), Map.of());

        assertThat(response.headers()).containsEntry("Location", "/login?" + hosted.query());
    }

    @Test
    void at_the_root_the_token_leads_to_its_pool() {
        Object token = json(hosted.exchange(hosted.code())).get("access_token");

        EmulatorResponse response = get("/oauth2/userInfo", "", Map.of("Authorization", List.of("Bearer " + token)));

        assertThat(response.status()).isEqualTo(200);
        assertThat(new String(response.body(), UTF_8)).contains("alice@example.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/oauth2/authorize", "/login", "/logout"})
    void a_pool_without_a_domain_has_no_endpoints(String path) {
        aws.cognito().deleteUserPoolDomain(r -> r.userPoolId(hosted.pool().id()).domain(prefix()));

        HttpResponse<String> response = new Browser().get(hosted.url(path + "?" + hosted.query()));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void discovery_names_the_endpoints_of_the_domain() {
        String issuer = hosted.base().toString();

        Map<String, Object> document = json(new Browser().get(hosted.url("/.well-known/openid-configuration")));

        assertThat(document)
                .containsEntry("authorization_endpoint", issuer + "/oauth2/authorize")
                .containsEntry("end_session_endpoint", issuer + "/logout")
                .containsEntry("issuer", issuer)
                .containsEntry("jwks_uri", issuer + "/.well-known/jwks.json")
                .containsEntry("response_types_supported", List.of("code", "token"))
                .containsEntry("revocation_endpoint", issuer + "/oauth2/revoke")
                .containsEntry("scopes_supported", List.of("openid", "email", "phone", "profile"))
                .containsEntry("token_endpoint", issuer + "/oauth2/token")
                .containsEntry(
                        "token_endpoint_auth_methods_supported", List.of("client_secret_basic", "client_secret_post"))
                .containsEntry("userinfo_endpoint", issuer + "/oauth2/userInfo")
                .doesNotContainKeys("code_challenge_methods_supported", "grant_types_supported");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/oauth2/token", "/oauth2/userInfo", "/oauth2/revoke"})
    void scripts_of_other_origins_may_call_the_endpoints_for_programs(String path) {
        EmulatorResponse response = preflight(path);

        assertThat(response.status()).isBetween(200, 204);
        assertThat(response.headers())
                .containsEntry("Access-Control-Allow-Origin", "*")
                .containsEntry("Access-Control-Allow-Headers", "content-type,x-amz-user-agent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/oauth2/authorize", "/logout"})
    void scripts_of_other_origins_may_not_call_the_pages(String path) {
        EmulatorResponse response = preflight(path);

        assertThat(response.status()).isEqualTo(405);
        assertThat(response.headers()).doesNotContainKey("Access-Control-Allow-Origin");
    }

    @Test
    void cookies_are_secure_by_tls_alone() throws Exception {
        HttpClient tls = HttpClient.newBuilder()
                .sslContext(aws.emulator().tls().clientContext())
                .build();
        URI uri = aws.emulator().tls().uri().resolve("/" + hosted.pool().id() + "/login?" + hosted.query());

        HttpResponse<String> secure = tls.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
        HttpResponse<String> plain = new Browser().get(hosted.url("/login?" + hosted.query()));

        assertThat(secure.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allMatch(cookie -> cookie.contains("; Secure;"));
        assertThat(plain.headers().allValues("Set-Cookie")).isNotEmpty().noneMatch(cookie -> cookie.contains("Secure"));
    }

    private String prefix() {
        return hosted.prefix();
    }

    private EmulatorResponse preflight(String path) {
        return aws.emulator()
                .handle(new EmulatorRequest(
                        "OPTIONS",
                        "/" + hosted.pool().id() + path,
                        Map.of(
                                "Origin", List.of("https://app.example.com"),
                                "Access-Control-Request-Method", List.of("POST"),
                                "Access-Control-Request-Headers", List.of("content-type,x-amz-user-agent")),
                        new byte[0]));
    }

    private static EmulatorResponse get(String path, String query, Map<String, List<String>> headers) {
        return aws.emulator().handle(new EmulatorRequest("GET", path, query, headers, new byte[0]));
    }
}
