package org.cognitojunit.scenarios.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSObject;
import java.net.URI;
import java.text.ParseException;
import java.util.Map;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolClient;
import org.cognitojunit.PoolUser;
import org.cognitojunit.RequiresCapability;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.auth.ManagedLogin;
import org.cognitojunit.auth.OAuthRefusedException;
import org.cognitojunit.auth.OAuthStep;
import org.cognitojunit.auth.OAuthTokens;
import org.cognitojunit.backend.Capability;
import org.cognitojunit.definition.OAuthFlow;
import org.cognitojunit.scenariotools.marker.NotVerified;
import org.junit.jupiter.api.Test;

/** The code grant, from the authorize endpoint to logout. */
@CognitoUserPool(
        domain = "junit-{pool}",
        client =
                @PoolClient(
                        oauthFlows = OAuthFlow.CODE,
                        oauthScopes = {"openid", "email", "aws.cognito.signin.user.admin"},
                        callbackUrls = {CodeGrantScenarios.CALLBACK, "https://app.example.com/other"},
                        logoutUrls = CodeGrantScenarios.LOGOUT,
                        identityProviders = "COGNITO"),
        users =
                @PoolUser(
                        name = "alice",
                        password = "Correct-Horse-1",
                        attributes = {"email=alice@example.com", "email_verified=true", "name=Alice"}))
@RequiresCapability(Capability.DOMAIN)
class CodeGrantScenarios {

    static final String CALLBACK = "https://app.example.com/callback";
    static final String LOGOUT = "https://app.example.com/bye";

    @Test
    @NotVerified(reason = "documented: TK26")
    void a_code_is_exchanged_for_three_tokens(UserPool pool, TestUser alice) {
        OAuthTokens tokens = pool.authorize(alice).signIn().expectCode().exchange();

        assertThat(tokens.idToken()).isNotNull();
        assertThat(tokens.refreshToken()).isNotNull();
        assertThat(tokens.expiresIn()).hasHours(1);
    }

    @Test
    @NotVerified(reason = "documented: AZ26")
    void the_state_comes_back(UserPool pool, TestUser alice) {
        assertThat(pool.authorize(alice).state("a b+c").signIn().expectCode().state())
                .isEqualTo("a b+c");
    }

    @Test
    @NotVerified(reason = "documented: AZ26")
    void without_a_state_none_comes_back(UserPool pool, TestUser alice) {
        assertThat(pool.authorize(alice).signIn().expectCode().state()).isNull();
    }

    @Test
    @NotVerified(reason = "JWT: real ID tokens have the claim; the request that led to them was not seen")
    void the_nonce_is_a_claim_of_the_id_token(UserPool pool, TestUser alice) throws ParseException {
        OAuthTokens tokens =
                pool.authorize(alice).nonce("n-1").signIn().expectCode().exchange();

        assertThat(claims(tokens.idToken())).containsEntry("nonce", "n-1");
    }

    @Test
    @NotVerified(reason = "documented: RS26")
    void openid_alone_gives_all_readable_attributes(UserPool pool, TestUser alice) throws ParseException {
        assertThat(claims(pool.authorizationCodeTokens(alice, "openid").idToken()))
                .containsEntry("email", "alice@example.com")
                .containsEntry("name", "Alice");
    }

    @Test
    @NotVerified(reason = "documented: RS26")
    void email_beside_openid_gives_nothing_but_the_address(UserPool pool, TestUser alice) throws ParseException {
        assertThat(claims(pool.authorizationCodeTokens(alice, "openid", "email").idToken()))
                .containsEntry("email", "alice@example.com")
                .containsEntry("email_verified", true)
                .doesNotContainKey("name");
    }

    @Test
    @NotVerified(reason = "documented: RS26")
    void without_openid_there_is_no_id_token(UserPool pool, TestUser alice) {
        assertThat(pool.authorizationCodeTokens(alice, "aws.cognito.signin.user.admin")
                        .idToken())
                .isNull();
    }

    @Test
    @NotVerified(reason = "JWT: tokens of two pools have their scopes in this order; their requests were not seen")
    void the_scopes_of_a_token_are_in_the_order_of_the_service(UserPool pool, TestUser alice) throws ParseException {
        OAuthTokens tokens = pool.authorizationCodeTokens(alice, "email", "openid", "aws.cognito.signin.user.admin");

        assertThat(claims(tokens.accessToken())).containsEntry("scope", "aws.cognito.signin.user.admin openid email");
    }

    @Test
    @NotVerified(reason = "CURL26 and threads saw it; the day is not known")
    void a_scope_that_the_client_lacks_fails_the_whole_request(UserPool pool, TestUser alice) {
        OAuthStep step =
                pool.authorize(alice).scopes("openid", "phone").state("s").signIn();

        assertThat(step.expectRefusal()).isEqualTo(new OAuthStep.Refusal("invalid_request", "invalid_scope", "s"));
    }

    @Test
    @NotVerified(reason = "documented: AZ26, without the description")
    void another_response_type_is_refused(UserPool pool, TestUser alice) {
        OAuthStep.Refusal refusal = pool.authorize(alice)
                .parameter("response_type", "id_token")
                .signIn()
                .expectRefusal();

        assertThat(refusal.error()).isEqualTo("invalid_request");
    }

    @Test
    @NotVerified(reason = "documented: AZ26, without the description")
    void a_flow_that_the_client_lacks_is_refused(UserPool pool, TestUser alice) {
        OAuthStep.Refusal refusal = pool.authorize(alice)
                .parameter("response_type", "token")
                .signIn()
                .expectRefusal();

        assertThat(refusal.error()).isEqualTo("unauthorized_client");
    }

    @Test
    @NotVerified(reason = "documented: AZ26, without the description")
    void a_plain_challenge_is_refused(UserPool pool, TestUser alice) {
        OAuthStep.Refusal refusal = pool.authorize(alice)
                .parameter("code_challenge_method", "plain")
                .signIn()
                .expectRefusal();

        assertThat(refusal.error()).isEqualTo("invalid_request");
    }

    @Test
    @NotVerified(reason = "threads show the path; AZ26 tells that URLs are compared as text")
    void a_redirect_uri_that_nearly_matches_ends_on_the_error_page(UserPool pool, TestUser alice) {
        OAuthStep.Page page = pool.authorize(alice)
                .parameter("redirect_uri", CALLBACK + "/")
                .signIn()
                .expectPage();

        assertThat(page.path()).endsWith("/error");
        assertThat(page.status()).isEqualTo(400);
    }

    @Test
    @NotVerified(reason = "SEL: scripts see the browser stay on the domain; the status is inferred")
    void a_wrong_password_leaves_the_browser_on_the_page(UserPool pool) {
        OAuthStep.Page page = pool.authorize("alice", "Wrong-Horse-1").signIn().expectPage();

        assertThat(page.path()).endsWith("/login");
        assertThat(page.html()).contains("Incorrect username or password.");
    }

    @Test
    @NotVerified(reason = "documented: TK26")
    void a_code_is_good_for_one_exchange(UserPool pool, TestUser alice) {
        OAuthStep.Code code = pool.authorize(alice).signIn().expectCode();
        code.exchange();

        assertThatThrownBy(code::exchange)
                .isExactlyInstanceOf(OAuthRefusedException.class)
                .hasMessage("token refused with HTTP 400: invalid_grant");
    }

    @Test
    @NotVerified(reason = "documented: the verifier is required; the error is inferred")
    void a_code_is_not_exchanged_with_another_verifier(UserPool pool, TestUser alice) {
        OAuthStep.Code code = pool.authorize(alice).signIn().expectCode();

        assertThatThrownBy(() -> code.exchange(CALLBACK, "x".repeat(43)))
                .isExactlyInstanceOf(OAuthRefusedException.class)
                .hasMessage("token refused with HTTP 400: invalid_grant");
    }

    @Test
    @NotVerified(reason = "oauth-facts 11, row 4")
    void a_code_is_not_exchanged_for_another_redirect_uri(UserPool pool, TestUser alice) {
        OAuthStep.Code code = pool.authorize(alice).withoutPkce().signIn().expectCode();

        assertThatThrownBy(() -> code.exchange("https://app.example.com/other", null))
                .isExactlyInstanceOf(OAuthRefusedException.class)
                .hasMessage("token refused with HTTP 400: unauthorized_client (invalid_redirect)");
    }

    @Test
    @NotVerified(reason = "documented: AZ26, PKCE is optional")
    void a_code_without_a_challenge_needs_no_verifier(UserPool pool, TestUser alice) {
        assertThat(pool.authorize(alice)
                        .withoutPkce()
                        .signIn()
                        .expectCode()
                        .exchange()
                        .idToken())
                .isNotNull();
    }

    @Test
    @NotVerified(reason = "documented: TK26")
    void a_refresh_gives_no_refresh_token(UserPool pool, TestUser alice) {
        OAuthTokens tokens = pool.authorizationCodeTokens(alice);

        OAuthTokens fresh = pool.oauth().refresh(tokens.refreshToken());

        assertThat(fresh.idToken()).isNotNull();
        assertThat(fresh.refreshToken()).isNull();
    }

    @Test
    @NotVerified(reason = "documented: UI26; the string is in oauth-facts 11, row 5")
    void user_info_tells_a_boolean_as_text(UserPool pool, TestUser alice) {
        assertThat(pool.userInfo(pool.authorizationCodeTokens(alice, "openid", "email")))
                .containsEntry("email", "alice@example.com")
                .containsEntry("email_verified", "true")
                .containsEntry("username", "alice");
    }

    @Test
    @NotVerified(
            reason =
                    "documented: TK26 for invalid_grant; the description is the one of the user pools API, inferred here")
    void a_revoked_refresh_token_gives_no_tokens(UserPool pool, TestUser alice) {
        OAuthTokens tokens = pool.authorizationCodeTokens(alice);
        pool.revoke(tokens);

        assertThatThrownBy(() -> pool.oauth().refresh(tokens.refreshToken()))
                .isExactlyInstanceOf(OAuthRefusedException.class)
                .hasMessage("token refused with HTTP 400: invalid_grant (Refresh Token has been revoked)");
    }

    @Test
    @NotVerified(reason = "documented: AZ26, a session makes the form needless")
    void a_browser_that_is_signed_in_sees_no_form(UserPool pool, TestUser alice) {
        ManagedLogin browser = new ManagedLogin();
        pool.authorize(alice).in(browser).signIn().expectCode();

        OAuthStep step = pool.authorize("alice", "Wrong-Horse-1").in(browser).signIn();

        assertThat(step.expectCode().exchange().idToken()).isNotNull();
    }

    @Test
    @NotVerified(reason = "documented: LO26")
    void logout_ends_the_session_of_the_browser(UserPool pool, TestUser alice) {
        ManagedLogin browser = new ManagedLogin();
        pool.authorize(alice).in(browser).signIn().expectCode();

        URI end = pool.logout(browser, LOGOUT);

        assertThat(end).hasToString(LOGOUT);
        assertThat(pool.authorize("alice", "Wrong-Horse-1")
                        .in(browser)
                        .signIn()
                        .expectPage()
                        .path())
                .endsWith("/login");
    }

    @Test
    @NotVerified(reason = "oauth-facts 5: seen for wrong URIs, in general inferred")
    void logout_does_not_redirect_to_a_foreign_uri(UserPool pool, TestUser alice) {
        ManagedLogin browser = new ManagedLogin();
        pool.authorize(alice).in(browser).signIn().expectCode();

        assertThat(pool.logout(browser, "https://evil.example.com/").getPath()).endsWith("/error");
    }

    private static Map<String, Object> claims(String token) throws ParseException {
        return JWSObject.parse(token).getPayload().toJSONObject();
    }
}
