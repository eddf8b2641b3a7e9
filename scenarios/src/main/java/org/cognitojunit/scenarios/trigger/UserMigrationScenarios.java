package org.cognitojunit.scenarios.trigger;

import static org.cognitojunit.assertions.CognitoAssertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThatRefused;

import org.assertj.core.api.Assertions;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolClient;
import org.cognitojunit.RequiresCapability;
import org.cognitojunit.UserPool;
import org.cognitojunit.auth.Tokens;
import org.cognitojunit.backend.Capability;
import org.cognitojunit.definition.AuthFlow;
import org.cognitojunit.definition.Lifecycle;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.emulator.trigger.UserMigrationEvent;
import org.cognitojunit.scenariotools.marker.EmulatorOnly;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserLambdaValidationException;

/** Users who come from another system with their first sign-in. */
@CognitoUserPool(
        client = @PoolClient(authFlows = {AuthFlow.USER_PASSWORD_AUTH, AuthFlow.ADMIN_USER_PASSWORD_AUTH}),
        lifecycle = Lifecycle.PER_METHOD)
class UserMigrationScenarios {

    private static final String REASON = "the function is written in Java; the rules are the Developer Guide's";

    @Test
    @EmulatorOnly(reason = REASON)
    @RequiresCapability(Capability.TRIGGERS)
    void a_user_of_the_old_system_signs_in(UserPool pool, CognitoEmulator emulator) {
        emulator.trigger(pool.id()).userMigration(UserMigrationScenarios::old);

        Tokens tokens = pool.signIn("alice", "old password").expectTokens();

        assertThat(tokens).isSignedIn();
        Assertions.assertThat(tokens.idTokenClaims())
                .containsEntry("email", "alice@example.com")
                .containsEntry("email_verified", true);
    }

    @Test
    @EmulatorOnly(reason = REASON)
    @RequiresCapability(Capability.TRIGGERS)
    void a_user_of_the_old_system_signs_in_from_the_server_side(UserPool pool, CognitoEmulator emulator) {
        emulator.trigger(pool.id()).userMigration(UserMigrationScenarios::old);

        assertThat(pool.adminSignIn("alice", "old password").expectTokens()).isSignedIn();
    }

    @Test
    @EmulatorOnly(reason = REASON)
    @RequiresCapability(Capability.TRIGGERS)
    void the_migrated_password_is_the_users_from_then_on(UserPool pool, CognitoEmulator emulator) {
        emulator.trigger(pool.id()).userMigration(UserMigrationScenarios::old);
        pool.signIn("alice", "old password").expectTokens();

        assertThatRefused(() -> pool.signIn("alice", "Wrong-Horse-1")).isWrongPassword();
        assertThat(pool.signIn("alice", "old password").expectTokens()).isSignedIn();
    }

    @Test
    @EmulatorOnly(reason = REASON)
    @RequiresCapability(Capability.TRIGGERS)
    void a_user_who_is_not_confirmed_must_reset_the_password(UserPool pool, CognitoEmulator emulator) {
        emulator.trigger(pool.id()).userMigration(event -> event.userAttribute("email", "alice@example.com"));

        assertThatRefused(() -> pool.signIn("alice", "old password")).isPasswordResetRequired();
    }

    @Test
    @EmulatorOnly(reason = REASON)
    @RequiresCapability(Capability.TRIGGERS)
    void somebody_whom_the_old_system_does_not_know_is_unknown(UserPool pool, CognitoEmulator emulator) {
        emulator.trigger(pool.id()).userMigration(event -> {});

        assertThatRefused(() -> pool.signIn("mallory", "old password")).isUserNotFound();
    }

    @Test
    @EmulatorOnly(reason = REASON)
    @RequiresCapability(Capability.TRIGGERS)
    void a_password_that_the_old_system_refuses_is_told_in_its_words(UserPool pool, CognitoEmulator emulator) {
        emulator.trigger(pool.id()).userMigration(event -> {
            throw new IllegalArgumentException("Bad password");
        });

        assertThatRefused(() -> pool.signIn("alice", "Wrong-Horse-1"))
                .isExactly(UserLambdaValidationException.class, "UserMigration failed with error Bad password.");
    }

    @Test
    @EmulatorOnly(reason = REASON)
    @RequiresCapability(Capability.TRIGGERS)
    void a_user_who_has_forgotten_the_password_is_migrated_too(
            UserPool pool, CognitoEmulator emulator, CognitoIdentityProviderClient cognito) {
        emulator.trigger(pool.id()).userMigration(UserMigrationScenarios::old);

        cognito.forgotPassword(r -> r.clientId(pool.appClient().id()).username("alice"));
        cognito.confirmForgotPassword(r -> r.clientId(pool.appClient().id())
                .username("alice")
                .confirmationCode(emulator.inbox(pool.id()).latest("alice").code())
                .password("New-Horse-1"));

        assertThat(pool.signIn("alice", "New-Horse-1").expectTokens()).isSignedIn();
    }

    private static void old(UserMigrationEvent event) {
        event.userAttribute("email", "alice@example.com");
        event.userAttribute("email_verified", "true");
        event.confirmed();
    }
}
