package org.cognitojunit.scenarios.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThatRefused;

import java.time.Duration;
import java.util.Map;
import org.cognitojunit.AppClient;
import org.cognitojunit.CognitoUserPool;
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
import org.cognitojunit.scenariotools.marker.SeenOnAws;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** Refresh tokens that are refused. */
@CognitoUserPool(users = @PoolUser(name = "alice", password = "Correct-Horse-1"), lifecycle = Lifecycle.PER_METHOD)
class RefreshScenarios {

    @Test
    @SeenOnAws(source = "STK-login", on = "2026-09-24")
    void a_revoked_token_is_refused(
            UserPool pool, AppClient client, TestUser alice, CognitoIdentityProviderClient cognito) {
        Tokens tokens = pool.adminSignIn(alice).expectTokens();
        cognito.revokeToken(r -> r.clientId(client.id()).token(tokens.refreshToken()));

        assertThatRefused(() -> pool.refresh(tokens)).isRefreshTokenRevoked();
    }

    @Test
    @SeenOnAws(source = "STK-login", on = "2026-09-24")
    void revoking_twice_is_no_error(
            UserPool pool, AppClient client, TestUser alice, CognitoIdentityProviderClient cognito) {
        Tokens tokens = pool.adminSignIn(alice).expectTokens();
        cognito.revokeToken(r -> r.clientId(client.id()).token(tokens.refreshToken()));
        cognito.revokeToken(r -> r.clientId(client.id()).token(tokens.refreshToken()));

        assertThatRefused(() -> pool.refresh(tokens)).isRefreshTokenRevoked();
    }

    @Test
    @SeenOnAws(source = "STK-login", on = "2026-09-24")
    void revoking_one_sign_in_leaves_the_others(
            UserPool pool, AppClient client, TestUser alice, CognitoIdentityProviderClient cognito) {
        Tokens revoked = pool.adminSignIn(alice).expectTokens();
        Tokens other = pool.adminSignIn(alice).expectTokens();

        cognito.revokeToken(r -> r.clientId(client.id()).token(revoked.refreshToken()));

        assertThat(pool.refresh(other)).isSignedIn();
    }

    @Test
    @SeenOnAws(source = "STK-login", on = "2026-09-24")
    void a_token_of_a_user_who_signed_out_everywhere_is_refused(
            UserPool pool, TestUser alice, CognitoIdentityProviderClient cognito) {
        Tokens tokens = pool.adminSignIn(alice).expectTokens();
        cognito.globalSignOut(r -> r.accessToken(tokens.accessToken()));

        assertThatRefused(() -> pool.refresh(tokens)).isRefreshTokenRevoked();
    }

    @Test
    @SeenOnAws(source = "STK-login", on = "2026-09-24")
    void a_token_of_a_user_whom_an_administrator_signed_out_is_refused(
            UserPool pool, TestUser alice, CognitoIdentityProviderClient cognito) {
        Tokens tokens = pool.adminSignIn(alice).expectTokens();
        cognito.adminUserGlobalSignOut(r -> r.userPoolId(pool.id()).username("alice"));

        assertThatRefused(() -> pool.refresh(tokens)).isRefreshTokenRevoked();
    }

    @Test
    @SeenOnAws(source = "STK-login", on = "2026-09-24")
    void a_token_of_another_client_is_refused(UserPool pool, TestUser alice, CognitoIdentityProviderClient cognito) {
        Tokens tokens = pool.adminSignIn(alice).expectTokens();
        String other = cognito.createUserPoolClient(r -> r.userPoolId(pool.id()).clientName("other"))
                .userPoolClient()
                .clientId();

        assertThatRefused(() -> cognito.adminInitiateAuth(r -> r.userPoolId(pool.id())
                        .clientId(other)
                        .authFlow("REFRESH_TOKEN_AUTH")
                        .authParameters(Map.of("REFRESH_TOKEN", String.valueOf(tokens.refreshToken())))))
                .isNotAuthorized("Refresh Token has different Client");
    }

    @Test
    @SeenOnAws(source = "STK-login", on = "2026-09-24")
    void a_garbled_token_is_refused(UserPool pool, TestUser alice) {
        Tokens tokens = pool.adminSignIn(alice).expectTokens();

        assertThatRefused(() -> pool.refresh(tokens.withRefreshToken("eyJjdHkiOiJKV1QifQ.gar.bl.ed.token")))
                .isNotAuthorized("Invalid Refresh Token");
    }

    @Test
    @NotVerified(reason = "deduced from the same refusal of garbage")
    void an_access_token_is_no_refresh_token(UserPool pool, TestUser alice) {
        Tokens tokens = pool.adminSignIn(alice).expectTokens();

        assertThatRefused(() -> pool.refresh(tokens.withRefreshToken(tokens.accessToken())))
                .isNotAuthorized("Invalid Refresh Token");
    }

    @Test
    @SeenOnAws(source = "STK-cred", on = "2026-09-24")
    void a_token_of_a_disabled_user_is_refused(UserPool pool, TestUser alice, CognitoIdentityProviderClient cognito) {
        Tokens tokens = pool.adminSignIn(alice).expectTokens();
        cognito.adminDisableUser(r -> r.userPoolId(pool.id()).username("alice"));

        assertThatRefused(() -> pool.refresh(tokens)).isUserDisabled();
    }

    @Test
    @SeenOnAws(source = "STK-cred", on = "2026-09-24")
    void a_token_from_before_a_user_was_disabled_stays_dead(
            UserPool pool, TestUser alice, CognitoIdentityProviderClient cognito) {
        Tokens tokens = pool.adminSignIn(alice).expectTokens();
        cognito.adminDisableUser(r -> r.userPoolId(pool.id()).username("alice"));
        cognito.adminEnableUser(r -> r.userPoolId(pool.id()).username("alice"));

        assertThatRefused(() -> pool.refresh(tokens)).isRefreshTokenRevoked();
    }

    @Test
    @SeenOnAws(source = "STK-login", on = "2026-09-24")
    void a_token_of_a_deleted_user_is_refused(UserPool pool, TestUser alice, CognitoIdentityProviderClient cognito) {
        Tokens tokens = pool.adminSignIn(alice).expectTokens();
        cognito.adminDeleteUser(r -> r.userPoolId(pool.id()).username("alice"));

        assertThatRefused(() -> pool.refresh(tokens))
                .isNotAuthorized("The user has been deleted for the associated refresh token");
    }

    @Test
    @SeenOnAws(source = "STK-cred", on = "2026-09-24")
    void a_new_password_does_not_end_a_sign_in(UserPool pool, TestUser alice, CognitoIdentityProviderClient cognito) {
        Tokens tokens = pool.adminSignIn(alice).expectTokens();
        cognito.adminSetUserPassword(r -> r.userPoolId(pool.id())
                .username("alice")
                .password("Fresh-Horse-1")
                .permanent(true));

        assertThat(pool.refresh(tokens)).isSignedIn();
    }

    @Test
    @EmulatorOnly(reason = "the clock moves; CLI has the text")
    @RequiresCapability(Capability.CLOCK)
    void a_token_expires_after_thirty_days(UserPool pool, TestUser alice, CognitoEmulator emulator) {
        Tokens tokens = pool.adminSignIn(alice).expectTokens();
        emulator.clock().advance(Duration.ofDays(29));
        assertThat(pool.refresh(tokens)).isSignedIn();

        emulator.clock().advance(Duration.ofDays(1));

        assertThatRefused(() -> pool.refresh(tokens)).isNotAuthorized("Refresh Token has expired");
    }

    /** The public API takes refresh tokens as the administrators' does. */
    @Test
    @NotVerified(reason = "BOT: REFRESH_TOKEN is another name of REFRESH_TOKEN_AUTH, which STK-login captured")
    void the_public_api_refreshes_too(
            UserPool pool, AppClient client, TestUser alice, CognitoIdentityProviderClient cognito) {
        Tokens tokens = pool.adminSignIn(alice).expectTokens();

        var answer = cognito.initiateAuth(r -> r.clientId(client.id())
                .authFlow("REFRESH_TOKEN")
                .authParameters(Map.of("REFRESH_TOKEN", String.valueOf(tokens.refreshToken()))));

        assertThat(answer.authenticationResult().accessToken()).isNotBlank();
    }

    @Test
    @NotVerified(reason = "DG26: a refreshed sign-in keeps its refresh token; no capture of a second use")
    void a_token_refreshes_more_than_once(UserPool pool, TestUser alice) {
        Tokens tokens = pool.adminSignIn(alice).expectTokens();

        assertThat(pool.refresh(tokens)).isSignedIn();
        assertThat(pool.refresh(tokens)).isSignedIn();
    }
}
