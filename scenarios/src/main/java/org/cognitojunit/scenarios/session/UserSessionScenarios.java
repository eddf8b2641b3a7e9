package org.cognitojunit.scenarios.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.cognitojunit.assertions.CognitoAssertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThatRefused;
import static software.amazon.awssdk.services.cognitoidentityprovider.model.UserSessionTrackingType.DISABLED;
import static software.amazon.awssdk.services.cognitoidentityprovider.model.UserSessionTrackingType.ENABLED;

import java.time.Duration;
import java.util.List;
import org.cognitojunit.AppClient;
import org.cognitojunit.Called;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolClient;
import org.cognitojunit.PoolUser;
import org.cognitojunit.RequiresCapability;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.auth.Tokens;
import org.cognitojunit.backend.Capability;
import org.cognitojunit.definition.Lifecycle;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.scenariotools.marker.EmulatorOnly;
import org.cognitojunit.scenariotools.marker.NotVerified;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RevokeAssociatedSessionsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SessionDescriptionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SessionTypeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserSessionTrackingType;

/** The token sessions of users, in a pool that tracks them. */
@CognitoUserPool(
        clients = {@PoolClient(name = "web"), @PoolClient(name = "phone")},
        users = {
            @PoolUser(name = "alice", password = "Correct-Horse-1"),
            @PoolUser(name = "bob", password = "Correct-Horse-2")
        },
        lifecycle = Lifecycle.PER_METHOD)
class UserSessionScenarios {

    private static final String DOCUMENTED = "API reference of SDK 2.59.1: documented, and nobody has shown it";
    private static final String INFERRED =
            "deduced from the API reference of SDK 2.59.1; the text is the emulator's own";
    private static final String UNKNOWN = "tkn0000000000000000000000000";

    private final UserPool pool;
    private final CognitoIdentityProviderClient cognito;

    UserSessionScenarios(UserPool pool, CognitoIdentityProviderClient cognito) {
        this.pool = pool;
        this.cognito = cognito;
    }

    @BeforeEach
    void track_sessions() {
        track(ENABLED, 20);
    }

    @Test
    @NotVerified(reason = DOCUMENTED)
    void an_administrator_sees_each_sign_in(@Called("alice") TestUser alice, @Called("web") AppClient web) {
        signIn(alice);

        assertThat(sessionsOf(alice)).singleElement().satisfies(session -> {
            assertThat(session.sessionId()).matches("tkn[a-z0-9]{25}");
            assertThat(session.sessionType()).isEqualTo(SessionTypeType.TOKEN);
            assertThat(session.clientId()).isEqualTo(web.id());
            assertThat(session.lastActiveDate()).isEqualTo(session.createDate());
            assertThat(session.deviceType()).isEqualTo("unknown");
            assertThat(session.lastIPAddress()).isNotEmpty();
            assertThat(session.lastLocation().country()).isNotEmpty();
            assertThat(session.originSessionId()).isNull();
            assertThat(session.isCurrentSession()).isFalse();
        });
    }

    @Test
    @NotVerified(reason = DOCUMENTED)
    void a_user_sees_which_session_is_their_own(@Called("alice") TestUser alice) {
        Tokens here = signIn(alice);
        Tokens there = signIn(alice);

        List<SessionDescriptionType> fromHere = sessionsOf(here);
        List<SessionDescriptionType> fromThere = sessionsOf(there);

        assertThat(fromHere)
                .hasSize(2)
                .filteredOn(SessionDescriptionType::isCurrentSession)
                .hasSize(1);
        assertThat(fromThere)
                .hasSize(2)
                .filteredOn(SessionDescriptionType::isCurrentSession)
                .hasSize(1);
        assertThat(own(fromHere)).isNotEqualTo(own(fromThere));
    }

    @Test
    @NotVerified(reason = DOCUMENTED)
    void sessions_of_all_clients_are_listed_and_of_no_other_user(
            @Called("alice") TestUser alice, @Called("bob") TestUser bob, @Called("phone") AppClient phone) {
        signIn(alice);
        pool.with(phone).adminSignIn(alice).expectTokens();
        signIn(bob);

        assertThat(sessionsOf(alice))
                .extracting(SessionDescriptionType::clientId)
                .containsExactlyInAnyOrder(
                        pool.appClient("web").id(), pool.appClient("phone").id());
        assertThat(sessionsOf(bob)).hasSize(1);
    }

    @Test
    @EmulatorOnly(reason = "the clock moves; the order is deduced from the example in the API reference")
    @RequiresCapability(Capability.CLOCK)
    void a_refresh_is_activity_and_the_one_active_last_comes_first(
            @Called("alice") TestUser alice, CognitoEmulator emulator) {
        Tokens first = signIn(alice);
        emulator.clock().advance(Duration.ofMinutes(1));
        signIn(alice);
        String older = sessionsOf(alice).get(1).sessionId();
        emulator.clock().advance(Duration.ofMinutes(1));

        pool.refresh(first);

        List<SessionDescriptionType> sessions = sessionsOf(alice);
        assertThat(sessions).hasSize(2);
        assertThat(sessions.get(0).sessionId()).isEqualTo(older);
        assertThat(Duration.between(
                        sessions.get(0).createDate(), sessions.get(0).lastActiveDate()))
                .isBetween(Duration.ofMinutes(2), Duration.ofMinutes(3));
    }

    @Test
    @EmulatorOnly(reason = "the clock moves")
    @RequiresCapability(Capability.CLOCK)
    void a_rotation_is_activity_of_the_same_session(
            @Called("alice") TestUser alice, @Called("web") AppClient web, CognitoEmulator emulator) {
        cognito.updateUserPoolClient(r -> r.userPoolId(pool.id())
                .clientId(web.id())
                .explicitAuthFlowsWithStrings("ALLOW_ADMIN_USER_PASSWORD_AUTH")
                .refreshTokenRotation(rotation -> rotation.feature("ENABLED")));
        Tokens tokens = signIn(alice);
        String session = sessionsOf(alice).get(0).sessionId();
        emulator.clock().advance(Duration.ofMinutes(1));

        pool.getTokensFromRefreshToken(tokens);

        assertThat(sessionsOf(alice)).singleElement().satisfies(shown -> {
            assertThat(shown.sessionId()).isEqualTo(session);
            assertThat(shown.lastActiveDate()).isAfter(shown.createDate());
        });
    }

    @Test
    @EmulatorOnly(reason = "the clock moves")
    @RequiresCapability(Capability.CLOCK)
    void a_session_ends_with_its_refresh_token(@Called("alice") TestUser alice, CognitoEmulator emulator) {
        signIn(alice);
        emulator.clock().advance(Duration.ofDays(30));

        assertThat(sessionsOf(alice)).isEmpty();
    }

    @Test
    @NotVerified(reason = "deduced: there are no records while tracking is off, and what was recorded before stays")
    void nothing_is_listed_or_recorded_while_tracking_is_off(@Called("alice") TestUser alice) {
        Tokens tracked = signIn(alice);
        track(DISABLED, 20);
        Tokens untracked = signIn(alice);

        assertThat(sessionsOf(alice)).isEmpty();
        assertThat(sessionsOf(tracked)).isEmpty();

        track(ENABLED, 20);
        assertThat(own(sessionsOf(tracked))).hasSize(28);
        assertThat(sessionsOf(untracked)).hasSize(1).noneMatch(SessionDescriptionType::isCurrentSession);
    }

    @Test
    @NotVerified(reason = DOCUMENTED)
    void one_sign_in_too_many_ends_the_session_least_recently_active(@Called("alice") TestUser alice) {
        track(ENABLED, 2);
        Tokens first = signIn(alice);
        Tokens second = signIn(alice);
        pool.refresh(first);

        Tokens third = signIn(alice);

        assertThat(sessionsOf(alice)).hasSize(2);
        assertThatCode(() -> pool.refresh(first)).doesNotThrowAnyException();
        assertThatCode(() -> pool.refresh(third)).doesNotThrowAnyException();
        assertEnded(second);
    }

    @Test
    @NotVerified(reason = DOCUMENTED)
    void a_lower_limit_ends_sessions_at_the_next_sign_in(@Called("alice") TestUser alice) {
        signIn(alice);
        signIn(alice);
        signIn(alice);
        track(ENABLED, 1);
        assertThat(sessionsOf(alice)).hasSize(3);

        signIn(alice);

        assertThat(sessionsOf(alice)).hasSize(1);
    }

    @Test
    @NotVerified(reason = DOCUMENTED)
    void a_sign_in_that_fails_ends_no_session(@Called("alice") TestUser alice) {
        track(ENABLED, 1);
        Tokens tokens = signIn(alice);

        assertThatRefused(() -> pool.adminSignIn("alice", "Wrong-Horse-1"))
                .isNotAuthorized("Incorrect username or password.");

        assertThat(own(sessionsOf(tokens))).hasSize(28);
    }

    @Test
    @NotVerified(reason = "deduced: the limit is part of tracking")
    void the_limit_counts_only_while_sessions_are_tracked(@Called("alice") TestUser alice) {
        track(ENABLED, 1);
        Tokens first = signIn(alice);
        track(DISABLED, 1);

        signIn(alice);

        assertThatCode(() -> pool.refresh(first)).doesNotThrowAnyException();
    }

    @Test
    @NotVerified(reason = "API reference for what ends; the texts are those of a revoked token")
    void an_administrator_ends_one_session(@Called("alice") TestUser alice) {
        Tokens here = signIn(alice);
        Tokens there = signIn(alice);
        String session = own(sessionsOf(there));

        cognito.adminRevokeUserSession(
                r -> r.userPoolId(pool.id()).username("alice").sessionId(session));

        assertEnded(there);
        assertThat(sessionsOf(here)).singleElement().matches(SessionDescriptionType::isCurrentSession);
    }

    @Test
    @NotVerified(reason = "API reference for what ends; the texts are those of a revoked token")
    void a_user_ends_another_session_of_theirs(@Called("alice") TestUser alice) {
        Tokens here = signIn(alice);
        Tokens there = signIn(alice);
        String session = own(sessionsOf(there));

        cognito.revokeUserSession(r -> r.accessToken(here.accessToken())
                .sessionId(session)
                .revokeAssociatedSessions(RevokeAssociatedSessionsType.LINKED));

        assertEnded(there);
        assertThat(sessionsOf(here)).hasSize(1);
    }

    @Test
    @NotVerified(reason = INFERRED)
    void a_user_does_not_end_the_session_of_the_token_itself(@Called("alice") TestUser alice) {
        Tokens tokens = signIn(alice);
        String session = own(sessionsOf(tokens));

        assertThatRefused(() -> cognito.revokeUserSession(
                        r -> r.accessToken(tokens.accessToken()).sessionId(session)))
                .isInvalidParameter("The session of the access token cannot be revoked by this operation.");
        assertThat(sessionsOf(tokens)).hasSize(1);
    }

    @Test
    @NotVerified(reason = INFERRED)
    void a_session_that_is_unknown_ended_or_anothers_does_not_exist(
            @Called("alice") TestUser alice, @Called("bob") TestUser bob) {
        Tokens tokens = signIn(alice);
        Tokens bobs = signIn(bob);
        String ofBob = own(sessionsOf(bobs));

        for (String session : List.of(UNKNOWN, "nonsense", ofBob)) {
            assertThatRefused(() -> cognito.adminRevokeUserSession(
                            r -> r.userPoolId(pool.id()).username("alice").sessionId(session)))
                    .isResourceNotFound("Session does not exist.");
            assertThatRefused(() -> cognito.revokeUserSession(
                            r -> r.accessToken(tokens.accessToken()).sessionId(session)))
                    .isResourceNotFound("Session does not exist.");
        }
        cognito.adminRevokeUserSession(
                r -> r.userPoolId(pool.id()).username("bob").sessionId(ofBob));
        assertThatRefused(() -> cognito.adminRevokeUserSession(
                        r -> r.userPoolId(pool.id()).username("bob").sessionId(ofBob)))
                .isResourceNotFound("Session does not exist.");
    }

    @Test
    @NotVerified(reason = "API reference: both operations declare the exception; the text is that of every other one")
    void sessions_are_those_of_a_user_that_exists() {
        assertThatRefused(() -> cognito.adminListUserSessions(
                        r -> r.userPoolId(pool.id()).username("carol")))
                .isExactly(UserNotFoundException.class, "User does not exist.");
        assertThatRefused(() -> cognito.adminRevokeUserSession(
                        r -> r.userPoolId(pool.id()).username("carol").sessionId(UNKNOWN)))
                .isExactly(UserNotFoundException.class, "User does not exist.");
    }

    @Test
    @NotVerified(reason = "deduced: as in GetUser")
    void a_token_must_be_good(@Called("alice") TestUser alice) {
        Tokens tokens = signIn(alice);
        cognito.adminUserGlobalSignOut(r -> r.userPoolId(pool.id()).username("alice"));

        assertThatRefused(() -> sessionsOf(tokens)).isNotAuthorized("Access Token has been revoked");
        assertThatRefused(() -> cognito.revokeUserSession(
                        r -> r.accessToken(tokens.accessToken()).sessionId(UNKNOWN)))
                .isNotAuthorized("Access Token has been revoked");
    }

    @Test
    @NotVerified(reason = DOCUMENTED)
    void revoking_the_refresh_token_ends_its_session_only(
            @Called("alice") TestUser alice, @Called("web") AppClient web) {
        Tokens revoked = signIn(alice);
        Tokens linked = signIn(alice);
        Tokens stays = signIn(alice);

        cognito.revokeToken(r -> r.clientId(web.id()).token(revoked.refreshToken()));
        cognito.revokeToken(r -> r.clientId(web.id())
                .token(linked.refreshToken())
                .revokeAssociatedSessions(RevokeAssociatedSessionsType.LINKED));

        assertThat(sessionsOf(stays)).singleElement().matches(SessionDescriptionType::isCurrentSession);
    }

    @Test
    @NotVerified(reason = "deduced: every token of the user is dead")
    void a_sign_out_or_a_disabled_user_leaves_no_session(@Called("alice") TestUser alice, @Called("bob") TestUser bob) {
        Tokens tokens = signIn(alice);
        signIn(bob);

        cognito.globalSignOut(r -> r.accessToken(tokens.accessToken()));
        cognito.adminDisableUser(r -> r.userPoolId(pool.id()).username("bob"));

        assertThat(sessionsOf(alice)).isEmpty();
        assertThat(sessionsOf(bob)).isEmpty();
    }

    @Test
    @NotVerified(reason = "deduced: no token of a deleted client is good")
    void the_sessions_of_a_client_go_with_it(@Called("alice") TestUser alice, @Called("phone") AppClient phone) {
        pool.with(phone).adminSignIn(alice).expectTokens();
        Tokens stays = signIn(alice);

        cognito.deleteUserPoolClient(r -> r.userPoolId(pool.id()).clientId(phone.id()));

        assertThat(sessionsOf(stays)).singleElement().matches(SessionDescriptionType::isCurrentSession);
    }

    @Test
    @NotVerified(reason = "deduced: a listing of one page has no token to go on with")
    void no_token_leads_to_another_page(@Called("alice") TestUser alice) {
        Tokens tokens = signIn(alice);

        assertThatRefused(() -> cognito.adminListUserSessions(
                        r -> r.userPoolId(pool.id()).username("alice").nextToken("next")))
                .isInvalidParameter(
                        "Provided pagination token is invalid. Check the token and try your request again.");
        assertThatRefused(() -> cognito.listUserSessions(
                        r -> r.accessToken(tokens.accessToken()).nextToken("next")))
                .isInvalidParameter(
                        "Provided pagination token is invalid. Check the token and try your request again.");
    }

    private Tokens signIn(TestUser user) {
        return pool.with(pool.appClient("web")).adminSignIn(user).expectTokens();
    }

    private void track(UserSessionTrackingType tracking, int most) {
        cognito.setUserPoolSessionConfiguration(
                r -> r.userPoolId(pool.id()).userSessionTracking(tracking).tokenSession(t -> t.maxPerUser(most)));
    }

    private List<SessionDescriptionType> sessionsOf(TestUser user) {
        return cognito.adminListUserSessions(r -> r.userPoolId(pool.id()).username(user.name()))
                .sessions();
    }

    private List<SessionDescriptionType> sessionsOf(Tokens tokens) {
        return cognito.listUserSessions(r -> r.accessToken(tokens.accessToken()))
                .sessions();
    }

    /** The id of the session that a listing says is the caller's. */
    private static String own(List<SessionDescriptionType> sessions) {
        return sessions.stream()
                .filter(SessionDescriptionType::isCurrentSession)
                .findFirst()
                .orElseThrow()
                .sessionId();
    }

    private void assertEnded(Tokens tokens) {
        assertThatRefused(() -> pool.with(pool.appClient("web")).refresh(tokens))
                .isExactly(NotAuthorizedException.class, "Refresh Token has been revoked");
        assertThatRefused(() -> cognito.getUser(r -> r.accessToken(tokens.accessToken())))
                .isNotAuthorized("Access Token has been revoked");
    }
}
