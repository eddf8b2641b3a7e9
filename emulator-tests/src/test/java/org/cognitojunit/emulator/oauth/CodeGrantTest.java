package org.cognitojunit.emulator.oauth;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.oauth.HostedPool.json;

import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.Refusals;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExplicitAuthFlowsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.FeatureType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;

/** From the sign-in page to tokens by the code grant, and every exchange that is refused. */
class CodeGrantTest {

    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    @AutoClose
    private static final EmulatorFixture aws = EmulatorFixture.start();

    private final HostedPool hosted = HostedPool.create(aws);

    @Test
    void a_code_is_exchanged_for_tokens() throws ParseException {
        URI back = hosted.signIn(new Browser(), "nonce", "n-1", "scope", "openid email");

        assertThat(back.toString()).matches("https://app\\.example\\.com/callback\\?code=[0-9a-f-]{36}&state=s\\+t");

        HttpResponse<String> response =
                hosted.exchange(Browser.parameters(back.getRawQuery()).get("code"));
        assertThat(response.statusCode()).isEqualTo(200);
        Map<String, Object> tokens = json(response);
        assertThat(tokens)
                .containsOnlyKeys("id_token", "access_token", "refresh_token", "expires_in", "token_type")
                .containsEntry("token_type", "Bearer")
                .containsEntry("expires_in", 3600L);
        JWTClaimsSet access = claims(tokens, "access_token");
        assertThat(access.getClaims())
                .containsEntry("version", 2L)
                .containsEntry("scope", "openid email")
                .containsEntry("token_use", "access")
                .containsEntry("username", "alice");
        JWTClaimsSet id = claims(tokens, "id_token");
        assertThat(id.getClaims())
                .containsEntry("nonce", "n-1")
                .containsEntry("email", "alice@example.com")
                .containsEntry("email_verified", true)
                .containsEntry("at_hash", leftHalf((String) tokens.get("access_token")))
                .doesNotContainKeys("given_name", "phone_number");
        assertThat(id.getAudience()).containsExactly(hosted.client().clientId());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "openid            | email,email_verified,given_name,phone_number",
                "openid email      | email,email_verified",
                "openid phone      | phone_number",
                "openid profile    | given_name",
                "openid api/read   | email,email_verified,given_name,phone_number"
            })
    void scopes_filter_the_attributes_of_the_id_token(String scope, String shown) throws ParseException {
        Map<String, Object> tokens = json(hosted.exchange(hosted.code("scope", scope)));

        assertThat(claims(tokens, "id_token").getClaims().keySet().stream()
                        .filter(List.of("email", "email_verified", "given_name", "phone_number")::contains))
                .containsExactlyInAnyOrder(shown.split(","));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                            | aws.cognito.signin.user.admin phone openid profile email api/read",
                "api/read email openid         | openid email api/read",
                "email                         | email"
            })
    void scopes_stand_in_the_order_of_the_service(String scope, String granted) throws ParseException {
        Map<String, Object> tokens = json(hosted.exchange(hosted.code("scope", scope)));

        assertThat(claims(tokens, "access_token").getClaim("scope")).isEqualTo(granted);
        assertThat(tokens.containsKey("id_token")).isEqualTo(granted.contains("openid"));
    }

    @Test
    void a_scope_that_its_resource_server_has_lost_is_granted_no_more() throws ParseException {
        aws.cognito()
                .updateResourceServer(r -> r.userPoolId(hosted.pool().id())
                        .identifier("api")
                        .name("api")
                        .scopes(List.of(HostedPool.scope("write"))));

        Map<String, Object> tokens = json(hosted.exchange(hosted.code("scope", "openid api/read")));

        assertThat(claims(tokens, "access_token").getClaim("scope")).isEqualTo("openid");
    }

    @Test
    void a_resource_is_the_audience_of_the_access_token_also_after_a_refresh() throws ParseException {
        Map<String, Object> tokens =
                json(hosted.exchange(hosted.code("resource", "https://api.example.com", "nonce", "n")));
        Map<String, Object> refreshed = json(refresh(tokens));

        assertThat(claims(tokens, "access_token").getAudience()).containsExactly("https://api.example.com");
        assertThat(claims(refreshed, "access_token").getAudience()).containsExactly("https://api.example.com");
        assertThat(refreshed).doesNotContainKey("refresh_token");
        assertThat(claims(refreshed, "id_token").getClaims())
                .containsKey("at_hash")
                .doesNotContainKey("nonce")
                .containsEntry("auth_time", claims(tokens, "id_token").getClaim("auth_time"))
                .containsEntry("origin_jti", claims(tokens, "id_token").getClaim("origin_jti"));
    }

    @Test
    void a_client_that_rotates_gets_another_refresh_token_and_the_first_is_used_up() {
        HostedPool rotating = hosted.with(c -> c.explicitAuthFlows(ExplicitAuthFlowsType.ALLOW_USER_SRP_AUTH)
                .refreshTokenRotation(r -> r.feature(FeatureType.ENABLED).retryGracePeriodSeconds(0)));
        Map<String, Object> tokens = json(rotating.exchange(rotating.code()));

        Map<String, Object> rotated = json(refresh(rotating, tokens));

        assertThat(rotated.get("refresh_token")).isNotEqualTo(tokens.get("refresh_token"));
        assertRefused(
                refresh(rotating, tokens),
                400,
                Map.of("error", "invalid_grant", "error_description", "Refresh token reuse detected"));
        assertThat(json(refresh(rotating, rotated))).containsKey("access_token");
    }

    @Test
    void an_access_token_without_the_scope_for_it_cannot_manage_its_user() {
        Map<String, Object> tokens = json(hosted.exchange(hosted.code("scope", "openid")));

        Refusals.assertRefused(
                () -> aws.cognito().getUser(r -> r.accessToken((String) tokens.get("access_token"))),
                NotAuthorizedException.class,
                "Access Token does not have required scopes");
    }

    @Test
    void a_code_is_good_once() {
        String code = hosted.code();

        assertThat(hosted.exchange(code).statusCode()).isEqualTo(200);
        assertInvalidGrant(hosted.exchange(code));
    }

    @Test
    void a_code_that_was_not_given_out_is_refused() {
        assertInvalidGrant(hosted.exchange("18fe37c2-8eff-4886-98f4-abbc6a0753a6"));
    }

    @Test
    void a_code_is_good_for_five_minutes() {
        try (EmulatorFixture own = EmulatorFixture.start()) {
            HostedPool pool = HostedPool.create(own);
            String early = pool.code();
            String late = pool.code();

            own.emulator().clock().advance(Duration.ofSeconds(299));
            assertThat(pool.exchange(early).statusCode()).isEqualTo(200);
            own.emulator().clock().advance(Duration.ofSeconds(1));

            assertInvalidGrant(pool.exchange(late));
        }
    }

    @Test
    void a_code_of_another_client_is_refused_and_used_up() {
        HostedPool other = hosted.with(c -> {});
        String code = hosted.code();

        assertInvalidGrant(other.exchange(code));
        assertInvalidGrant(hosted.exchange(code));
    }

    @Test
    void a_code_of_another_pool_is_refused() {
        String code = HostedPool.create(aws).code();

        assertInvalidGrant(hosted.exchange(code));
    }

    @ParameterizedTest
    @CsvSource({
        "https://app.example.com/callback/",
        "https://app.example.com/Callback",
        "https://app.example.com:443/callback",
        "https://app.example.com/callback?",
        "https://app.example.com/callback#"
    })
    void a_code_goes_with_its_redirect_uri(String other) {
        String code = hosted.code();

        assertRefused(
                hosted.exchange(code, "redirect_uri", other),
                400,
                Map.of("error", "unauthorized_client", "error_description", "invalid_redirect"));
        assertInvalidGrant(hosted.exchange(code));
    }

    @Test
    void a_verifier_proves_the_challenge() {
        String code = hosted.code("code_challenge", CHALLENGE, "code_challenge_method", "S256");

        assertThat(hosted.exchange(code, "code_verifier", VERIFIER).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "''",
        "eBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
        "short",
        "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
    })
    void a_wrong_verifier_is_refused_and_uses_the_code_up(String verifier) {
        String code = hosted.code("code_challenge", CHALLENGE, "code_challenge_method", "S256");

        assertInvalidGrant(hosted.exchange(code, "code_verifier", verifier));
        assertInvalidGrant(hosted.exchange(code, "code_verifier", VERIFIER));
    }

    @Test
    void a_verifier_without_a_challenge_is_refused() {
        assertInvalidGrant(hosted.exchange(hosted.code(), "code_verifier", VERIFIER));
    }

    @ParameterizedTest
    @CsvSource({"code", "redirect_uri", "grant_type"})
    void what_the_exchange_needs_must_be_there(String missing) {
        assertRefused(hosted.exchange("a-code", missing, ""), 400, Map.of("error", "invalid_request"));
    }

    @Test
    void a_disabled_users_code_is_refused() {
        String code = hosted.code();
        aws.cognito().adminDisableUser(r -> r.userPoolId(hosted.pool().id()).username("alice"));

        assertInvalidGrant(hosted.exchange(code));
    }

    @Test
    void a_deleted_users_code_is_refused() {
        String code = hosted.code();
        aws.cognito().adminDeleteUser(r -> r.userPoolId(hosted.pool().id()).username("alice"));

        assertInvalidGrant(hosted.exchange(code));
    }

    @Test
    void a_client_must_read_both_attributes_of_the_email_scope() {
        HostedPool narrow = hosted.with(c -> c.readAttributes("email"));

        assertInvalidGrant(narrow.exchange(narrow.code("scope", "openid email")));
        assertThat(narrow.exchange(narrow.code("scope", "openid")).statusCode()).isEqualTo(200);
    }

    @Test
    void a_snapshot_brings_codes_and_sessions_back() {
        Browser browser = new Browser();
        String code = Browser.parameters(hosted.signIn(browser).getRawQuery()).get("code");
        var snapshot = aws.emulator().snapshot(hosted.pool().id());
        assertThat(hosted.exchange(code).statusCode()).isEqualTo(200);
        String cookie = browser.cookie("cognito");
        browser.get(hosted.url("/logout?client_id=" + hosted.client().clientId() + "&logout_uri=" + HostedPool.LOGOUT));
        assertThat(Browser.location(withSession(cookie)).getPath()).endsWith("/login");

        snapshot.restore();

        assertThat(Browser.location(withSession(cookie)).getQuery()).startsWith("code=");
        assertThat(hosted.exchange(code).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> withSession(String cookie) {
        return new Browser()
                .send(HttpRequest.newBuilder(hosted.authorize())
                        .header("Cookie", "cognito=" + cookie)
                        .GET());
    }

    /** OpenID Connect Core 3.1.3.6, for RS256. */
    private static String leftHalf(String accessToken) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(accessToken.getBytes(US_ASCII));
            return Base64URL.encode(Arrays.copyOf(digest, 16)).toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> refresh(Map<String, Object> tokens) {
        return refresh(hosted, tokens);
    }

    private static HttpResponse<String> refresh(HostedPool hosted, Map<String, Object> tokens) {
        return hosted.token(Map.of(
                "grant_type", "refresh_token", "client_id", hosted.client().clientId(), "refresh_token", (String)
                        tokens.get("refresh_token")));
    }

    private static JWTClaimsSet claims(Map<String, Object> tokens, String name) throws ParseException {
        return SignedJWT.parse((String) tokens.get(name)).getJWTClaimsSet();
    }

    private static void assertInvalidGrant(HttpResponse<String> response) {
        assertRefused(response, 400, Map.of("error", "invalid_grant"));
    }

    static void assertRefused(HttpResponse<String> response, int status, Map<String, String> body) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json;charset=UTF-8");
        assertThat(json(response)).isEqualTo(body);
    }
}
