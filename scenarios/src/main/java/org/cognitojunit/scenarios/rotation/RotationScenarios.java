package org.cognitojunit.scenarios.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThatRefused;

import java.time.Duration;
import java.util.Map;
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
import org.cognitojunit.scenariotools.marker.NotVerified;
import org.cognitojunit.scenariotools.marker.SeenOnAws;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RefreshTokenReuseException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UnsupportedOperationException;

/** A client that rotates refresh tokens and lets none be used twice. */
@CognitoUserPool(
        client =
                @PoolClient(
                        authFlows = AuthFlow.ADMIN_USER_PASSWORD_AUTH,
                        allowRefresh = false,
                        rotateRefreshTokens = true),
        users = @PoolUser(name = "alice", password = "Correct-Horse-1"),
        lifecycle = Lifecycle.PER_METHOD)
class RotationScenarios {

    @Test
    @SeenOnAws(source = "STK-rot", on = "2026-09-24")
    void every_refresh_brings_a_new_refresh_token(UserPool pool, TestUser alice) {
        Tokens first = pool.adminSignIn(alice).expectTokens();

        Tokens second = pool.getTokensFromRefreshToken(first);
        Tokens third = pool.getTokensFromRefreshToken(second);

        assertThat(second).isSignedIn().hasRefreshToken();
        assertThat(first.refreshToken()).isNotEqualTo(second.refreshToken()).isNotEqualTo(third.refreshToken());
    }

    @Test
    @SeenOnAws(source = "STK-rot", on = "2026-09-24")
    void a_used_token_is_reuse(UserPool pool, TestUser alice) {
        Tokens first = pool.adminSignIn(alice).expectTokens();
        pool.getTokensFromRefreshToken(first);

        assertReuse(pool, first);
    }

    @Test
    @SeenOnAws(source = "STK-rot", on = "2026-09-24")
    void reuse_does_not_harm_the_family(UserPool pool, TestUser alice) {
        Tokens first = pool.adminSignIn(alice).expectTokens();
        Tokens second = pool.getTokensFromRefreshToken(first);
        assertReuse(pool, first);

        assertThat(pool.getTokensFromRefreshToken(second)).isSignedIn();
    }

    @Test
    @NotVerified(reason = "STK-rot shows reuse of the parent and the grandparent; nobody has gone further back")
    void a_token_of_long_ago_is_reuse_too(UserPool pool, TestUser alice) {
        Tokens first = pool.adminSignIn(alice).expectTokens();
        Tokens current = first;
        for (int i = 0; i < 12; i++) {
            current = pool.getTokensFromRefreshToken(current);
        }

        assertReuse(pool, first);
        assertThat(pool.getTokensFromRefreshToken(current)).isSignedIn();
    }

    @Test
    @SeenOnAws(source = "STK-rot", on = "2026-09-24")
    void refreshed_tokens_are_of_the_family(UserPool pool, TestUser alice) {
        Tokens first = pool.adminSignIn(alice).expectTokens();
        Map<String, Object> origin = first.accessTokenClaims();

        Tokens third = pool.getTokensFromRefreshToken(pool.getTokensFromRefreshToken(first));

        for (String claim : new String[] {"origin_jti", "event_id", "auth_time", "sub"}) {
            assertThat(third).accessToken().hasClaim(claim, origin.get(claim));
        }
        assertThat(third).idToken().hasClaim("origin_jti", origin.get("origin_jti"));
        assertThat(third.accessTokenClaims().get("jti")).isNotEqualTo(origin.get("jti"));
    }

    @Test
    @SeenOnAws(source = "STK-rot", on = "2026-09-24")
    void access_tokens_from_before_a_rotation_stay_valid(
            UserPool pool, TestUser alice, CognitoIdentityProviderClient cognito) {
        Tokens first = pool.adminSignIn(alice).expectTokens();
        pool.getTokensFromRefreshToken(first);

        assertThat(cognito.getUser(r -> r.accessToken(first.accessToken())).username())
                .isEqualTo("alice");
    }

    @Test
    @SeenOnAws(source = "STK-rot", on = "2026-09-24")
    void the_older_operation_is_refused(UserPool pool, TestUser alice) {
        Tokens tokens = pool.adminSignIn(alice).expectTokens();

        assertThatRefused(() -> pool.refresh(tokens))
                .isExactly(UnsupportedOperationException.class, "This API does not support refresh token rotation");
    }

    @Test
    @SeenOnAws(source = "STK-rot", on = "2026-09-24")
    void revoking_the_current_token_ends_the_family(
            UserPool pool, TestUser alice, CognitoIdentityProviderClient cognito) {
        Tokens first = pool.adminSignIn(alice).expectTokens();
        Tokens second = pool.getTokensFromRefreshToken(first);

        revoke(pool, second, cognito);

        assertEnded(pool, second, cognito);
        assertAccessRevoked(first, cognito);
    }

    @Test
    @SeenOnAws(source = "STK-rot", on = "2026-09-24")
    void revoking_an_old_parent_ends_the_family(UserPool pool, TestUser alice, CognitoIdentityProviderClient cognito) {
        Tokens first = pool.adminSignIn(alice).expectTokens();
        Tokens third = pool.getTokensFromRefreshToken(pool.getTokensFromRefreshToken(first));

        revoke(pool, first, cognito);

        assertEnded(pool, third, cognito);
    }

    @Test
    @NotVerified(reason = "STK-login shows it without rotation")
    void revoking_one_family_leaves_the_others(UserPool pool, TestUser alice, CognitoIdentityProviderClient cognito) {
        Tokens revoked = pool.getTokensFromRefreshToken(pool.adminSignIn(alice).expectTokens());
        Tokens other = pool.adminSignIn(alice).expectTokens();

        revoke(pool, revoked, cognito);

        assertThat(pool.getTokensFromRefreshToken(other)).isSignedIn();
    }

    @Test
    @NotVerified(reason = "STK-rot shows the bare refusal after RevokeToken")
    void a_global_sign_out_ends_the_family(UserPool pool, TestUser alice, CognitoIdentityProviderClient cognito) {
        Tokens tokens = pool.getTokensFromRefreshToken(pool.adminSignIn(alice).expectTokens());

        cognito.globalSignOut(r -> r.accessToken(tokens.accessToken()));

        assertEnded(pool, tokens, cognito);
    }

    @Test
    @SeenOnAws(source = "STK-rot", on = "2026-09-24")
    void a_garbled_token_is_refused(UserPool pool, TestUser alice) {
        Tokens tokens = pool.adminSignIn(alice).expectTokens();

        assertThatRefused(() ->
                        pool.getTokensFromRefreshToken(tokens.withRefreshToken("eyJjdHkiOiJKV1QifQ.gar.bl.ed.token")))
                .isNotAuthorized("Invalid Refresh Token");
    }

    @Test
    @NotVerified(reason = "nobody has changed a letter of a used token")
    void a_used_token_with_another_letter_is_no_token(UserPool pool, TestUser alice) {
        Tokens first = pool.adminSignIn(alice).expectTokens();
        Tokens used = pool.getTokensFromRefreshToken(first);
        pool.getTokensFromRefreshToken(used);
        String token = String.valueOf(used.refreshToken());
        int middle = token.length() / 2;
        String other =
                token.substring(0, middle) + (token.charAt(middle) == 'A' ? 'B' : 'A') + token.substring(middle + 1);

        assertThatRefused(() -> pool.getTokensFromRefreshToken(used.withRefreshToken(other)))
                .isNotAuthorized("Invalid Refresh Token");
    }

    @Test
    @EmulatorOnly(reason = "the clock moves; DG26: a replacement lives as long as the first would have")
    @RequiresCapability(Capability.CLOCK)
    void a_rotated_token_expires_with_the_first(UserPool pool, TestUser alice, CognitoEmulator emulator) {
        Tokens first = pool.adminSignIn(alice).expectTokens();
        emulator.clock().advance(Duration.ofDays(29));
        Tokens second = pool.getTokensFromRefreshToken(first);

        emulator.clock().advance(Duration.ofDays(1));

        assertThatRefused(() -> pool.getTokensFromRefreshToken(second)).isNotAuthorized("Refresh Token has expired");
    }

    @Test
    @NotVerified(reason = "STK-cred shows it without rotation")
    void a_disabled_user_is_refused(UserPool pool, TestUser alice, CognitoIdentityProviderClient cognito) {
        Tokens tokens = pool.adminSignIn(alice).expectTokens();
        cognito.adminDisableUser(r -> r.userPoolId(pool.id()).username("alice"));

        assertThatRefused(() -> pool.getTokensFromRefreshToken(tokens)).isUserDisabled();
    }

    @Test
    @NotVerified(reason = "STK-login shows it without rotation")
    void a_deleted_user_is_refused(UserPool pool, TestUser alice, CognitoIdentityProviderClient cognito) {
        Tokens tokens = pool.adminSignIn(alice).expectTokens();
        cognito.adminDeleteUser(r -> r.userPoolId(pool.id()).username("alice"));

        assertThatRefused(() -> pool.getTokensFromRefreshToken(tokens))
                .isNotAuthorized("The user has been deleted for the associated refresh token");
    }

    private static void revoke(UserPool pool, Tokens tokens, CognitoIdentityProviderClient cognito) {
        cognito.revokeToken(r -> r.clientId(pool.appClient().id()).token(tokens.refreshToken()));
    }

    private static void assertReuse(UserPool pool, Tokens tokens) {
        assertThatRefused(() -> pool.getTokensFromRefreshToken(tokens))
                .isExactly(RefreshTokenReuseException.class, "Refresh token reuse detected");
    }

    /** The one refusal that comes without a message. */
    private static void assertEnded(UserPool pool, Tokens tokens, CognitoIdentityProviderClient cognito) {
        assertThatRefused(() -> pool.getTokensFromRefreshToken(tokens)).isExactly(NotAuthorizedException.class, null);
        assertAccessRevoked(tokens, cognito);
    }

    private static void assertAccessRevoked(Tokens tokens, CognitoIdentityProviderClient cognito) {
        assertThatRefused(() -> cognito.getUser(r -> r.accessToken(tokens.accessToken())))
                .isAccessTokenRevoked();
    }
}
