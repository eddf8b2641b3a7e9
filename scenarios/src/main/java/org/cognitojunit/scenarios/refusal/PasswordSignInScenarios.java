package org.cognitojunit.scenarios.refusal;

import static org.cognitojunit.assertions.CognitoAssertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThatRefused;

import java.time.Duration;
import org.cognitojunit.Called;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolUser;
import org.cognitojunit.RequiresCapability;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.backend.Capability;
import org.cognitojunit.definition.Lifecycle;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.scenariotools.marker.EmulatorOnly;
import org.cognitojunit.scenariotools.marker.NotVerified;
import org.cognitojunit.scenariotools.marker.SeenOnAws;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** Who may not sign in with a password, and who may again. */
@CognitoUserPool(
        users = {
            @PoolUser(name = "alice", password = "Correct-Horse-1"),
            @PoolUser(name = "bob", temporaryPassword = "Temp-Horse-1")
        },
        lifecycle = Lifecycle.PER_METHOD)
class PasswordSignInScenarios {

    private static final String INCORRECT = "Incorrect username or password.";

    @Test
    @SeenOnAws(source = "STK-login", on = "2026-09-24")
    void a_wrong_password_is_refused(UserPool pool) {
        assertThatRefused(() -> pool.adminSignIn("alice", "Wrong-Horse-1")).isNotAuthorized(INCORRECT);
    }

    @Test
    @NotVerified(reason = "deduced from the same refusal of a permanent password")
    void a_wrong_temporary_password_is_refused(UserPool pool) {
        assertThatRefused(() -> pool.adminSignIn("bob", "Wrong-Horse-1")).isNotAuthorized(INCORRECT);
    }

    @Test
    @NotVerified(reason = "deduced from the same refusal of any other password")
    void a_password_in_another_case_is_refused(UserPool pool) {
        assertThatRefused(() -> pool.adminSignIn("alice", "correct-Horse-1")).isNotAuthorized(INCORRECT);
    }

    @Test
    @NotVerified(reason = "BOT: usernames are case-sensitive unless the pool says otherwise; no capture")
    void a_username_in_another_case_is_another_user(UserPool pool) {
        assertThatRefused(() -> pool.adminSignIn("Alice", "Correct-Horse-1")).isUserNotFound();
    }

    @Test
    @SeenOnAws(source = "STK-login", on = "2026-09-24")
    void an_unknown_user_is_named_as_such(UserPool pool) {
        assertThatRefused(() -> pool.adminSignIn("mallory", "Correct-Horse-1")).isUserNotFound();
    }

    @Test
    @SeenOnAws(source = "STK-cred", on = "2026-09-24")
    void a_disabled_user_is_refused(
            UserPool pool, @Called("alice") TestUser alice, CognitoIdentityProviderClient cognito) {
        cognito.adminDisableUser(r -> r.userPoolId(pool.id()).username("alice"));

        assertThatRefused(() -> pool.adminSignIn(alice)).isUserDisabled();
    }

    @Test
    @NotVerified(reason = "deduced: STK-cred shows only what becomes of the tokens from before")
    void a_user_who_is_enabled_again_signs_in(
            UserPool pool, @Called("alice") TestUser alice, CognitoIdentityProviderClient cognito) {
        cognito.adminDisableUser(r -> r.userPoolId(pool.id()).username("alice"));
        cognito.adminEnableUser(r -> r.userPoolId(pool.id()).username("alice"));

        assertThat(pool.adminSignIn(alice).expectTokens()).isSignedIn();
    }

    @Test
    @NotVerified(reason = "deduced from the same refusal of a user who never was")
    void a_deleted_user_is_unknown(
            UserPool pool, @Called("alice") TestUser alice, CognitoIdentityProviderClient cognito) {
        cognito.adminDeleteUser(r -> r.userPoolId(pool.id()).username("alice"));

        assertThatRefused(() -> pool.adminSignIn(alice)).isUserNotFound();
    }

    @Test
    @NotVerified(reason = "deduced: STK-cred shows the status and that tokens stay valid")
    void a_password_that_an_administrator_sets_replaces_the_old_one(
            UserPool pool, @Called("alice") TestUser alice, CognitoIdentityProviderClient cognito) {
        cognito.adminSetUserPassword(r -> r.userPoolId(pool.id())
                .username("alice")
                .password("Fresh-Horse-1")
                .permanent(true));

        assertThat(pool.adminSignIn("alice", "Fresh-Horse-1").expectTokens()).isSignedIn();
        assertThatRefused(() -> pool.adminSignIn("alice", "Correct-Horse-1")).isNotAuthorized(INCORRECT);
    }

    @Test
    @NotVerified(reason = "deduced: STK-cred shows only the status")
    void a_temporary_password_that_an_administrator_sets_must_be_changed(
            UserPool pool, CognitoIdentityProviderClient cognito) {
        cognito.adminSetUserPassword(r -> r.userPoolId(pool.id())
                .username("alice")
                .password("Fresh-Horse-1")
                .permanent(false));

        pool.adminSignIn("alice", "Fresh-Horse-1").expectNewPasswordRequired();
    }

    @Test
    @EmulatorOnly(reason = "the clock moves; DG26 gives the rule, and the texts are in reports")
    @RequiresCapability(Capability.CLOCK)
    void a_temporary_password_expires_after_a_week(
            UserPool pool, @Called("bob") TestUser bob, CognitoEmulator emulator) {
        emulator.clock().advance(Duration.ofDays(7).plusSeconds(1));

        assertThatRefused(() -> pool.adminSignIn(bob))
                .isNotAuthorized("Temporary password has expired and must be reset by an administrator.");
    }

    @Test
    @EmulatorOnly(reason = "a lock is measured in seconds, so the clock moves between tries")
    @RequiresCapability(Capability.CLOCK)
    void five_wrong_passwords_lock_the_user_even_for_the_right_one(
            UserPool pool, @Called("alice") TestUser alice, CognitoEmulator emulator) {
        failTimes(6, pool, emulator);

        assertThatRefused(() -> pool.adminSignIn(alice)).isLockedOut();
    }

    @Test
    @EmulatorOnly(reason = "a lock is measured in seconds, so the clock moves between tries")
    @RequiresCapability(Capability.CLOCK)
    void a_lock_ends_by_itself_and_a_success_ends_the_count(
            UserPool pool, @Called("alice") TestUser alice, CognitoEmulator emulator) {
        failTimes(6, pool, emulator);
        emulator.clock().advance(Duration.ofSeconds(2));

        assertThat(pool.adminSignIn(alice).expectTokens()).isSignedIn();
        failTimes(4, pool, emulator);
        assertThat(pool.adminSignIn(alice).expectTokens()).isSignedIn();
    }

    @Test
    @EmulatorOnly(reason = "a lock is measured in seconds, so the clock moves between tries")
    @RequiresCapability(Capability.CLOCK)
    void a_lock_gets_longer_with_each_further_failure_but_not_with_tries_during_it(
            UserPool pool, @Called("alice") TestUser alice, CognitoEmulator emulator) {
        failTimes(8, pool, emulator);
        emulator.clock().advance(Duration.ofSeconds(7));

        assertThatRefused(() -> pool.adminSignIn(alice)).isLockedOut();
        emulator.clock().advance(Duration.ofSeconds(2));
        assertThat(pool.adminSignIn(alice).expectTokens()).isSignedIn();
    }

    /** Fails so many times in a row, each time after the lock of the time before. */
    private static void failTimes(int times, UserPool pool, CognitoEmulator emulator) {
        for (int i = 1; i <= times; i++) {
            assertThatRefused(() -> pool.adminSignIn("alice", "Wrong-Horse-1")).isNotAuthorized(INCORRECT);
            if (i < times && i >= 5) {
                emulator.clock().advance(Duration.ofSeconds(1L << (i - 5)));
            }
        }
    }
}
