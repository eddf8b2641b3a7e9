package org.cognitojunit.emulator.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.PoolSnapshot;
import org.cognitojunit.emulator.user.TestPool;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SessionDescriptionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserSessionTrackingType;

/** Tracked sessions: the address that they come from, and snapshots of their pool. */
class TrackedSessionsTest {

    @AutoClose
    private final EmulatorFixture aws = EmulatorFixture.start();

    private final TestPool pool = TestPool.create(aws);

    @BeforeEach
    void tracked() {
        track(UserSessionTrackingType.ENABLED);
        pool.confirmed("alice");
    }

    @Test
    void a_session_has_the_address_of_the_connection() {
        String host = aws.emulator().endpoint().getHost();

        pool.signIn("alice");

        assertThat(sessions()).extracting(SessionDescriptionType::lastIPAddress).containsExactly(host);
    }

    @Test
    void a_session_that_was_revoked_since_is_back_with_its_refresh_token() {
        AuthenticationResultType tokens = pool.signIn("alice");
        List<SessionDescriptionType> signedIn = sessions();
        PoolSnapshot before = aws.emulator().snapshot(pool.id());
        aws.cognito()
                .adminRevokeUserSession(r -> r.userPoolId(pool.id())
                        .username("alice")
                        .sessionId(signedIn.get(0).sessionId()));
        track(UserSessionTrackingType.DISABLED);
        assertThat(sessions()).isEmpty();

        before.restore();

        assertThat(sessions()).isEqualTo(signedIn);
        assertThat(pool.refresh(tokens).accessToken()).isNotEmpty();
    }

    @Test
    void a_session_that_began_since_is_gone() {
        PoolSnapshot before = aws.emulator().snapshot(pool.id());
        pool.signIn("alice");

        before.restore();

        assertThat(sessions()).isEmpty();
    }

    private void track(UserSessionTrackingType tracking) {
        aws.cognito()
                .setUserPoolSessionConfiguration(r ->
                        r.userPoolId(pool.id()).userSessionTracking(tracking).tokenSession(t -> t.maxPerUser(20)));
    }

    private List<SessionDescriptionType> sessions() {
        return aws.cognito()
                .adminListUserSessions(r -> r.userPoolId(pool.id()).username("alice"))
                .sessions();
    }
}
