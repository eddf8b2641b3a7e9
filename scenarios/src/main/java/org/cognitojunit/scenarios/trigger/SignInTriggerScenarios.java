package org.cognitojunit.scenarios.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThatRefused;

import java.util.ArrayList;
import java.util.List;
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
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidLambdaResponseException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserLambdaValidationException;

/** Functions that run when somebody is added or signs in. */
@CognitoUserPool(
        users = {
            @PoolUser(name = "alice", password = "Correct-Horse-1"),
            @PoolUser(name = "bob", temporaryPassword = "Temp-Horse-1")
        },
        lifecycle = Lifecycle.PER_METHOD)
class SignInTriggerScenarios {

    private static final String REASON = "the function is written in Java; the rules are the Developer Guide's";
    private static final String TEXT = "the function is written in Java; the text is in GitHub issues";

    @Test
    @EmulatorOnly(reason = TEXT)
    @RequiresCapability(Capability.TRIGGERS)
    void pre_authentication_refuses_in_its_own_words(
            UserPool pool, @Called("alice") TestUser alice, CognitoEmulator emulator) {
        emulator.trigger(pool.id()).preAuthentication(event -> {
            throw new IllegalStateException("not on a Sunday");
        });

        assertThatRefused(() -> pool.adminSignIn(alice))
                .isExactly(UserLambdaValidationException.class, "PreAuthentication failed with error not on a Sunday.");
    }

    @Test
    @EmulatorOnly(reason = TEXT)
    @RequiresCapability(Capability.TRIGGERS)
    void post_authentication_withholds_the_tokens(
            UserPool pool, @Called("alice") TestUser alice, CognitoEmulator emulator) {
        emulator.trigger(pool.id()).postAuthentication(event -> {
            throw new IllegalStateException("audit log is full");
        });

        assertThatRefused(() -> pool.adminSignIn(alice))
                .isExactly(
                        UserLambdaValidationException.class, "PostAuthentication failed with error audit log is full.");
    }

    @Test
    @EmulatorOnly(reason = REASON)
    @RequiresCapability(Capability.TRIGGERS)
    void a_challenge_comes_between_the_two(UserPool pool, @Called("bob") TestUser bob, CognitoEmulator emulator) {
        List<String> sources = new ArrayList<>();
        emulator.trigger(pool.id())
                .preAuthentication(event -> sources.add(event.triggerSource()))
                .postAuthentication(event -> sources.add(event.triggerSource()))
                .preTokenGeneration(event -> sources.add(event.triggerSource()));

        var challenge = pool.adminSignIn(bob).expectNewPasswordRequired();
        sources.add("the challenge");
        challenge.respond("New-Horse-1").expectTokens();

        assertThat(sources)
                .containsExactly(
                        "PreAuthentication_Authentication",
                        "the challenge",
                        "PostAuthentication_Authentication",
                        "TokenGeneration_NewPasswordChallenge");
    }

    @Test
    @EmulatorOnly(reason = TEXT)
    @RequiresCapability(Capability.TRIGGERS)
    void pre_sign_up_refuses_an_administrators_user(
            UserPool pool, CognitoEmulator emulator, CognitoIdentityProviderClient cognito) {
        emulator.trigger(pool.id()).preSignUp(event -> {
            throw new IllegalStateException(event.triggerSource() + " by " + event.clientId());
        });

        assertThatRefused(() ->
                        cognito.adminCreateUser(r -> r.userPoolId(pool.id()).username("carol")))
                .isExactly(
                        UserLambdaValidationException.class,
                        "PreSignUp failed with error PreSignUp_AdminCreateUser by CLIENT_ID_NOT_APPLICABLE.");
        assertThatRefused(
                        () -> cognito.adminGetUser(r -> r.userPoolId(pool.id()).username("carol")))
                .isUserNotFound();
    }

    @Test
    @EmulatorOnly(reason = TEXT)
    @RequiresCapability(Capability.TRIGGERS)
    void an_answer_that_is_no_json_is_refused(
            UserPool pool, @Called("alice") TestUser alice, CognitoEmulator emulator) {
        emulator.trigger(pool.id()).on("PreAuthentication", event -> "done");

        assertThatRefused(() -> pool.adminSignIn(alice))
                .isExactly(InvalidLambdaResponseException.class, "Invalid lambda function output : Invalid JSON");
    }

    @Test
    @EmulatorOnly(reason = TEXT)
    @RequiresCapability(Capability.TRIGGERS)
    void an_answer_that_is_no_event_is_refused(
            UserPool pool, @Called("alice") TestUser alice, CognitoEmulator emulator) {
        emulator.trigger(pool.id()).on("PreAuthentication", event -> "{}");

        assertThatRefused(() -> pool.adminSignIn(alice))
                .isExactly(InvalidLambdaResponseException.class, "Unrecognizable lambda output");
    }
}
