package org.cognitojunit.emulator.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.oauth.HostedPool.CALLBACK;

import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import org.cognitojunit.emulator.EmulatorFixture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cognitoidentityprovider.model.OAuthFlowType;

/** What a browser gets that comes to the authorization endpoint, and where no browser is sent. */
class AuthorizeTest {

    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    @AutoClose
    private static final EmulatorFixture aws = EmulatorFixture.start();

    private final HostedPool hosted = HostedPool.create(aws);
    private final Browser browser = new Browser();

    @Test
    void a_browser_that_is_not_signed_in_goes_to_the_sign_in_page_with_the_same_parameters() {
        HttpResponse<String> response = browser.get(hosted.authorize("scope", "openid"));

        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(Browser.location(response)).isEqualTo(hosted.url("/login?" + hosted.query("scope", "openid")));
    }

    @Test
    void a_browser_that_is_signed_in_goes_straight_back_also_to_another_client() {
        hosted.signIn(browser);

        assertThat(location(hosted.authorize()))
                .matches("https://app\\.example\\.com/callback\\?code=[0-9a-f-]{36}&state=s\\+t");
        assertThat(location(hosted.with(c -> {}).authorize("state", "")))
                .matches("https://app\\.example\\.com/callback\\?code=[0-9a-f-]{36}");
    }

    @Test
    void a_browser_is_signed_in_for_an_hour_however_much_it_is_used() {
        try (EmulatorFixture own = EmulatorFixture.start()) {
            HostedPool pool = HostedPool.create(own);
            pool.signIn(browser);
            // The cookie goes with real time, the session with the emulator's.
            own.emulator().clock().advance(Duration.ofMinutes(59));
            assertThat(location(pool.authorize())).startsWith(CALLBACK + "?code=");
            own.emulator().clock().advance(Duration.ofMinutes(1));

            assertThat(location(pool.authorize())).startsWith(pool.url("/login").toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"disable", "delete"})
    void the_session_of_a_user_who_is_disabled_or_deleted_is_over(String how) {
        hosted.signIn(browser);
        String id = hosted.pool().id();
        if (how.equals("disable")) {
            aws.cognito().adminDisableUser(r -> r.userPoolId(id).username("alice"));
        } else {
            aws.cognito().adminDeleteUser(r -> r.userPoolId(id).username("alice"));
        }

        assertThat(location(hosted.authorize())).startsWith(hosted.url("/login").toString());
    }

    @Test
    void a_global_sign_out_leaves_the_session() {
        hosted.signIn(browser);
        aws.cognito()
                .adminUserGlobalSignOut(r -> r.userPoolId(hosted.pool().id()).username("alice"));

        assertThat(location(hosted.authorize())).startsWith(CALLBACK + "?code=");
    }

    @Test
    void a_session_of_another_pool_does_not_count() {
        HostedPool other = HostedPool.create(aws);
        other.signIn(browser);

        assertThat(location(hosted.authorize())).startsWith(hosted.url("/login").toString());
    }

    @Test
    void a_session_that_is_older_than_max_age_does_not_count() {
        hosted.signIn(browser);

        assertThat(location(hosted.authorize("max_age", "3600"))).startsWith(CALLBACK + "?code=");
        assertThat(location(hosted.authorize("max_age", "0")))
                .startsWith(hosted.url("/login").toString());
    }

    @Test
    void the_implicit_grant_has_the_tokens_in_the_fragment() throws ParseException {
        HostedPool implicit = hosted.with(c -> c.allowedOAuthFlows(OAuthFlowType.IMPLICIT));

        URI back = implicit.signIn(browser, "response_type", "token", "nonce", "n");

        Map<String, String> parameters = Browser.parameters(back.getRawFragment());
        assertThat(back.getQuery()).isNull();
        assertThat(parameters.keySet())
                .containsExactly("access_token", "id_token", "token_type", "expires_in", "state");
        assertThat(parameters).containsEntry("token_type", "Bearer").containsEntry("expires_in", "3600");
        assertThat(SignedJWT.parse(parameters.get("id_token")).getJWTClaimsSet().getClaim("nonce"))
                .isEqualTo("n");
    }

    @Test
    void a_redirect_uri_with_a_query_keeps_it() {
        HostedPool pool = hosted.with(c -> c.callbackURLs(CALLBACK + "?tenant=a"));

        assertThat(pool.signIn(browser, "redirect_uri", CALLBACK + "?tenant=a").toString())
                .startsWith(CALLBACK + "?tenant=a&code=");
    }

    @Test
    void a_request_without_a_client_ends_on_an_error_page() {
        HttpResponse<String> response = browser.get(hosted.authorize("client_id", ""));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("Required String parameter &#39;client_id&#39; is not present");
    }

    @Test
    void a_request_of_an_unknown_client_ends_on_the_error_page() {
        assertErrorPage(hosted.authorize("client_id", "unknown"), "unauthorized_client", "unknown");
    }

    @Test
    void a_request_of_another_pools_client_ends_on_the_error_page() {
        String other = HostedPool.create(aws).client().clientId();

        assertErrorPage(hosted.authorize("client_id", other), "unauthorized_client", other);
    }

    @Test
    void a_request_of_a_client_without_oauth_ends_on_the_error_page() {
        HostedPool off = hosted.with(c -> c.allowedOAuthFlowsUserPoolClient(false));

        assertErrorPage(off.authorize(), "invalid_request", off.client().clientId());
    }

    @Test
    void a_request_of_a_client_without_providers_ends_on_the_error_page() {
        HostedPool none = hosted.with(c -> c.supportedIdentityProviders(new String[0]));

        assertErrorPage(none.authorize(), "invalid_request", none.client().clientId());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://app.example.com/callback/",
                "https://app.example.com/Callback",
                "HTTPS://app.example.com/callback",
                "https://app.example.com:443/callback",
                "https://app.example.com/callback?x=1",
                "https://app.example.com/callback#x",
                "https://app.example.com/%63allback",
                "https://app.example.com/callback ",
                "https://app.example.com/callback\r\nSet-Cookie: a=b",
                "https://app.example.com.evil.example/callback",
                "https://app.example.com@evil.example/callback",
                "//app.example.com/callback",
                "javascript:alert(1)",
                "https://app.example.com/bye"
            })
    void no_browser_is_sent_to_a_redirect_uri_that_is_not_registered(String uri) {
        assertErrorPage(
                hosted.authorize("redirect_uri", uri),
                "redirect_mismatch",
                hosted.client().clientId());
        assertErrorPage(
                hosted.url("/login?" + hosted.query("redirect_uri", uri)),
                "redirect_mismatch",
                hosted.client().clientId());
    }

    @Test
    void of_two_redirect_uris_none_counts() {
        assertErrorPage(
                URI.create(hosted.authorize() + "&redirect_uri=https%3A%2F%2Fevil.example"),
                "redirect_mismatch",
                hosted.client().clientId());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "response_type         | ''       | error=invalid_request",
                "response_type         | id_token | error=invalid_request",
                "response_type         | code token | error=invalid_request",
                "code_challenge        | E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM | error=invalid_request",
                "code_challenge        | short    | error=invalid_request",
                "code_challenge_method | S256     | error=invalid_request",
                "resource              | http://api.example.com | error=invalid_request",
                "resource              | api      | error=invalid_request",
                "max_age               | soon     | error=invalid_request"
            })
    void a_parameter_that_breaks_a_rule_is_told_to_the_application(String name, String value, String error) {
        assertThat(location(hosted.authorize(name, value))).isEqualTo(CALLBACK + "?state=s+t&" + error);
        assertThat(location(hosted.authorize(name, value, "state", ""))).isEqualTo(CALLBACK + "?" + error);
    }

    @Test
    void the_plain_method_of_pkce_is_refused() {
        assertThat(location(hosted.authorize("code_challenge", CHALLENGE, "code_challenge_method", "plain")))
                .isEqualTo(CALLBACK + "?state=s+t&error=invalid_request");
    }

    @Test
    void a_flow_that_the_client_may_not_use_is_refused() {
        HostedPool implicit = hosted.with(c -> c.allowedOAuthFlows(OAuthFlowType.IMPLICIT));

        assertThat(location(implicit.authorize())).isEqualTo(CALLBACK + "?state=s+t&error=unauthorized_client");
        assertThat(location(hosted.authorize("response_type", "token")))
                .isEqualTo(CALLBACK + "#state=s+t&error=unauthorized_client");
    }

    @ParameterizedTest
    @ValueSource(strings = {"openid api/write", "openid unknown", "OPENID"})
    void a_scope_that_the_client_lacks_fails_the_whole_request(String scope) {
        HostedPool implicit = hosted.with(c -> c.allowedOAuthFlows(OAuthFlowType.IMPLICIT));

        assertThat(location(hosted.authorize("scope", scope)))
                .isEqualTo(CALLBACK + "?error_description=invalid_scope&state=s+t&error=invalid_request");
        assertThat(location(hosted.authorize("scope", scope, "state", "")))
                .isEqualTo(CALLBACK + "?error_description=invalid_scope&error=invalid_request");
        assertThat(location(implicit.authorize("scope", scope, "response_type", "token", "state", "")))
                .isEqualTo(CALLBACK + "#error_description=invalid_scope&error=invalid_request");
    }

    @Test
    void a_state_that_is_json_is_refused() {
        assertThat(location(hosted.authorize("state", "{\"a\":1}")))
                .isEqualTo(CALLBACK + "?state=%7B%22a%22%3A1%7D&error=invalid_request");
    }

    @ParameterizedTest
    @CsvSource({"identity_provider,Nobody", "identity_provider,Google", "idp_identifier,example.com"})
    void a_provider_that_the_client_lacks_ends_on_a_page(String parameter, String provider) {
        HttpResponse<String> response = browser.get(hosted.authorize(parameter, provider));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("Login option is not available. Please try another one");
    }

    @Test
    void the_pool_itself_can_be_named_as_the_provider() {
        assertThat(location(hosted.authorize("identity_provider", "COGNITO")))
                .startsWith(hosted.url("/login").toString());
    }

    @Test
    void prompt_is_for_managed_login_alone() {
        assertThat(location(hosted.authorize("prompt", "none")))
                .startsWith(hosted.url("/login").toString());

        HostedPool managed = HostedPool.create(aws, 2, pool -> {});
        assertThat(location(managed.authorize("prompt", "none")))
                .isEqualTo(CALLBACK + "?state=s+t&error=login_required");
        assertThat(location(managed.authorize("prompt", "none login")))
                .isEqualTo(CALLBACK + "?state=s+t&error=invalid_request");
    }

    @Test
    void with_prompt_login_a_session_does_not_count() {
        HostedPool managed = HostedPool.create(aws, 2, pool -> {});
        aws.cognito()
                .createManagedLoginBranding(r -> r.userPoolId(managed.pool().id())
                        .clientId(managed.client().clientId())
                        .useCognitoProvidedValues(true));
        managed.signIn(browser);

        assertThat(location(managed.authorize("prompt", "none"))).startsWith(CALLBACK + "?code=");
        assertThat(location(managed.authorize("prompt", "login")))
                .startsWith(managed.url("/login").toString());
    }

    @Test
    void managed_login_has_no_page_for_a_client_without_a_style() {
        HostedPool managed = HostedPool.create(aws, 2, pool -> {});

        HttpResponse<String> response = browser.follow(managed.authorize());

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).contains("Login pages unavailable. Please contact an administrator.");
    }

    @Test
    void the_endpoint_takes_no_form() {
        assertThat(browser.post(hosted.authorize(), Map.of()).statusCode()).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"client_id=%", "client_id=%zz", "%=1", "&&&", "="})
    void a_query_that_cannot_be_read_is_refused(String query) {
        HttpRequest.Builder request = HttpRequest.newBuilder(hosted.url("/oauth2/authorize"));
        String raw = hosted.base().getPath() + "/oauth2/authorize";

        assertThat(aws.emulator()
                        .handle(new org.cognitojunit.emulator.EmulatorRequest("GET", raw, query, Map.of(), new byte[0]))
                        .status())
                .isEqualTo(400);
        assertThat(browser.send(request.GET()).statusCode()).isEqualTo(400);
    }

    private String location(URI uri) {
        HttpResponse<String> response = browser.get(uri);
        assertThat(response.statusCode()).isEqualTo(302);
        return Browser.location(response).toString();
    }

    private void assertErrorPage(URI uri, String error, String clientId) {
        HttpResponse<String> response = browser.get(uri);
        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(Browser.location(response))
                .isEqualTo(hosted.url("/error?"
                        + Browser.encoded(new java.util.TreeMap<>(Map.of("client_id", clientId)))
                                .replaceFirst("^", "error=" + error + "&")));
        HttpResponse<String> page = browser.get(Browser.location(response));
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("An error was encountered with the requested page.", error);
    }
}
