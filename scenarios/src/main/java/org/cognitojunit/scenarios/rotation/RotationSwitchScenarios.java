package org.cognitojunit.scenarios.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThatRefused;

import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolClient;
import org.cognitojunit.PoolUser;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.auth.Tokens;
import org.cognitojunit.definition.AuthFlow;
import org.cognitojunit.definition.Lifecycle;
import org.cognitojunit.scenariotools.marker.NotVerified;
import org.cognitojunit.scenariotools.marker.SeenOnAws;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RefreshTokenReuseException;

/** A client that begins and stops to rotate refresh tokens while its users are signed in. */
@CognitoUserPool(
        client =
                @PoolClient(
                        authFlows = AuthFlow.ADMIN_USER_PASSWORD_AUTH,
                        allowRefresh = false,
                        rotateRefreshTokens = true),
        users = @PoolUser(name = "alice", password = "Correct-Horse-1"),
        lifecycle = Lifecycle.PER_METHOD)
class RotationSwitchScenarios {

    @Test
    @SeenOnAws(source = "STK-rot", on = "2026-09-24")
    void once_rotation_is_off_the_current_token_can_be_used_again_and_again(
            UserPool pool, TestUser alice, CognitoIdentityProviderClient cognito) {
        Tokens current = pool.getTokensFromRefreshToken(pool.adminSignIn(alice).expectTokens());

        rotation(pool, "DISABLED", cognito);

        assertThat(pool.getTokensFromRefreshToken(current)).isSignedIn().hasNoRefreshToken();
        assertThat(pool.getTokensFromRefreshToken(current)).isSignedIn().hasNoRefreshToken();
    }

    @Test
    @SeenOnAws(source = "STK-rot", on = "2026-09-24")
    void once_rotation_is_off_an_old_parent_is_revoked(
            UserPool pool, TestUser alice, CognitoIdentityProviderClient cognito) {
        Tokens parent = pool.adminSignIn(alice).expectTokens();
        pool.getTokensFromRefreshToken(parent);

        rotation(pool, "DISABLED", cognito);

        assertThatRefused(() -> pool.getTokensFromRefreshToken(parent)).isRefreshTokenRevoked();
    }

    @Test
    @SeenOnAws(source = "STK-rot", on = "2026-09-24")
    void once_rotation_is_off_tokens_are_of_their_generation(
            UserPool pool, TestUser alice, CognitoIdentityProviderClient cognito) {
        Tokens first = pool.adminSignIn(alice).expectTokens();
        Tokens current = pool.getTokensFromRefreshToken(first);

        rotation(pool, "DISABLED", cognito);

        Object origin =
                pool.getTokensFromRefreshToken(current).accessTokenClaims().get("origin_jti");
        assertThat(origin).isNotNull().isNotEqualTo(first.accessTokenClaims().get("origin_jti"));
        assertThat(pool.getTokensFromRefreshToken(current)).accessToken().hasClaim("origin_jti", origin);
    }

    @Test
    @SeenOnAws(source = "STK-rot", on = "2026-09-24")
    void once_rotation_is_off_revoking_spares_the_access_tokens_of_the_generation(
            UserPool pool, TestUser alice, CognitoIdentityProviderClient cognito) {
        Tokens current = pool.getTokensFromRefreshToken(pool.adminSignIn(alice).expectTokens());
        rotation(pool, "DISABLED", cognito);
        Tokens later = pool.getTokensFromRefreshToken(current);

        cognito.revokeToken(r -> r.clientId(pool.appClient().id()).token(current.refreshToken()));

        assertThat(cognito.getUser(r -> r.accessToken(later.accessToken())).username())
                .isEqualTo("alice");
        assertThatRefused(() -> pool.getTokensFromRefreshToken(current)).isRefreshTokenRevoked();
    }

    @Test
    @SeenOnAws(source = "STK-rot", on = "2026-09-24")
    void a_global_sign_out_does_not_spare_them(UserPool pool, TestUser alice, CognitoIdentityProviderClient cognito) {
        Tokens current = pool.getTokensFromRefreshToken(pool.adminSignIn(alice).expectTokens());
        rotation(pool, "DISABLED", cognito);
        Tokens later = pool.getTokensFromRefreshToken(current);

        cognito.adminUserGlobalSignOut(r -> r.userPoolId(pool.id()).username("alice"));

        assertThatRefused(() -> cognito.getUser(r -> r.accessToken(later.accessToken())))
                .isAccessTokenRevoked();
    }

    @Test
    @NotVerified(reason = "STK-rot shows each alone: a revocation spares them, a sign-out does not")
    void a_global_sign_out_after_a_revocation_does_not_spare_them(
            UserPool pool, TestUser alice, CognitoIdentityProviderClient cognito) {
        Tokens current = pool.getTokensFromRefreshToken(pool.adminSignIn(alice).expectTokens());
        rotation(pool, "DISABLED", cognito);
        Tokens later = pool.getTokensFromRefreshToken(current);
        cognito.revokeToken(r -> r.clientId(pool.appClient().id()).token(current.refreshToken()));

        cognito.globalSignOut(r -> r.accessToken(later.accessToken()));

        assertThatRefused(() -> cognito.getUser(r -> r.accessToken(later.accessToken())))
                .isAccessTokenRevoked();
    }

    @Test
    @SeenOnAws(source = "STK-rot", on = "2026-09-24")
    void once_rotation_is_on_again_tokens_are_of_the_family_again(
            UserPool pool, TestUser alice, CognitoIdentityProviderClient cognito) {
        Tokens first = pool.adminSignIn(alice).expectTokens();
        Tokens current = pool.getTokensFromRefreshToken(first);
        rotation(pool, "DISABLED", cognito);

        rotation(pool, "ENABLED", cognito);

        assertThat(pool.getTokensFromRefreshToken(current))
                .hasRefreshToken()
                .accessToken()
                .hasClaim("origin_jti", first.accessTokenClaims().get("origin_jti"));
    }

    @Test
    @SeenOnAws(source = "STK-rot", on = "2026-09-24")
    void a_sign_in_from_before_rotation_begins_to_rotate(
            UserPool pool, TestUser alice, CognitoIdentityProviderClient cognito) {
        rotation(pool, "DISABLED", cognito);
        Tokens before = pool.adminSignIn(alice).expectTokens();

        rotation(pool, "ENABLED", cognito);

        assertThat(pool.getTokensFromRefreshToken(before)).isSignedIn().hasRefreshToken();
        assertThatRefused(() -> pool.getTokensFromRefreshToken(before))
                .isExactly(RefreshTokenReuseException.class, "Refresh token reuse detected");
    }

    private static void rotation(UserPool pool, String feature, CognitoIdentityProviderClient cognito) {
        cognito.updateUserPoolClient(r -> r.userPoolId(pool.id())
                .clientId(pool.appClient().id())
                .explicitAuthFlowsWithStrings("ALLOW_ADMIN_USER_PASSWORD_AUTH")
                .refreshTokenRotation(rotation -> rotation.feature(feature)));
    }
}
