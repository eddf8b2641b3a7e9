package org.cognitojunit.emulator.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.oauth.CodeGrantTest.assertRefused;
import static org.cognitojunit.emulator.oauth.HostedPool.CALLBACK;
import static org.cognitojunit.emulator.oauth.HostedPool.LOGOUT;
import static org.cognitojunit.emulator.oauth.HostedPool.json;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.user.TestPool;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The sign-in page, sign-out, and the endpoints for programs, where they refuse. */
class DomainRefusalTest {

    @AutoClose
    private static final EmulatorFixture aws = EmulatorFixture.start();

    private final HostedPool hosted = HostedPool.create(aws);
    private final Browser browser = new Browser();

    @Test
    void a_wrong_password_shows_the_form_again_without_the_password() {
        HttpResponse<String> page = browser.submit(
                browser.follow(hosted.authorize()), Map.of("username", "alice", "password", "Wrong-Horse-1"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Incorrect username or password.").doesNotContain("Wrong-Horse-1");
    }

    @Test
    void a_form_without_the_pages_token_is_refused() {
        HttpResponse<String> page = browser.follow(hosted.authorize());
        Map<String, String> form =
                new HashMap<>(Map.of("username", "alice", "password", TestPool.PASSWORD, "_csrf", "another"));

        HttpResponse<String> response = browser.post(page.uri(), form);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void what_comes_in_the_query_is_escaped_on_the_page() {
        HttpResponse<String> page =
                browser.follow(hosted.authorize("login_hint", "\"><script>alert(1)</script>", "state", "<b>"));

        assertThat(page.body()).doesNotContain("<script>", "<b>").contains("&quot;&gt;&lt;script&gt;");
    }

    @Test
    void sign_out_ends_the_session_and_goes_to_the_logout_url() {
        hosted.signIn(browser);

        URI to = Browser.location(browser.get(logout("logout_uri", LOGOUT)));

        assertThat(to).hasToString(LOGOUT);
        assertThat(Browser.location(browser.get(hosted.authorize())).getPath()).endsWith("/login");
    }

    @Test
    void sign_out_sends_nobody_to_a_url_that_is_not_registered() {
        URI to = Browser.location(browser.get(logout("logout_uri", "https://evil.example")));

        assertThat(to.getPath()).endsWith("/error");
        assertThat(browser.get(to).body()).contains("Required String parameter &#39;redirect_uri&#39; is not present");
        assertThat(Browser.location(browser.get(logout("redirect_uri", LOGOUT))).getQuery())
                .startsWith("error=redirect_mismatch");
        assertThat(Browser.location(browser.get(logout("redirect_uri", CALLBACK)))
                        .getPath())
                .endsWith("/login");
    }

    @Test
    void a_machine_gets_the_scopes_that_it_has() {
        HostedPool machine = hosted.machine("api/read");
        Map<String, String> form = Map.of("grant_type", "client_credentials", "scope", "api/read api/write");

        assertThat(json(machine.token(form, "Authorization", basic(machine, secret(machine)))))
                .containsOnlyKeys("access_token", "expires_in", "token_type");
        assertRefused(
                machine.token(
                        Map.of("grant_type", "client_credentials", "scope", "api/write"),
                        "Authorization",
                        basic(machine, secret(machine))),
                400,
                Map.of("error", "invalid_scope"));
    }

    @Test
    void a_client_proves_itself_once_and_rightly() {
        HostedPool machine = hosted.machine("api/read");
        Map<String, String> form = Map.of("grant_type", "client_credentials");

        assertRefused(
                machine.token(form, "Authorization", basic(machine, "wrong")),
                400,
                Map.of("error", "invalid_client", "error_description", "invalid_client_secret"));
        assertRefused(
                machine.token(
                        Map.of("grant_type", "client_credentials", "client_secret", secret(machine)),
                        "Authorization",
                        basic(machine, secret(machine))),
                400,
                Map.of("error", "invalid_request"));
        assertRefused(
                machine.token(Map.of("grant_type", "password", "client_id", "x")),
                400,
                Map.of("error", "unsupported_grant_type"));
        assertRefused(
                hosted.token(Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        hosted.client().clientId())),
                400,
                Map.of("error", "unauthorized_client"));
    }

    @Test
    void user_info_shows_strings_and_refuses_other_tokens() {
        Map<String, Object> tokens = json(hosted.exchange(hosted.code("scope", "openid email")));

        assertThat(json(userInfo("Bearer " + tokens.get("access_token"))))
                .containsOnlyKeys("sub", "email", "email_verified", "username")
                .containsEntry("email_verified", "true");
        HttpResponse<String> refused =
                userInfo("Bearer " + hosted.pool().signIn("alice").accessToken());
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("error=\"invalid_token\"");
        assertThat(userInfo("Bearer nonsense").statusCode()).isEqualTo(400);
    }

    @Test
    void a_revoked_refresh_token_is_dead() {
        Map<String, Object> tokens = json(hosted.exchange(hosted.code()));
        String id = hosted.client().clientId();
        String token = (String) tokens.get("refresh_token");
        URI revoke = hosted.url("/oauth2/revoke");

        assertThat(browser.post(revoke, Map.of("client_id", id, "token", token)).statusCode())
                .isEqualTo(200);

        assertRefused(
                hosted.token(Map.of("grant_type", "refresh_token", "client_id", id, "refresh_token", token)),
                400,
                Map.of("error", "invalid_grant", "error_description", "Refresh Token has been revoked"));
        assertRefused(
                browser.post(revoke, Map.of("client_id", id, "token", (String) tokens.get("access_token"))),
                400,
                Map.of("error", "unsupported_token_type"));
        assertRefused(
                browser.post(revoke, Map.of("client_id", "unknown", "token", token)),
                401,
                Map.of("error", "invalid_client"));
    }

    private URI logout(String name, String uri) {
        Map<String, String> parameters = Map.of("client_id", hosted.client().clientId(), name, uri);
        return hosted.url("/logout?" + Browser.encoded(parameters));
    }

    private HttpResponse<String> userInfo(String authorization) {
        return browser.send(HttpRequest.newBuilder(hosted.url("/oauth2/userInfo"))
                .header("Authorization", authorization)
                .GET());
    }

    private static String secret(HostedPool pool) {
        return pool.client().clientSecret();
    }

    private static String basic(HostedPool pool, String secret) {
        return "Basic "
                + Base64.getEncoder()
                        .encodeToString((pool.client().clientId() + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }
}
