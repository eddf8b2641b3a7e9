package org.cognitojunit.emulator.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cognitojunit.emulator.Refusals.assertRefused;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.user.TestPool;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidLambdaResponseException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UnexpectedLambdaException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserLambdaValidationException;

class TriggerErrorsTest {

    @AutoClose
    final EmulatorFixture aws = EmulatorFixture.start();

    private final TestPool pool = TestPool.create(aws);
    private final PoolTriggers triggers = aws.emulator().trigger(pool.id());
    private final AtomicInteger calls = new AtomicInteger();

    @Test
    void a_checked_exception_refuses_as_well() {
        triggers.preSignUp(event -> {
            throw new Exception("Only employees");
        });

        assertRefused(
                () -> pool.invited("alice"),
                UserLambdaValidationException.class,
                "PreSignUp failed with error Only employees.");
    }

    @Test
    void an_exception_without_words_is_known_by_its_name() {
        triggers.preSignUp(event -> {
            throw new UnsupportedOperationException();
        });

        assertRefused(
                () -> pool.invited("alice"),
                UserLambdaValidationException.class,
                "PreSignUp failed with error java.lang.UnsupportedOperationException.");
    }

    @Test
    void an_assertion_that_fails_in_a_function_is_shown_to_the_caller() {
        triggers.preSignUp(event -> {
            throw new AssertionError("expected bob");
        });

        assertRefused(
                () -> pool.invited("alice"),
                UserLambdaValidationException.class,
                "PreSignUp failed with error expected bob.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "\"done\"", "{}", "{\"response\": null}", "{\"response\": []}"})
    void an_answer_that_is_no_event_is_refused(String answer) {
        triggers.on("PreSignUp", event -> answer);

        assertRefused(
                () -> pool.invited("alice"), InvalidLambdaResponseException.class, "Unrecognizable lambda output");
    }

    @Test
    void an_answer_of_the_wrong_type_is_refused() {
        triggers.on("PreSignUp", event -> "{\"response\": {\"autoConfirmUser\": \"yes\"}}");

        assertRefused(
                () -> pool.invited("alice"), InvalidLambdaResponseException.class, "Unrecognizable lambda output");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "done", "{\"response\": {}", "{\"response\": {}}, \"a\": 1"})
    void an_answer_that_is_no_json_is_refused(String answer) {
        triggers.on("PreSignUp", event -> answer);

        assertRefused(
                () -> pool.invited("alice"),
                InvalidLambdaResponseException.class,
                "Invalid lambda function output : Invalid JSON");
    }

    @Test
    void a_function_that_is_too_slow_is_tried_three_times() {
        triggers.preSignUp(event -> {
            calls.incrementAndGet();
            aws.emulator().clock().advance(Duration.ofSeconds(6));
        });

        assertRefused(
                () -> pool.invited("alice"),
                UnexpectedLambdaException.class,
                "PreSignUp invocation failed due to error Socket timeout while invoking Lambda function.");
        assertThat(calls).hasValue(3);
    }

    @Test
    void a_function_that_is_slow_twice_gets_its_third_chance() {
        triggers.preSignUp(event -> {
            if (calls.incrementAndGet() < 3) {
                aws.emulator().clock().advance(Duration.ofSeconds(6));
            }
        });

        assertThat(pool.invited("alice").username()).isEqualTo("alice");
        assertThat(calls).hasValue(3);
    }

    @Test
    void a_function_may_take_four_seconds() {
        triggers.preSignUp(event -> {
            calls.incrementAndGet();
            aws.emulator().clock().advance(Duration.ofSeconds(4));
        });

        pool.invited("alice");

        assertThat(calls).hasValue(1);
    }

    @Test
    void a_function_that_a_debugger_holds_is_in_time() {
        PassingTime time = new PassingTime();
        try (EmulatorFixture held = EmulatorFixture.of(CognitoEmulator.builder().baseClock(time))) {
            TestPool itsPool = TestPool.create(held);
            held.emulator().trigger(itsPool.id()).preSignUp(event -> {
                calls.incrementAndGet();
                time.passed.set(Duration.ofMinutes(10));
            });

            itsPool.invited("alice");
        }

        assertThat(calls).hasValue(1);
    }

    @Test
    void a_function_that_fails_is_not_tried_again() {
        triggers.preSignUp(event -> {
            calls.incrementAndGet();
            throw new IllegalStateException("no");
        });

        assertRefused(
                () -> pool.invited("alice"), UserLambdaValidationException.class, "PreSignUp failed with error no.");
        assertThat(calls).hasValue(1);
    }

    @Test
    void a_pool_that_is_not_there_has_no_triggers() {
        assertThatThrownBy(() -> aws.emulator().trigger("us-east-1_nowhere01"))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no user pool 'us-east-1_nowhere01' in this emulator. Create it first, by "
                        + "CreateUserPool.");
    }

    @Test
    void a_trigger_that_does_not_exist_is_refused_with_those_that_do() {
        assertThatThrownBy(() -> triggers.on("PreSignIn", event -> event))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no trigger 'PreSignIn'. The triggers: PreSignUp, PostConfirmation, "
                        + "PreAuthentication, PostAuthentication, PreTokenGeneration, DefineAuthChallenge, "
                        + "CreateAuthChallenge, VerifyAuthChallengeResponse, UserMigration, CustomMessage, "
                        + "CustomEmailSender, CustomSMSSender, InboundFederation.");
    }

    @Test
    void only_pre_token_generation_has_versions() {
        assertThatThrownBy(() -> triggers.on(Trigger.PRE_SIGN_UP, TriggerVersion.V2_0, event -> event))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("PreSignUp has no version V2_0. Only PreTokenGeneration has several.");
    }

    /** Real time, of which much passes at once. */
    private static final class PassingTime extends Clock {

        private final AtomicReference<Duration> passed = new AtomicReference<>(Duration.ZERO);

        @Override
        public Instant instant() {
            return Clock.systemUTC().instant().plus(passed.get());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
