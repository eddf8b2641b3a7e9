package org.cognitojunit.extension;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.cognitojunit.AppClient;
import org.cognitojunit.Called;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.CognitoUserPoolExtension;
import org.cognitojunit.PoolUser;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.definition.Lifecycle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;
import org.junit.platform.testkit.engine.EngineTestKit;

/** The pool in every kind of test that Jupiter knows, each run one after the other and in parallel. */
class JupiterCornersTest {

    private static void passes(int tests, Class<?>... classes) {
        TestKit.run(classes).passed(tests);
        TestKit.run(TestKit.inParallel(), classes).passed(tests);
    }

    @Test
    void a_parameterized_class_shares_its_pool_among_its_invocations() {
        passes(4, Parameterized.class);

        List<String> pools = TestKit.run(Parameterized.class).published("pool");
        assertThat(pools).hasSize(4);
        assertThat(Set.copyOf(pools)).hasSize(1);
    }

    @ParameterizedClass
    @ValueSource(strings = {"alice", "bob"})
    @CognitoUserPool(
            users = {
                @PoolUser(name = "alice", password = "Correct-Horse-1"),
                @PoolUser(name = "bob", password = "Correct-Horse-1")
            })
    static class Parameterized {

        @Parameter
        String name;

        UserPool field;

        @Test
        void one(UserPool pool, TestReporter reporter) {
            pool.adminSignIn(name, "Correct-Horse-1").expectTokens();
            reporter.publishEntry("pool", pool.id());
        }

        @Test
        void another(UserPool pool, TestReporter reporter) {
            assertThat(field).isSameAs(pool);
            reporter.publishEntry("pool", pool.id());
        }
    }

    @Test
    void the_constructor_of_a_parameterized_class_gets_arguments_and_pool() {
        passes(2, ParameterizedConstructor.class);
    }

    @ParameterizedClass
    @CsvSource({"alice, 1", "bob, 2"})
    @CognitoUserPool(
            users = {
                @PoolUser(name = "alice", password = "Correct-Horse-1"),
                @PoolUser(name = "bob", password = "Correct-Horse-1")
            })
    static class ParameterizedConstructor {

        private final String name;
        private final UserPool pool;

        ParameterizedConstructor(String name, int number, UserPool pool) {
            this.name = name;
            this.pool = pool;
            assertThat(number).isPositive();
        }

        @Test
        void test() {
            pool.adminSignIn(name, "Correct-Horse-1").expectTokens();
        }
    }

    @Test
    void a_parameterized_test_gets_its_arguments_first() {
        passes(2, ParameterizedMethod.class);
    }

    @CognitoUserPool(users = @PoolUser(name = "alice", password = "Correct-Horse-1"))
    static class ParameterizedMethod {

        @ParameterizedTest
        @CsvSource({"Correct-Horse-1, true", "Wrong-Horse-1, false"})
        void test(String password, boolean right, UserPool pool, TestUser alice) {
            assertThat(alice.password().equals(password)).isEqualTo(right);
            assertThat(pool.users()).containsExactly(alice);
        }
    }

    @Test
    void dynamic_tests_use_the_pool_of_their_factory() {
        passes(3, Factory.class);
    }

    @CognitoUserPool(users = @PoolUser(name = "alice", password = "Correct-Horse-1"), lifecycle = Lifecycle.PER_METHOD)
    static class Factory {

        @TestFactory
        Stream<DynamicNode> factory(UserPool pool, TestUser alice) {
            return Stream.of(
                    dynamicTest("one", () -> pool.adminSignIn(alice).expectTokens()),
                    dynamicContainer(
                            "more",
                            List.of(
                                    dynamicTest(
                                            "two", () -> pool.adminSignIn(alice).expectTokens()),
                                    dynamicTest(
                                            "three",
                                            () -> pool.adminSignIn(alice).expectTokens()))));
        }
    }

    @Test
    void each_invocation_of_a_template_has_the_pool() {
        passes(2, Template.class);
    }

    @CognitoUserPool
    static class Template {

        @TestTemplate
        @ExtendWith(Twice.class)
        void test(UserPool pool, AppClient client) {
            assertThat(pool.appClient()).isSameAs(client);
        }
    }

    static final class Twice implements TestTemplateInvocationContextProvider {

        @Override
        public boolean supportsTestTemplate(ExtensionContext context) {
            return true;
        }

        @Override
        public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
            return Stream.of(new TestTemplateInvocationContext() {}, new TestTemplateInvocationContext() {});
        }
    }

    @Test
    void a_record_is_a_test_class() {
        passes(2, Signing.class);
    }

    @CognitoUserPool(
            users = {
                @PoolUser(name = "alice", password = "Correct-Horse-1"),
                @PoolUser(name = "bob", password = "Correct-Horse-1")
            })
    record Signing(UserPool pool, @Called("alice") TestUser alice) {

        @Test
        void in() {
            pool.adminSignIn(alice).expectTokens();
        }

        @RepeatedTest(1)
        void in_again(@Called("bob") TestUser bob) {
            pool.adminSignIn(bob).expectTokens();
        }
    }

    @Test
    void default_methods_of_an_interface_are_tests() {
        passes(2, Implementation.class);
    }

    @CognitoUserPool(users = @PoolUser(name = "alice", password = "Correct-Horse-1"))
    interface SignsIn {

        @BeforeEach
        default void is_there(UserPool pool) {
            assertThat(pool.users()).isNotEmpty();
        }

        @Test
        default void alice_signs_in(UserPool pool, TestUser alice) {
            pool.adminSignIn(alice).expectTokens();
        }
    }

    static class Implementation implements SignsIn {

        @Test
        void own(UserPool pool) {
            assertThat(pool.users()).hasSize(1);
        }
    }

    @Test
    void one_instance_for_a_class_can_be_constructed_with_the_pool() {
        passes(2, OneInstance.class);
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    @CognitoUserPool
    static class OneInstance {

        private final UserPool constructed;
        private UserPool field;

        OneInstance(UserPool constructed) {
            this.constructed = constructed;
        }

        @BeforeAll
        void before_all(UserPool pool) {
            assertThat(pool).isSameAs(constructed).isSameAs(field);
        }

        @Test
        void one(UserPool pool) {
            assertThat(pool).isSameAs(constructed).isSameAs(field);
        }

        @Test
        void another(UserPool pool) {
            assertThat(pool).isSameAs(constructed).isSameAs(field);
        }
    }

    @Test
    void nested_classes_of_nested_classes_of_a_subclass_are_constructed_with_the_pool() {
        passes(2, Deep.class);
    }

    @CognitoUserPool
    abstract static class DeepBase {

        @Nested
        class Inner {

            private final UserPool ofInner;

            Inner(UserPool pool) {
                ofInner = pool;
            }

            @Test
            void inner(UserPool pool) {
                assertThat(pool).isSameAs(ofInner);
            }

            @Nested
            class Innermost {

                private final UserPool ofInnermost;

                Innermost(UserPool pool) {
                    ofInnermost = pool;
                }

                @Test
                void innermost(UserPool pool) {
                    assertThat(pool).isSameAs(ofInner).isSameAs(ofInnermost);
                }
            }
        }
    }

    static class Deep extends DeepBase {}

    @Test
    void methods_run_at_the_same_time_with_a_pool_each() {
        TestKit.run(TestKit.inParallel(), AtOnce.class).passed(20);
    }

    @Execution(ExecutionMode.CONCURRENT)
    @CognitoUserPool(
            users = @PoolUser(name = "bob", temporaryPassword = "Temp-Horse-1"),
            lifecycle = Lifecycle.PER_METHOD)
    static class AtOnce {

        private UserPool field;

        @RepeatedTest(20)
        void bob_chooses_a_password_for_the_first_time(UserPool pool, TestUser bob) {
            assertThat(field).isSameAs(pool);
            pool.adminSignIn(bob)
                    .expectNewPasswordRequired()
                    .respond("New-Horse-1")
                    .expectTokens();
        }
    }

    @Test
    void a_builder_serves_all_of_them_as_well() {
        passes(4, Built.class);
    }

    static class Built {

        @RegisterExtension
        static final CognitoUserPoolExtension COGNITO = CognitoUserPoolExtension.builder()
                .user("alice", user -> user.password("Correct-Horse-1"))
                .build();

        @TestFactory
        Stream<DynamicNode> factory(UserPool pool, TestUser alice) {
            return Stream.of(dynamicTest("one", () -> pool.adminSignIn(alice).expectTokens()));
        }

        @RepeatedTest(2)
        void repeated(UserPool pool, TestUser alice) {
            pool.adminSignIn(alice).expectTokens();
        }

        @Nested
        class Inner {

            @Test
            void inner(UserPool pool, TestUser alice) {
                pool.adminSignIn(alice).expectTokens();
            }
        }
    }

    @Test
    void a_suite_runs_them() {
        EngineTestKit.engine("junit-platform-suite")
                .selectors(selectClass(AllOfThem.class))
                .execute()
                .testEvents()
                .assertStatistics(statistics -> statistics.succeeded(4).failed(0));
    }

    @Suite
    @SelectClasses({Template.class, Implementation.class})
    static class AllOfThem {}

    @Test
    void an_aborted_test_is_aborted_and_the_next_has_its_pool() {
        TestKit run = TestKit.run(Aborted.class);

        run.results()
                .testEvents()
                .assertStatistics(
                        statistics -> statistics.aborted(1).succeeded(1).failed(0));
    }

    @CognitoUserPool(lifecycle = Lifecycle.PER_METHOD)
    static class Aborted {

        @Test
        void aborted(UserPool pool) {
            abort("not today");
        }

        @Test
        void not(UserPool pool) {
            assertThat(pool.id()).isNotEmpty();
        }
    }

    @Test
    void a_disabled_class_makes_no_pool() {
        TestKit run = TestKit.run(WatchedBackend.parameters("disabled"), Off.class);

        assertThat(run.skipped()).containsExactly("not today");
        assertThat(WatchedBackend.log("disabled").created).isEmpty();
    }

    @Disabled("not today")
    @CognitoUserPool
    static class Off {

        @Test
        void test(UserPool pool) {}
    }

    @Test
    void a_test_that_takes_too_long_shows_what_it_said_until_then() {
        for (Class<?> slow : List.of(SlowHere.class, SlowElsewhere.class)) {
            Throwable failure = TestKit.run(slow).failure();

            assertThat(failure).isInstanceOf(TimeoutException.class);
            assertThat(failure.getSuppressed())
                    .as(slow.getSimpleName())
                    .anySatisfy(shown -> assertThat(shown.toString()).contains("1. AdminInitiateAuth"));
        }
    }

    @CognitoUserPool(users = @PoolUser(name = "alice", password = "Correct-Horse-1"))
    static class SlowHere {

        @Test
        @Timeout(value = 500, unit = MILLISECONDS)
        void test(UserPool pool, TestUser alice) throws InterruptedException {
            pool.adminSignIn(alice).expectTokens();
            new CountDownLatch(1).await();
        }
    }

    @CognitoUserPool(users = @PoolUser(name = "alice", password = "Correct-Horse-1"))
    static class SlowElsewhere {

        @Test
        @Timeout(value = 500, unit = MILLISECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
        void test(UserPool pool, TestUser alice) throws InterruptedException {
            pool.adminSignIn(alice).expectTokens();
            new CountDownLatch(1).await();
        }
    }
}
