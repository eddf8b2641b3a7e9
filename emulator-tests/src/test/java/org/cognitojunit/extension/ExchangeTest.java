package org.cognitojunit.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cognitojunit.definition.AuthFlow.ADMIN_USER_PASSWORD_AUTH;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.cognitojunit.Called;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolClient;
import org.cognitojunit.PoolGroup;
import org.cognitojunit.PoolUser;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.auth.AuthStep;
import org.cognitojunit.auth.NewPasswordRequired;
import org.cognitojunit.auth.Tokens;
import org.cognitojunit.definition.Lifecycle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderAsyncClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;

/** What a failure shows of the calls that led to it. */
class ExchangeTest {

    /** How long a call took, which differs from run to run. */
    private static final Pattern TIMING = Pattern.compile("(?m)^(\\d+\\. \\w+) \\(\\d+(\\.\\d)? m?s");

    /** The text of the suppressed exception that carries the exchange; empty if there is none. */
    private static String attachedTo(Throwable failure) {
        List<String> attached = Arrays.stream(failure.getSuppressed())
                .map(Throwable::toString)
                .filter(text -> text.startsWith("What the test and Cognito said to each other:\n"))
                .map(text -> TIMING.matcher(text).replaceAll("$1 (some time"))
                .toList();
        assertThat(attached).hasSizeLessThanOrEqualTo(1);
        return String.join("", attached);
    }

    private static String stackTrace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @Nested
    @CognitoUserPool(
            client = @PoolClient(authFlows = ADMIN_USER_PASSWORD_AUTH, generateSecret = true),
            groups = @PoolGroup("admins"),
            users = {
                @PoolUser(name = "alice", password = "Correct-Horse-1", groups = "admins"),
                @PoolUser(name = "bob", temporaryPassword = "Temp-Horse-1")
            },
            lifecycle = Lifecycle.PER_METHOD)
    class AnUnexpectedStep {

        @Test
        void shows_the_challenge_that_came_instead_of_tokens(UserPool pool, @Called("bob") TestUser bob) {
            AuthStep step = pool.adminSignIn(bob);

            assertThatThrownBy(step::expectTokens)
                    .isExactlyInstanceOf(AssertionError.class)
                    .hasMessage("""
                            Expected tokens, but Cognito put the challenge NEW_PASSWORD_REQUIRED.

                            The exchange:
                            1. AdminInitiateAuth
                               > UserPoolId: %s
                               > ClientId: %s
                               > AuthFlow: ADMIN_USER_PASSWORD_AUTH
                               > AuthParameters: {USERNAME: bob, PASSWORD: [redacted], SECRET_HASH: [redacted]}
                               < ChallengeName: NEW_PASSWORD_REQUIRED
                               < Session: [redacted]
                               < ChallengeParameters: {USER_ID_FOR_SRP: bob, requiredAttributes: [], userAttributes: {}}
                            """, pool.id(), pool.appClient().id());
        }

        @Test
        void shows_the_claims_of_the_tokens_that_came_instead_of_a_challenge(
                UserPool pool, @Called("alice") TestUser alice) {
            AuthStep step = pool.adminSignIn(alice);

            assertThatThrownBy(step::expectNewPasswordRequired)
                    .isExactlyInstanceOf(AssertionError.class)
                    .hasMessageStartingWith(
                            "Expected the challenge NEW_PASSWORD_REQUIRED, but the sign-in was complete: "
                                    + "Cognito issued tokens.\n\nThe exchange:\n1. AdminInitiateAuth\n")
                    .hasMessageContainingAll(
                            "   <   AccessToken: [redacted], claims {",
                            "\"cognito:groups\":[\"admins\"]",
                            "\"token_use\":\"access\"",
                            "   <   ExpiresIn: 3600\n",
                            "   <   RefreshToken: [redacted]\n",
                            "   <   IdToken: [redacted], claims {",
                            "\"cognito:username\":\"alice\"");
        }

        @Test
        void shows_every_call_that_led_there(UserPool pool, @Called("bob") TestUser bob) {
            AuthStep step = pool.adminSignIn(bob).expectNewPasswordRequired().respond("New-Horse-1");

            assertThatThrownBy(() -> step.expectChallenge("SOFTWARE_TOKEN_MFA"))
                    .isExactlyInstanceOf(AssertionError.class)
                    .hasMessageStartingWith("Expected the challenge SOFTWARE_TOKEN_MFA, but the sign-in was complete")
                    .hasMessageContainingAll(
                            "1. AdminInitiateAuth\n",
                            "2. AdminRespondToAuthChallenge\n",
                            "   > Session: [redacted]\n",
                            "NEW_PASSWORD: [redacted]");
        }

        @Test
        void no_text_has_a_secret(UserPool pool, @Called("bob") TestUser bob, @Called("alice") TestUser alice) {
            NewPasswordRequired challenge = pool.adminSignIn(bob).expectNewPasswordRequired();
            Tokens tokens = challenge.respond("New-Horse-1").expectTokens();
            Tokens refreshed = pool.refresh(tokens);
            pool.client().getUser(r -> r.accessToken(tokens.accessToken()));
            AssertionError failure =
                    Assertions.catchThrowableOfType(AssertionError.class, () -> refreshed.expectNewPasswordRequired());

            String all = Stream.of(
                            pool,
                            pool.appClient(),
                            bob,
                            alice,
                            challenge,
                            tokens,
                            refreshed,
                            refreshed.exchange(),
                            pool.definition(),
                            stackTrace(failure),
                            String.valueOf(failure.getMessage()))
                    .map(Object::toString)
                    .reduce("", String::concat);

            assertThat(all)
                    .contains("bob", "alice", "AdminRespondToAuthChallenge")
                    .doesNotContain(
                            "Correct-Horse-1",
                            "Temp-Horse-1",
                            "New-Horse-1",
                            challenge.session(),
                            tokens.accessToken(),
                            tokens.idToken(),
                            String.valueOf(tokens.refreshToken()),
                            refreshed.accessToken(),
                            refreshed.idToken(),
                            pool.appClient().secret().orElseThrow(),
                            pool.appClient().secretHash("bob"));
        }
    }

    @Test
    void a_failing_test_carries_its_calls_and_no_secret() {
        Throwable failure = TestKit.run(FailsAfterCalls.class).failure();

        assertThat(failure).isExactlyInstanceOf(AssertionError.class).hasMessage("for another reason");
        assertThat(attachedTo(failure))
                .contains(
                        "1. ListGroups (some time)\n",
                        "2. AdminInitiateAuth (some time)\n",
                        "   ! NotAuthorizedException: Incorrect username or password. (HTTP 400, "
                                + "NotAuthorizedException)\n",
                        "3. AdminInitiateAuth (some time)\n",
                        "claims {",
                        "4. GetUser (some time)\n   > AccessToken: [redacted], claims {",
                        "5. AdminCreateUser (some time)\n",
                        "   > TemporaryPassword: [redacted]\n",
                        "   > UserAttributes: [{Name: email, Value: dora@example.com}]\n")
                .doesNotContain("CreateUserPool", "Correct-Horse-1", "Wrong-Horse-1", "Dora-Horse-1");
    }

    @CognitoUserPool(users = @PoolUser(name = "alice", password = "Correct-Horse-1"))
    static class FailsAfterCalls {

        @BeforeEach
        void its_calls_are_the_tests_too(UserPool pool) {
            pool.client().listGroups(r -> r.userPoolId(pool.id()));
        }

        @Test
        void test(UserPool pool, TestUser alice) {
            Assertions.catchThrowable(() -> pool.adminSignIn("alice", "Wrong-Horse-1"));
            Tokens tokens = pool.adminSignIn(alice).expectTokens();
            pool.client().getUser(r -> r.accessToken(tokens.accessToken()));
            pool.client()
                    .adminCreateUser(r -> r.userPoolId(pool.id())
                            .username("dora")
                            .temporaryPassword("Dora-Horse-1")
                            .userAttributes(AttributeType.builder()
                                    .name("email")
                                    .value("dora@example.com")
                                    .build()));
            throw new AssertionError("for another reason");
        }
    }

    @Test
    void an_exception_of_the_sdk_is_untouched_but_for_the_exchange() {
        Throwable failure = TestKit.run(IsRefused.class).failure();

        assertThat(failure).isExactlyInstanceOf(UserNotFoundException.class);
        assertThat(attachedTo(failure))
                .contains("1. AdminInitiateAuth (some time)\n", "   ! UserNotFoundException: User does not exist.");
    }

    @CognitoUserPool
    static class IsRefused {

        @Test
        void test(UserPool pool) {
            pool.adminSignIn("nobody", "Correct-Horse-1");
        }
    }

    @Test
    void a_test_without_calls_and_an_aborted_one_carry_nothing() {
        TestKit run = TestKit.run(NothingToShow.class);

        assertThat(attachedTo(run.failure())).isEmpty();
        run.results().testEvents().assertStatistics(s -> s.aborted(1).failed(1));
        assertThat(run.results()
                        .testEvents()
                        .aborted()
                        .map(e -> e.getRequiredPayload(org.junit.platform.engine.TestExecutionResult.class))
                        .flatMap(r -> r.getThrowable().stream())
                        .toList())
                .hasSize(1)
                .allSatisfy(aborted -> assertThat(attachedTo(aborted)).isEmpty());
    }

    @CognitoUserPool
    static class NothingToShow {

        @Test
        void fails() {
            throw new AssertionError("without a call");
        }

        @Test
        void aborts(UserPool pool) {
            pool.client().listGroups(r -> r.userPoolId(pool.id()));
            assumeTrue(false);
        }
    }

    @Test
    void tests_that_share_a_pool_and_run_at_the_same_time_show_their_own_calls_only() {
        TestKit run = TestKit.run(TestKit.inParallel(), AtTheSameTime.class);

        assertThat(run.failures()).hasSize(3).allSatisfy(failure -> {
            String own = failure.getMessage();
            assertThat(attachedTo(failure).lines().filter(line -> line.contains("GroupName: ")))
                    .as("the calls of %s", own)
                    .containsOnly("   > GroupName: " + own)
                    .hasSize(3);
        });
    }

    @CognitoUserPool(keepChanges = true)
    static class AtTheSameTime {

        private static final CyclicBarrier ALL = new CyclicBarrier(3);

        @Test
        void first(UserPool pool) throws Exception {
            callsOf("first", pool);
        }

        @Test
        @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
        void in_a_thread_of_its_own(UserPool pool) throws Exception {
            callsOf("in-a-thread-of-its-own", pool);
        }

        @Test
        void asynchronously(UserPool pool, CognitoIdentityProviderAsyncClient async) throws Exception {
            ALL.await(20, TimeUnit.SECONDS);
            List<CompletableFuture<?>> calls = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                calls.add(async.getGroup(r -> r.userPoolId(pool.id()).groupName("asynchronously"))
                        .exceptionally(refused -> null));
            }
            calls.forEach(CompletableFuture::join);
            throw new AssertionError("asynchronously");
        }

        private static void callsOf(String name, UserPool pool) throws Exception {
            ALL.await(20, TimeUnit.SECONDS);
            for (int i = 0; i < 3; i++) {
                Assertions.catchThrowable(() ->
                        pool.client().getGroup(r -> r.userPoolId(pool.id()).groupName(name)));
            }
            throw new AssertionError(name);
        }
    }

    @Test
    void calls_on_threads_of_the_application_belong_to_the_test_that_uses_the_pool() {
        TestKit run = TestKit.run(TestKit.inParallel(), OnOtherThreads.class, OnOtherThreadsToo.class);

        assertThat(run.failures())
                .hasSize(2)
                .allSatisfy(failure -> assertThat(attachedTo(failure).lines())
                        .filteredOn(line -> line.matches("\\d+\\. .*"))
                        .containsExactly(
                                "1. ListGroups (some time, on application)",
                                "2. AdminInitiateAuth (some time, on application)",
                                "3. GetUser (some time, on application)"));
    }

    @CognitoUserPool(users = @PoolUser(name = "alice", password = "Correct-Horse-1"))
    abstract static class CallsOnOtherThreads {

        private static final CountDownLatch BOTH = new CountDownLatch(2);

        @Test
        void test(UserPool pool, TestUser alice) throws Exception {
            BOTH.countDown();
            assertThat(BOTH.await(20, TimeUnit.SECONDS)).isTrue();
            Thread application = new Thread(
                    () -> {
                        pool.client().listGroups(r -> r.userPoolId(pool.id()));
                        Tokens tokens = pool.adminSignIn(alice).expectTokens();
                        pool.client().getUser(r -> r.accessToken(tokens.accessToken()));
                    },
                    "application");
            application.start();
            application.join();
            throw new AssertionError("after calls on another thread");
        }
    }

    @Execution(ExecutionMode.CONCURRENT)
    static class OnOtherThreads extends CallsOnOtherThreads {}

    @Execution(ExecutionMode.CONCURRENT)
    static class OnOtherThreadsToo extends CallsOnOtherThreads {}

    @Test
    void failures_of_lifecycle_methods_and_dynamic_tests_carry_their_calls_too() {
        TestKit run = TestKit.run(FailingBeforeAll.class, FailingAfterEach.class, FailingDynamic.class);

        assertThat(run.failures())
                .extracting(Throwable::getMessage)
                .containsExactlyInAnyOrder("before all", "after each", "dynamic");
        assertThat(run.failures())
                .allSatisfy(failure -> assertThat(attachedTo(failure).lines())
                        .filteredOn(line -> line.matches("\\d+\\. .*"))
                        .containsExactly("1. ListGroups (some time)"));
    }

    @CognitoUserPool
    static class FailingBeforeAll {

        @BeforeAll
        static void before_all(UserPool pool) {
            pool.client().listGroups(r -> r.userPoolId(pool.id()));
            throw new AssertionError("before all");
        }

        @Test
        void test() {}
    }

    @CognitoUserPool
    static class FailingAfterEach {

        @Test
        void test() {}

        @AfterEach
        void after_each(UserPool pool) {
            pool.client().listGroups(r -> r.userPoolId(pool.id()));
            throw new AssertionError("after each");
        }
    }

    @CognitoUserPool
    static class FailingDynamic {

        @TestFactory
        Stream<DynamicTest> tests(UserPool pool) {
            return Stream.of(
                    dynamicTest("passes", () -> pool.client().listUsers(r -> r.userPoolId(pool.id()))),
                    dynamicTest("fails", () -> {
                        pool.client().listGroups(r -> r.userPoolId(pool.id()));
                        throw new AssertionError("dynamic");
                    }));
        }
    }

    @Test
    void a_long_exchange_shows_its_end() {
        Throwable failure = TestKit.run(ManyCalls.class).failure();

        assertThat(attachedTo(failure)).contains("(50 earlier calls are left out)\n1. ListGroups (some time)\n");
        assertThat(attachedTo(failure).lines())
                .filteredOn(line -> line.matches("\\d+\\. .*"))
                .hasSize(200)
                .endsWith("200. DescribeUserPool (some time)");
    }

    @CognitoUserPool
    static class ManyCalls {

        @Test
        void test(UserPool pool) {
            for (int i = 0; i < 249; i++) {
                pool.client().listGroups(r -> r.userPoolId(pool.id()));
            }
            pool.client().describeUserPool(r -> r.userPoolId(pool.id()));
            throw new AssertionError("after many calls");
        }
    }
}
