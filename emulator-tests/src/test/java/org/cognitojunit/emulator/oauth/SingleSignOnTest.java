package org.cognitojunit.emulator.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.oauth.HostedPool.json;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cognitojunit.emulator.EmulatorFixture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.FeatureType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RevokeAssociatedSessionsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SessionDescriptionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SessionTypeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserSessionTrackingType;

/** Sessions of browsers, as the operations on user sessions list and end them. */
class SingleSignOnTest {

    @AutoClose
    private final EmulatorFixture aws = EmulatorFixture.start();

    private final HostedPool hosted = HostedPool.create(aws);
    private final Browser browser = new Browser();

    @BeforeEach
    void track_sessions() {
        aws.cognito()
                .setUserPoolSessionConfiguration(r -> r.userPoolId(hosted.pool().id())
                        .userSessionTracking(UserSessionTrackingType.ENABLED)
                        .tokenSession(t -> t.maxPerUser(5)));
    }

    @Test
    void a_sign_in_on_the_page_lists_the_browsers_session_and_the_tokens_that_came_through_it() {
        signIn();
        json(hosted.exchange(code(
                browser.get(hosted.authorize()).headers().firstValue("Location").orElseThrow())));

        String sso = session(SessionTypeType.SSO).sessionId();
        assertThat(sso).matches("sso[a-z0-9]{25}");
        assertThat(session(SessionTypeType.SSO).clientId())
                .isEqualTo(hosted.client().clientId());
        assertThat(sessions(SessionTypeType.TOKEN))
                .hasSize(2)
                .allMatch(session -> session.originSessionId().equals(sso));
    }

    @Test
    void a_token_grant_is_an_activity_of_the_browsers_session() {
        String code = code(hosted.signIn(browser).toString());
        SessionDescriptionType before = session(SessionTypeType.SSO);
        aws.emulator().clock().advance(Duration.ofMinutes(1));

        hosted.exchange(code);

        assertThat(session(SessionTypeType.SSO).createDate()).isEqualTo(before.createDate());
        assertThat(session(SessionTypeType.SSO).lastActiveDate()).isAfter(before.lastActiveDate());
    }

    @Test
    void a_rotation_is_an_activity_of_the_browsers_session_and_a_refresh_is_none() {
        assertThat(isActivity(hosted)).isFalse();
        assertThat(isActivity(hosted.with(c -> c.refreshTokenRotation(
                        r -> r.feature(FeatureType.ENABLED).retryGracePeriodSeconds(0)))))
                .isTrue();
    }

    /** Whether the exchange of a refresh token changes when the browser's session was last active. */
    private boolean isActivity(HostedPool through) {
        browser.get(hosted.url("/logout?client_id=" + hosted.client().clientId() + "&logout_uri=" + HostedPool.LOGOUT));
        Map<String, Object> tokens =
                json(through.exchange(code(through.signIn(browser).toString())));
        Instant before = session(SessionTypeType.SSO).lastActiveDate();
        aws.emulator().clock().advance(Duration.ofMinutes(1));

        HttpResponse<String> response = through.token(Map.of(
                "grant_type", "refresh_token", "client_id", through.client().clientId(), "refresh_token", (String)
                        tokens.get("refresh_token")));

        assertThat(response.statusCode()).isEqualTo(200);
        return session(SessionTypeType.SSO).lastActiveDate().isAfter(before);
    }

    @Test
    void a_browser_whose_session_an_administrator_revokes_has_to_sign_in_again() {
        signIn();

        aws.cognito()
                .adminRevokeUserSession(r -> r.userPoolId(hosted.pool().id())
                        .username("alice")
                        .sessionId(session(SessionTypeType.SSO).sessionId()));

        assertSignedOut();
        assertThat(sessions(SessionTypeType.TOKEN)).hasSize(1);
    }

    @Test
    void a_token_that_is_revoked_with_its_linked_sessions_signs_the_browser_out() {
        Map<String, Object> tokens = signIn();

        aws.cognito()
                .revokeToken(r -> r.clientId(hosted.client().clientId())
                        .token((String) tokens.get("refresh_token"))
                        .revokeAssociatedSessions(RevokeAssociatedSessionsType.LINKED));

        assertSignedOut();
    }

    @Test
    void a_token_that_is_revoked_alone_leaves_the_browser_signed_in() {
        Map<String, Object> tokens = signIn();

        aws.cognito()
                .revokeToken(r -> r.clientId(hosted.client().clientId()).token((String) tokens.get("refresh_token")));

        assertThat(Browser.location(browser.get(hosted.authorize())).getQuery()).startsWith("code=");
        assertThat(sessions(SessionTypeType.TOKEN)).isEmpty();
    }

    @Test
    void a_browser_that_signs_out_has_no_session_in_the_list() {
        signIn();

        browser.get(hosted.url("/logout?client_id=" + hosted.client().clientId() + "&logout_uri=" + HostedPool.LOGOUT));

        assertThat(sessions(SessionTypeType.SSO)).isEmpty();
        assertThat(sessions(SessionTypeType.TOKEN)).hasSize(1);
    }

    private Map<String, Object> signIn() {
        return json(hosted.exchange(code(hosted.signIn(browser).toString())));
    }

    private static String code(String location) {
        return Browser.parameters(URI.create(location).getRawQuery()).get("code");
    }

    private void assertSignedOut() {
        assertThat(sessions(SessionTypeType.SSO)).isEmpty();
        assertThat(Browser.location(browser.get(hosted.authorize())).getPath()).endsWith("/login");
    }

    private SessionDescriptionType session(SessionTypeType type) {
        assertThat(sessions(type)).hasSize(1);
        return sessions(type).get(0);
    }

    private List<SessionDescriptionType> sessions(SessionTypeType type) {
        return aws
                .cognito()
                .adminListUserSessions(r -> r.userPoolId(hosted.pool().id()).username("alice"))
                .sessions()
                .stream()
                .filter(session -> session.sessionType() == type)
                .toList();
    }
}
