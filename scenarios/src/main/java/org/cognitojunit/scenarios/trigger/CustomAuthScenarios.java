package org.cognitojunit.scenarios.trigger;

import static org.cognitojunit.assertions.CognitoAssertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThatRefused;

import java.util.Map;
import org.assertj.core.api.Assertions;
import org.cognitojunit.Called;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolClient;
import org.cognitojunit.PoolUser;
import org.cognitojunit.RequiresCapability;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.auth.Challenge;
import org.cognitojunit.auth.CustomChallenge;
import org.cognitojunit.auth.SrpClient;
import org.cognitojunit.auth.Tokens;
import org.cognitojunit.backend.Capability;
import org.cognitojunit.definition.AuthFlow;
import org.cognitojunit.definition.Lifecycle;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.emulator.trigger.ChallengeResult;
import org.cognitojunit.scenariotools.marker.EmulatorOnly;
import org.cognitojunit.scenariotools.marker.NotVerified;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserLambdaValidationException;

/** CUSTOM_AUTH: challenges that the pool's functions make up and judge. */
@CognitoUserPool(
        client = @PoolClient(authFlows = {AuthFlow.CUSTOM_AUTH, AuthFlow.ADMIN_USER_PASSWORD_AUTH}),
        users = {
            @PoolUser(name = "alice", password = "Correct-Horse-1"),
            @PoolUser(name = "bob", password = "Correct-Horse-1")
        },
        lifecycle = Lifecycle.PER_METHOD)
class CustomAuthScenarios {

    private static final String REASON = "the functions are written in Java; the rules are the Developer Guide's";

    @Test
    @NotVerified(reason = "CLI: the text is in the error tables of client applications; no capture")
    void a_pool_without_functions_offers_no_custom_sign_in(UserPool pool, @Called("alice") TestUser alice) {
        assertThatRefused(() -> pool.customSignIn(alice))
                .isExactly(
                        InvalidParameterException.class,
                        "Custom auth lambda trigger is not configured for the user pool.");
    }

    @Test
    @EmulatorOnly(reason = REASON)
    @RequiresCapability(Capability.TRIGGERS)
    void the_right_answer_brings_tokens(UserPool pool, @Called("alice") TestUser alice, CognitoEmulator emulator) {
        riddle(emulator, pool);

        CustomChallenge challenge = pool.customSignIn(alice).expectCustomChallenge();
        Tokens tokens = challenge.answer("42").expectTokens();

        Assertions.assertThat(challenge.publicParameters()).isEqualTo(Map.of("question", "6 x 7"));
        assertThat(tokens).isSignedIn();
        assertThat(tokens).accessToken().isSignedBy(pool);
    }

    @Test
    @EmulatorOnly(reason = REASON)
    @RequiresCapability(Capability.TRIGGERS)
    void a_wrong_answer_gets_another_chance_where_the_function_says_so(
            UserPool pool, @Called("alice") TestUser alice, CognitoEmulator emulator) {
        riddle(emulator, pool);

        Tokens tokens = pool.customSignIn(alice)
                .expectCustomChallenge()
                .answer("41")
                .expectCustomChallenge()
                .answer("42")
                .expectTokens();

        assertThat(tokens).isSignedIn();
    }

    @Test
    @EmulatorOnly(reason = REASON)
    @RequiresCapability(Capability.TRIGGERS)
    void a_function_that_gives_up_refuses_as_a_wrong_password_is_refused(
            UserPool pool, @Called("alice") TestUser alice, CognitoEmulator emulator) {
        riddle(emulator, pool);
        CustomChallenge last =
                pool.customSignIn(alice).expectCustomChallenge().answer("41").expectCustomChallenge();

        assertThatRefused(() -> last.answer("43")).isWrongPassword();
    }

    @Test
    @EmulatorOnly(reason = REASON)
    @RequiresCapability(Capability.TRIGGERS)
    void an_answered_challenge_cannot_be_answered_again(
            UserPool pool, @Called("alice") TestUser alice, CognitoEmulator emulator) {
        riddle(emulator, pool);
        CustomChallenge challenge = pool.customSignIn(alice).expectCustomChallenge();
        challenge.answer("42").expectTokens();

        assertThatRefused(() -> challenge.answer("42")).isUsedSession();
    }

    @Test
    @EmulatorOnly(reason = REASON)
    @RequiresCapability(Capability.TRIGGERS)
    void a_challenge_is_not_for_another_user(UserPool pool, @Called("alice") TestUser alice, CognitoEmulator emulator) {
        riddle(emulator, pool);
        CustomChallenge challenge = pool.customSignIn(alice).expectCustomChallenge();

        assertThatRefused(() -> challenge.respond(Map.of("USERNAME", "bob", "ANSWER", "42")))
                .isInvalidSession();
    }

    @Test
    @EmulatorOnly(reason = REASON)
    @RequiresCapability(Capability.TRIGGERS)
    void the_server_side_may_begin(UserPool pool, @Called("alice") TestUser alice, CognitoEmulator emulator) {
        riddle(emulator, pool);

        assertThat(pool.adminCustomSignIn(alice)
                        .expectCustomChallenge()
                        .answer("42")
                        .expectTokens())
                .isSignedIn();
    }

    @Test
    @EmulatorOnly(reason = REASON)
    @RequiresCapability(Capability.TRIGGERS)
    void an_unknown_user_is_named_as_such(UserPool pool, CognitoEmulator emulator) {
        riddle(emulator, pool);

        assertThatRefused(() -> pool.customSignIn("mallory")).isUserNotFound();
    }

    @Test
    @EmulatorOnly(reason = REASON)
    @RequiresCapability(Capability.TRIGGERS)
    void a_function_that_fails_is_quoted(UserPool pool, @Called("alice") TestUser alice, CognitoEmulator emulator) {
        riddle(emulator, pool);
        emulator.trigger(pool.id()).createAuthChallenge(event -> {
            throw new IllegalStateException("no riddles left");
        });

        assertThatRefused(() -> pool.customSignIn(alice))
                .isExactly(
                        UserLambdaValidationException.class, "CreateAuthChallenge failed with error no riddles left.");
    }

    @Test
    @EmulatorOnly(reason = REASON)
    @RequiresCapability(Capability.TRIGGERS)
    void a_disabled_user_is_asked_nothing(
            UserPool pool,
            @Called("alice") TestUser alice,
            CognitoEmulator emulator,
            CognitoIdentityProviderClient cognito) {
        riddle(emulator, pool);
        cognito.adminDisableUser(r -> r.userPoolId(pool.id()).username("alice"));

        assertThatRefused(() -> pool.customSignIn(alice)).isUserDisabled();
    }

    @Test
    @EmulatorOnly(reason = REASON)
    @RequiresCapability(Capability.TRIGGERS)
    void the_password_may_be_proved_first(UserPool pool, @Called("alice") TestUser alice, CognitoEmulator emulator) {
        emulator.trigger(pool.id()).defineAuthChallenge(event -> {
            if (event.session().size() == 1) {
                event.challenge("PASSWORD_VERIFIER");
            } else {
                event.issueTokens();
            }
        });
        SrpClient srp = SrpClient.begin(pool.id());

        Challenge verifier = pool.authenticator()
                .initiate("CUSTOM_AUTH", Map.of("USERNAME", "alice", "CHALLENGE_NAME", "SRP_A", "SRP_A", srp.srpA()))
                .expectChallenge("PASSWORD_VERIFIER");

        assertThat(verifier.respond(srp.claim(
                                verifier.parameters(),
                                alice.password(),
                                pool.clock().instant()))
                        .expectTokens())
                .isSignedIn();
    }

    /** Asks what six by seven is, twice at most. */
    private static void riddle(CognitoEmulator emulator, UserPool pool) {
        emulator.trigger(pool.id())
                .defineAuthChallenge(event -> {
                    if (event.session().stream().anyMatch(ChallengeResult::challengeResult)) {
                        event.issueTokens();
                    } else if (event.session().size() == 2) {
                        event.failAuthentication();
                    } else {
                        event.customChallenge();
                    }
                })
                .createAuthChallenge(event -> {
                    event.publicChallengeParameter("question", "6 x 7");
                    event.privateChallengeParameter("answer", "42");
                })
                .verifyAuthChallengeResponse(event -> event.answerCorrect(event.challengeAnswer()
                        .equals(event.privateChallengeParameters().get("answer"))));
    }
}
