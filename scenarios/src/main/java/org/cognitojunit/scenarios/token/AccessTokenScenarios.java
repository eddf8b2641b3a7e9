package org.cognitojunit.scenarios.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThatRefused;

import java.time.Duration;
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
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidPasswordException;

/** What an access token opens, and when it no longer does. */
@CognitoUserPool(users = @PoolUser(name = "alice", password = "Correct-Horse-1"), lifecycle = Lifecycle.PER_METHOD)
class AccessTokenScenarios {

    @Test
    @SeenOnAws(source = "STK-prof", on = "2026-09-24")
    void a_user_reads_their_own_profile(UserPool pool, TestUser alice, CognitoIdentityProviderClient cognito) {
        Tokens tokens = pool.adminSignIn(alice).expectTokens();

        var profile = cognito.getUser(r -> r.accessToken(tokens.accessToken()));

        assertThat(profile.username()).isEqualTo("alice");
        assertThat(profile.userAttributes())
                .singleElement()
                .satisfies(attribute -> assertThat(attribute.name()).isEqualTo("sub"));
    }

    @Test
    @SeenOnAws(source = "STK-login", on = "2026-09-24")
    void an_id_token_is_no_access_token(UserPool pool, TestUser alice, CognitoIdentityProviderClient cognito) {
        Tokens tokens = pool.adminSignIn(alice).expectTokens();

        assertThatRefused(() -> cognito.getUser(r -> r.accessToken(tokens.idToken())))
                .isNotAuthorized("Invalid Access Token");
    }

    @Test
    @SeenOnAws(source = "STK-login", on = "2026-09-24")
    void garbage_is_no_access_token(CognitoIdentityProviderClient cognito) {
        assertThatRefused(() -> cognito.getUser(r -> r.accessToken("garbage"))).isNotAuthorized("Invalid Access Token");
    }

    @Test
    @SeenOnAws(source = "STK-login", on = "2026-09-24")
    void a_forged_signature_is_found_out(UserPool pool, TestUser alice, CognitoIdentityProviderClient cognito) {
        String token = pool.adminSignIn(alice).expectTokens().accessToken();
        int signature = token.lastIndexOf('.') + 1;
        char other = token.charAt(signature) == 'A' ? 'B' : 'A';
        String forged = token.substring(0, signature) + other + token.substring(signature + 1);

        assertThatRefused(() -> cognito.getUser(r -> r.accessToken(forged)))
                .isNotAuthorized("Could not verify signature for Access Token");
    }

    @Test
    @SeenOnAws(source = "STK-login", on = "2026-09-24")
    void revoking_the_refresh_token_kills_the_access_token(
            UserPool pool, AppClient client, TestUser alice, CognitoIdentityProviderClient cognito) {
        Tokens tokens = pool.adminSignIn(alice).expectTokens();
        cognito.revokeToken(r -> r.clientId(client.id()).token(tokens.refreshToken()));

        assertThatRefused(() -> cognito.getUser(r -> r.accessToken(tokens.accessToken())))
                .isAccessTokenRevoked();
    }

    @Test
    @SeenOnAws(source = "STK-login", on = "2026-09-24")
    void a_revoked_token_still_has_a_good_signature(
            UserPool pool, AppClient client, TestUser alice, CognitoIdentityProviderClient cognito) {
        Tokens tokens = pool.adminSignIn(alice).expectTokens();
        cognito.revokeToken(r -> r.clientId(client.id()).token(tokens.refreshToken()));

        assertThat(tokens).accessToken().isSignedBy(pool);
    }

    @Test
    @SeenOnAws(source = "STK-login", on = "2026-09-24")
    void a_global_sign_out_kills_every_access_token_of_the_user(
            UserPool pool, TestUser alice, CognitoIdentityProviderClient cognito) {
        Tokens here = pool.adminSignIn(alice).expectTokens();
        Tokens there = pool.adminSignIn(alice).expectTokens();
        cognito.globalSignOut(r -> r.accessToken(here.accessToken()));

        assertThatRefused(() -> cognito.getUser(r -> r.accessToken(there.accessToken())))
                .isAccessTokenRevoked();
    }

    @Test
    @NotVerified(reason = "deduced: STK-login shows only that the tokens from before are dead")
    void a_sign_in_after_a_sign_out_works(UserPool pool, TestUser alice, CognitoIdentityProviderClient cognito) {
        Tokens before = pool.adminSignIn(alice).expectTokens();
        cognito.globalSignOut(r -> r.accessToken(before.accessToken()));

        Tokens after = pool.adminSignIn(alice).expectTokens();

        assertThat(cognito.getUser(r -> r.accessToken(after.accessToken())).username())
                .isEqualTo("alice");
    }

    @Test
    @SeenOnAws(source = "STK-cred", on = "2026-09-24")
    void the_token_of_a_disabled_user_is_refused(UserPool pool, TestUser alice, CognitoIdentityProviderClient cognito) {
        Tokens tokens = pool.adminSignIn(alice).expectTokens();
        cognito.adminDisableUser(r -> r.userPoolId(pool.id()).username("alice"));

        assertThatRefused(() -> cognito.getUser(r -> r.accessToken(tokens.accessToken())))
                .isUserDisabled();
    }

    @Test
    @SeenOnAws(source = "STK-cred", on = "2026-09-24")
    void the_token_from_before_a_user_was_disabled_stays_dead(
            UserPool pool, TestUser alice, CognitoIdentityProviderClient cognito) {
        Tokens tokens = pool.adminSignIn(alice).expectTokens();
        cognito.adminDisableUser(r -> r.userPoolId(pool.id()).username("alice"));
        cognito.adminEnableUser(r -> r.userPoolId(pool.id()).username("alice"));

        assertThatRefused(() -> cognito.getUser(r -> r.accessToken(tokens.accessToken())))
                .isAccessTokenRevoked();
    }

    @Test
    @SeenOnAws(source = "STK-prof", on = "2026-09-24")
    void the_token_of_a_deleted_user_is_refused(UserPool pool, TestUser alice, CognitoIdentityProviderClient cognito) {
        Tokens tokens = pool.adminSignIn(alice).expectTokens();
        cognito.adminDeleteUser(r -> r.userPoolId(pool.id()).username("alice"));

        assertThatRefused(() -> cognito.getUser(r -> r.accessToken(tokens.accessToken())))
                .isUserNotFound();
    }

    @Test
    @EmulatorOnly(reason = "the clock moves; CLI and GH quote the text")
    @RequiresCapability(Capability.CLOCK)
    void an_access_token_expires(
            UserPool pool, TestUser alice, CognitoIdentityProviderClient cognito, CognitoEmulator emulator) {
        Tokens tokens = pool.adminSignIn(alice).expectTokens();
        emulator.clock().advance(Duration.ofHours(1));

        assertThatRefused(() -> cognito.getUser(r -> r.accessToken(tokens.accessToken())))
                .isNotAuthorized("Access Token has expired");
    }

    @Test
    @SeenOnAws(source = "STK-cred", on = "2026-09-24")
    void a_user_changes_their_password_and_stays_signed_in(
            UserPool pool, TestUser alice, CognitoIdentityProviderClient cognito) {
        Tokens tokens = pool.adminSignIn(alice).expectTokens();

        cognito.changePassword(r -> r.accessToken(tokens.accessToken())
                .previousPassword("Correct-Horse-1")
                .proposedPassword("Fresh-Horse-1"));

        assertThat(pool.adminSignIn("alice", "Fresh-Horse-1").expectTokens()).isSignedIn();
        assertThat(cognito.getUser(r -> r.accessToken(tokens.accessToken())).username())
                .isEqualTo("alice");
    }

    @Test
    @NotVerified(reason = "CLI: the text is in error tables of client applications")
    void a_password_is_not_changed_without_the_old_one(
            UserPool pool, TestUser alice, CognitoIdentityProviderClient cognito) {
        Tokens tokens = pool.adminSignIn(alice).expectTokens();

        assertThatRefused(() -> cognito.changePassword(r -> r.accessToken(tokens.accessToken())
                        .previousPassword("Wrong-Horse-1")
                        .proposedPassword("Fresh-Horse-1")))
                .isWrongPassword();
        assertThat(pool.adminSignIn(alice).expectTokens()).isSignedIn();
    }

    @Test
    @NotVerified(reason = "CLI: the prefix of this operation is in error tables of client applications")
    void a_password_is_not_changed_to_a_weak_one(UserPool pool, TestUser alice, CognitoIdentityProviderClient cognito) {
        Tokens tokens = pool.adminSignIn(alice).expectTokens();

        assertThatRefused(() -> cognito.changePassword(r -> r.accessToken(tokens.accessToken())
                        .previousPassword("Correct-Horse-1")
                        .proposedPassword("Weak-1!")))
                .isExactly(
                        InvalidPasswordException.class,
                        "Password does not conform to policy: Password not long enough");
    }
}
