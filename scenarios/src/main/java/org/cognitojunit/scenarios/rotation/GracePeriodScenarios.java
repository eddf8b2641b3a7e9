package org.cognitojunit.scenarios.rotation;

import static org.cognitojunit.assertions.CognitoAssertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThatRefused;

import java.time.Duration;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolClient;
import org.cognitojunit.PoolUser;
import org.cognitojunit.RequiresCapability;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.auth.Tokens;
import org.cognitojunit.backend.Capability;
import org.cognitojunit.definition.AuthFlow;
import org.cognitojunit.definition.Lifecycle;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.scenariotools.marker.EmulatorOnly;
import org.cognitojunit.scenariotools.marker.SeenOnAws;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RefreshTokenReuseException;

/** A client that rotates refresh tokens and lets the last one be used a minute longer. */
@CognitoUserPool(
        client =
                @PoolClient(
                        authFlows = AuthFlow.ADMIN_USER_PASSWORD_AUTH,
                        allowRefresh = false,
                        rotateRefreshTokens = true,
                        retryGracePeriod = "PT60S"),
        users = @PoolUser(name = "alice", password = "Correct-Horse-1"),
        lifecycle = Lifecycle.PER_METHOD)
class GracePeriodScenarios {

    @Test
    @SeenOnAws(source = "STK-rot", on = "2026-09-24")
    void the_parent_can_be_used_again(UserPool pool, TestUser alice) {
        Tokens parent = pool.adminSignIn(alice).expectTokens();
        pool.getTokensFromRefreshToken(parent);

        assertThat(pool.getTokensFromRefreshToken(parent)).isSignedIn().hasRefreshToken();
    }

    @Test
    @SeenOnAws(source = "STK-rot", on = "2026-09-24")
    void another_child_displaces_the_one_before(UserPool pool, TestUser alice) {
        Tokens parent = pool.adminSignIn(alice).expectTokens();
        Tokens displaced = pool.getTokensFromRefreshToken(parent);
        Tokens child = pool.getTokensFromRefreshToken(parent);

        assertReuse(pool, displaced);
        assertThat(pool.getTokensFromRefreshToken(child)).isSignedIn();
    }

    @Test
    @SeenOnAws(source = "STK-rot", on = "2026-09-24")
    void a_grandparent_is_reuse_within_its_grace(UserPool pool, TestUser alice) {
        Tokens grandparent = pool.adminSignIn(alice).expectTokens();
        Tokens parent = pool.getTokensFromRefreshToken(grandparent);
        pool.getTokensFromRefreshToken(parent);

        assertReuse(pool, grandparent);
        assertThat(pool.getTokensFromRefreshToken(parent)).isSignedIn();
    }

    @Test
    @EmulatorOnly(reason = "the clock moves; STK-rot has the refusal")
    @RequiresCapability(Capability.CLOCK)
    void the_grace_ends_at_a_fixed_time(UserPool pool, TestUser alice, CognitoEmulator emulator) {
        Tokens parent = pool.adminSignIn(alice).expectTokens();
        pool.getTokensFromRefreshToken(parent);
        emulator.clock().advance(Duration.ofSeconds(59));
        Tokens child = pool.getTokensFromRefreshToken(parent);

        emulator.clock().advance(Duration.ofSeconds(1));

        assertReuse(pool, parent);
        assertThat(pool.getTokensFromRefreshToken(child)).isSignedIn();
    }

    private static void assertReuse(UserPool pool, Tokens tokens) {
        assertThatRefused(() -> pool.getTokensFromRefreshToken(tokens))
                .isExactly(RefreshTokenReuseException.class, "Refresh token reuse detected");
    }
}
