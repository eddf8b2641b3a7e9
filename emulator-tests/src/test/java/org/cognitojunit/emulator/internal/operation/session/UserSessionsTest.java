package org.cognitojunit.emulator.internal.operation.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cognitojunit.emulator.internal.api.CallOrigin;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.configuration.SessionTracking;
import org.cognitojunit.emulator.internal.ids.Ids;
import org.cognitojunit.emulator.internal.keys.KeyRing;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.session.BrowserSessions.BrowserSession;
import org.cognitojunit.emulator.internal.session.Generation;
import org.cognitojunit.emulator.internal.session.SignIn;
import org.cognitojunit.emulator.internal.session.SsoSession;
import org.cognitojunit.emulator.internal.session.TokenSession;
import org.cognitojunit.emulator.internal.user.User;
import org.cognitojunit.emulator.internal.user.UserStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What revoking a session takes along, where single sign-on sessions exist. */
class UserSessionsTest {

    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");
    private static final String SSO = "sso0000000000000000000000000";
    private static final CallOrigin BROWSER =
            new CallOrigin("Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0", "192.0.2.7");

    private final Ids ids = new Ids(1L);
    private final UserPool pool = new UserPools(
                    "us-east-1", "123456789012", Clock.systemUTC(), ids, new KeyRing(false, ids))
            .create(new Input("request", Map.of("PoolName", "pool")));
    private final User alice = User.create("alice", "sub", UserStatus.CONFIRMED, NOW, draft -> {});

    @BeforeEach
    void sign_in_twice_through_one_session_and_once_through_none() {
        pool.configurations().trackSessions(new SessionTracking(true, 20));
        SsoSession sso = new SsoSession(SSO, "sub", "web", NOW, NOW.plusSeconds(5), BROWSER);
        pool.browserSessions().add(new BrowserSession("cookie", sso, "COGNITO", 1));
        signIn("one", SSO);
        signIn("two", SSO);
        signIn("api", null);
    }

    private void signIn(String event, String sso) {
        TokenSession session = TokenSession.begun(event, sso, NOW, CallOrigin.INTERNAL);
        SignIn signIn = SignIn.begun(
                event,
                "web",
                "sub",
                "alice",
                NOW,
                NOW.plus(Duration.ofDays(1)),
                new Generation(event, event),
                null,
                session,
                null,
                null);
        pool.signIns().add(signIn, 20);
    }

    @Test
    void both_kinds_are_listed_and_a_token_session_names_the_one_that_it_came_through() {
        List<Map<String, Object>> sessions = listed();

        assertThat(sessions).extracting(s -> s.get("SessionId")).containsExactlyInAnyOrder(SSO, "one", "two", "api");
        assertThat(sessions.get(0))
                .containsEntry("SessionId", SSO)
                .containsEntry("SessionType", "SSO")
                .containsEntry("DeviceType", "Firefox 127 / Linux")
                .containsEntry("LastIPAddress", "192.0.2.7")
                .doesNotContainKey("OriginSessionId");
        assertThat(sessions)
                .filteredOn(s -> "one".equals(s.get("SessionId")))
                .extracting(s -> s.get("OriginSessionId"))
                .containsExactly(SSO);
        assertThat(sessions)
                .filteredOn(s -> "api".equals(s.get("SessionId")))
                .noneMatch(s -> s.containsKey("OriginSessionId"));
    }

    @Test
    void alone_a_session_takes_nothing_along() {
        revoke("one", "NONE");
        assertThat(ids()).containsExactlyInAnyOrder(SSO, "two", "api");

        revoke(SSO, "NONE");
        assertThat(ids()).containsExactlyInAnyOrder("two", "api");
    }

    @Test
    void linked_a_token_session_takes_its_origin_along_and_no_sibling() {
        revoke("one", "LINKED");

        assertThat(ids()).containsExactlyInAnyOrder("two", "api");
    }

    @Test
    void linked_a_session_of_a_browser_takes_along_what_came_through_it() {
        revoke(SSO, "LINKED");

        assertThat(ids()).containsExactly("api");
    }

    @Test
    void linked_a_token_session_without_an_origin_ends_alone() {
        revoke("api", "LINKED");

        assertThat(ids()).containsExactlyInAnyOrder(SSO, "one", "two");
    }

    private void revoke(String id, String linked) {
        sessions().revoke(new Input("request", Map.of("SessionId", id, "RevokeAssociatedSessions", linked)));
    }

    private List<Object> ids() {
        return listed().stream().map(session -> session.get("SessionId")).toList();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> listed() {
        return (List<Map<String, Object>>) SessionView.list(sessions(), new Input("request", Map.of()))
                .tree()
                .get("Sessions");
    }

    private UserSessions sessions() {
        return UserSessions.of(pool, alice, NOW);
    }
}
