package org.cognitojunit.emulator.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.cognitojunit.emulator.oauth.CodeGrantTest.assertRefused;
import static org.cognitojunit.emulator.oauth.HostedPool.json;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.user.TestPool;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;

/** Attacks on the endpoints of a domain: things of one browser, client or pool that are sent by or to another. */
class IntruderTest {

    @AutoClose
    private static final EmulatorFixture aws = EmulatorFixture.start();

    private final HostedPool hosted = HostedPool.create(aws);
    private final Browser browser = new Browser();

    @Test
    void a_session_does_not_count_for_a_client_that_lacks_its_provider() {
        aws.cognito()
                .createIdentityProvider(r -> r.userPoolId(hosted.pool().id())
                        .providerName("Corporate")
                        .providerType("OIDC")
                        .providerDetails(Map.of(
                                "client_id", "c",
                                "client_secret", "s",
                                "authorize_scopes", "openid",
                                "attributes_request_method", "GET",
                                "oidc_issuer", "https://idp.example.com",
                                "authorize_url", "https://idp.example.com/authorize",
                                "token_url", "https://idp.example.com/token",
                                "attributes_url", "https://idp.example.com/userinfo",
                                "jwks_uri", "https://idp.example.com/jwks")));
        HostedPool other = hosted.with(c -> c.supportedIdentityProviders("Corporate"));
        hosted.signIn(browser);

        HttpResponse<String> response = browser.get(other.authorize());

        assertThat(response.headers().allValues("Location")).noneMatch(to -> to.contains("code="));
        assertThat(Browser.location(browser.get(hosted.authorize())).getQuery()).startsWith("code=");
    }

    @Test
    void the_csrf_token_of_another_browser_is_refused() {
        Browser other = new Browser();
        HttpResponse<String> page = other.follow(hosted.authorize());
        browser.follow(hosted.authorize());

        HttpResponse<String> response = browser.post(page.uri(), credentials(Browser.csrf(page)));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("An error was encountered with the requested page.");
        assertThat(Browser.location(browser.get(hosted.authorize())).getPath()).endsWith("/login");
    }

    @Test
    void a_form_without_csrf_cookie_and_field_is_refused() {
        HttpResponse<String> response = browser.post(hosted.url("/login?" + hosted.query()), credentials(""));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void a_planted_session_cookie_is_not_signed_in_by_its_victim() {
        String planted = "planted";
        HttpResponse<String> page = browser.follow(hosted.authorize());
        String csrf = Browser.csrf(page);
        HttpResponse<String> signedIn = new Browser()
                .post(page.uri(), credentials(csrf), "Cookie", "cognito=" + planted + "; XSRF-TOKEN=" + csrf);
        assertThat(Browser.location(signedIn).getQuery()).startsWith("code=");

        assertThat(Browser.location(withCookie(hosted.authorize(), "cognito=" + planted))
                        .getPath())
                .endsWith("/login");
    }

    @Test
    void the_cookie_of_a_browser_that_has_signed_out_is_dead() {
        HttpResponse<String> page = browser.follow(hosted.authorize());
        HttpResponse<String> signedIn =
                browser.submit(page, Map.of("username", "alice", "password", TestPool.PASSWORD));
        String cookie = signedIn.headers().allValues("Set-Cookie").stream()
                .filter(header -> header.startsWith("cognito="))
                .map(header -> header.split(";")[0])
                .findFirst()
                .orElseThrow();
        assertThat(Browser.location(withCookie(hosted.authorize(), cookie)).getQuery())
                .startsWith("code=");

        browser.get(hosted.url("/logout?client_id=" + hosted.client().clientId() + "&logout_uri=" + HostedPool.LOGOUT));

        assertThat(Browser.location(withCookie(hosted.authorize(), cookie)).getPath())
                .endsWith("/login");
    }

    @Test
    void a_refresh_token_of_another_client_is_refused_and_stays_good() {
        Map<String, Object> tokens = json(hosted.exchange(hosted.code()));
        HostedPool other = hosted.with(c -> c.clientName("other"));

        HttpResponse<String> response = other.token(refresh(other, tokens));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response)).containsEntry("error", "invalid_grant");
        assertThat(hosted.token(refresh(hosted, tokens)).statusCode()).isEqualTo(200);
    }

    @Test
    void another_client_cannot_revoke_a_refresh_token() {
        Map<String, Object> tokens = json(hosted.exchange(hosted.code()));
        HostedPool other = hosted.with(c -> c.clientName("other"));

        HttpResponse<String> response = browser.post(
                hosted.url("/oauth2/revoke"),
                Map.of("client_id", other.client().clientId(), "token", (String) tokens.get("refresh_token")));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(hosted.token(refresh(hosted, tokens)).statusCode()).isEqualTo(200);
    }

    @Test
    void tokens_of_another_pool_are_refused() {
        HostedPool other = HostedPool.create(aws);
        Map<String, Object> tokens = json(other.exchange(other.code()));

        HttpResponse<String> userInfo = browser.send(HttpRequest.newBuilder(hosted.url("/oauth2/userInfo"))
                .header("Authorization", "Bearer " + tokens.get("access_token"))
                .GET());

        assertThat(userInfo.statusCode()).isEqualTo(401);
        assertThat(json(userInfo)).containsEntry("error", "invalid_token");
        assertThat(json(hosted.token(refresh(hosted, tokens)))).containsEntry("error", "invalid_grant");
    }

    @Test
    void the_client_of_another_pool_is_unknown() {
        HostedPool other = HostedPool.create(aws);

        assertRefused(
                hosted.token(Map.of(
                        "grant_type", "refresh_token",
                        "client_id", other.client().clientId(),
                        "refresh_token", "x")),
                400,
                Map.of("error", "invalid_client"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "..",
                "a.b.c",
                "a.b.c.d.e",
                "eyJhbGciOiJub25lIn0.e30.",
                "eyJhbGciOiJub25lIn0.e30.x",
                "e30.e30.x",
                "eyJhbGciOiIifQ.e30.x",
                "bnVsbA.bnVsbA.x",
                "eyJhbGciOiJSUzI1NiJ9.bnVsbA.x",
                "eyJhbGciOiJSUzI1NiIsImp3ayI6e319.e30.x"
            })
    void a_token_that_is_none_is_refused_at_every_endpoint(String token) {
        for (String path : new String[] {"/oauth2/userInfo", "/oauth2/token", "/oauth2/revoke"}) {
            for (String base : new String[] {
                hosted.base().toString(), aws.emulator().endpoint().toString()
            }) {
                HttpResponse<String> response = browser.post(
                        URI.create(base + path),
                        Map.of("refresh_token", token, "token", token),
                        "Authorization",
                        "Bearer " + token);
                assertThat(response.statusCode()).as(base + path).isIn(400, 401);
            }
        }
        assertThat(json(hosted.token(refresh(hosted, Map.of("refresh_token", token)))))
                .containsEntry("error", "invalid_grant");
        assertThat(browser.post(
                                hosted.url("/oauth2/revoke"),
                                Map.of("client_id", hosted.client().clientId(), "token", token))
                        .statusCode())
                .isIn(200, 400);
    }

    @Test
    void an_access_token_whose_header_is_null_is_refused_by_the_api() {
        assertThatExceptionOfType(NotAuthorizedException.class)
                .isThrownBy(() -> aws.cognito().getUser(r -> r.accessToken("bnVsbA.bnVsbA.x")))
                .satisfies(refused ->
                        assertThat(refused.awsErrorDetails().errorMessage()).isEqualTo("Invalid Access Token"));
    }

    @Test
    void what_the_emulator_shows_of_a_request_has_no_secret() {
        String code = hosted.code();
        hosted.exchange(code, "client_secret", "secret-in-form");
        browser.get(hosted.url("/oauth2/authorize?client_id=x&code=" + code));

        String shown = aws.emulator().requests(hosted.pool().id()).toString();

        assertThat(shown)
                .contains("POST /" + hosted.pool().id() + "/oauth2/token", "/login")
                .doesNotContain(code, TestPool.PASSWORD, "secret-in-form", "?");
    }

    @Test
    void a_request_whose_body_is_cut_keeps_its_query() {
        browser.send(HttpRequest.newBuilder(hosted.url("/oauth2/token?marker=here"))
                .POST(HttpRequest.BodyPublishers.ofString("x".repeat(300 * 1024))));

        assertThat(aws.emulator().requests(hosted.pool().id()).all()).anySatisfy(request -> {
            assertThat(request.isBodyCut()).isTrue();
            assertThat(request.http().query()).isEqualTo("marker=here");
        });
    }

    private static Map<String, String> credentials(String csrf) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("username", "alice");
        form.put("password", TestPool.PASSWORD);
        form.put("_csrf", csrf);
        return form;
    }

    private static Map<String, String> refresh(HostedPool pool, Map<String, Object> tokens) {
        return Map.of("grant_type", "refresh_token", "client_id", pool.client().clientId(), "refresh_token", (String)
                tokens.get("refresh_token"));
    }

    private static HttpResponse<String> withCookie(URI uri, String cookie) {
        return new Browser()
                .send(HttpRequest.newBuilder(uri).header("Cookie", cookie).GET());
    }
}
