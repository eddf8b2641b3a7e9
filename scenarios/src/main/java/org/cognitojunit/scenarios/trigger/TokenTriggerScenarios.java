package org.cognitojunit.scenarios.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThatRefused;

import java.util.List;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolGroup;
import org.cognitojunit.PoolUser;
import org.cognitojunit.RequiresCapability;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.auth.Tokens;
import org.cognitojunit.backend.Capability;
import org.cognitojunit.definition.Lifecycle;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.emulator.trigger.TriggerVersion;
import org.cognitojunit.scenariotools.marker.EmulatorOnly;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserLambdaValidationException;

/** Functions that run before tokens are issued. */
@CognitoUserPool(
        groups = @PoolGroup("readers"),
        users = @PoolUser(name = "alice", password = "Correct-Horse-1", groups = "readers"),
        lifecycle = Lifecycle.PER_METHOD)
class TokenTriggerScenarios {

    private static final String REASON = "the function is written in Java; the rules are the Developer Guide's";

    @Test
    @EmulatorOnly(reason = REASON)
    @RequiresCapability(Capability.TRIGGERS)
    void version_1_changes_the_id_token_only(UserPool pool, TestUser alice, CognitoEmulator emulator) {
        emulator.trigger(pool.id()).preTokenGeneration(event -> event.addOrOverrideClaim("tenant", "acme"));

        Tokens tokens = pool.adminSignIn(alice).expectTokens();

        assertThat(tokens.idTokenClaims()).containsEntry("tenant", "acme");
        assertThat(tokens.accessTokenClaims()).doesNotContainKey("tenant");
    }

    @Test
    @EmulatorOnly(reason = REASON)
    @RequiresCapability(Capability.TRIGGERS)
    void version_2_changes_the_access_token_and_its_scopes(UserPool pool, TestUser alice, CognitoEmulator emulator) {
        emulator.trigger(pool.id()).preTokenGeneration(TriggerVersion.V2_0, event -> {
            event.accessToken().addOrOverrideClaim("tenants", List.of("acme"));
            event.accessToken().addScopes("orders/read");
        });

        Tokens tokens = pool.adminSignIn(alice).expectTokens();

        assertThat(tokens.accessTokenClaims())
                .containsEntry("tenants", List.of("acme"))
                .containsEntry("scope", "aws.cognito.signin.user.admin orders/read");
    }

    @Test
    @EmulatorOnly(reason = REASON)
    @RequiresCapability(Capability.TRIGGERS)
    void groups_are_overridden_in_both_tokens(UserPool pool, TestUser alice, CognitoEmulator emulator) {
        emulator.trigger(pool.id())
                .preTokenGeneration(event -> event.overrideGroups(List.of("writers"), List.of(), null));

        Tokens tokens = pool.adminSignIn(alice).expectTokens();

        assertThat(tokens.idTokenClaims()).containsEntry("cognito:groups", List.of("writers"));
        assertThat(tokens.accessTokenClaims()).containsEntry("cognito:groups", List.of("writers"));
    }

    @Test
    @EmulatorOnly(reason = "the function is written in Java; that Cognito ignores it silently is inferred")
    @RequiresCapability(Capability.TRIGGERS)
    void a_protected_claim_stays_as_it_is(UserPool pool, TestUser alice, CognitoEmulator emulator) {
        emulator.trigger(pool.id()).preTokenGeneration(event -> event.addOrOverrideClaim("sub", "somebody else"));

        Tokens tokens = pool.adminSignIn(alice).expectTokens();

        assertThat(tokens.idTokenClaims())
                .containsEntry("sub", tokens.accessTokenClaims().get("sub"));
    }

    @Test
    @EmulatorOnly(reason = REASON)
    @RequiresCapability(Capability.TRIGGERS)
    void a_refresh_runs_the_function_too(UserPool pool, TestUser alice, CognitoEmulator emulator) {
        Tokens tokens = pool.adminSignIn(alice).expectTokens();
        emulator.trigger(pool.id())
                .preTokenGeneration(event -> event.addOrOverrideClaim("source", event.triggerSource()));

        assertThat(pool.refresh(tokens).idTokenClaims()).containsEntry("source", "TokenGeneration_RefreshTokens");
    }

    @Test
    @EmulatorOnly(reason = REASON)
    @RequiresCapability(Capability.TRIGGERS)
    void a_function_may_ask_cognito_itself(
            UserPool pool, TestUser alice, CognitoEmulator emulator, CognitoIdentityProviderClient cognito) {
        emulator.trigger(pool.id())
                .preTokenGeneration(event -> event.addOrOverrideClaim(
                        "status",
                        cognito.adminGetUser(
                                        r -> r.userPoolId(event.userPoolId()).username(event.userName()))
                                .userStatusAsString()));

        assertThat(pool.adminSignIn(alice).expectTokens().idTokenClaims()).containsEntry("status", "CONFIRMED");
    }

    @Test
    @EmulatorOnly(reason = "the function is written in Java; the text is in GitHub issues")
    @RequiresCapability(Capability.TRIGGERS)
    void a_function_that_fails_withholds_the_tokens(UserPool pool, TestUser alice, CognitoEmulator emulator) {
        emulator.trigger(pool.id()).preTokenGeneration(event -> {
            throw new IllegalStateException("no tenant");
        });

        assertThatRefused(() -> pool.adminSignIn(alice))
                .isExactly(UserLambdaValidationException.class, "PreTokenGeneration failed with error no tenant.");
    }
}
