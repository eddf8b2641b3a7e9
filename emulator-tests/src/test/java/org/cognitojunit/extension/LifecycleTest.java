package org.cognitojunit.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.definition.Lifecycle.PER_METHOD;

import java.util.HashMap;
import java.util.Map;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.CognitoUserPoolExtension;
import org.cognitojunit.UserPool;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LifecycleTest {

    @Test
    void the_tests_of_a_class_share_its_pool() {
        TestKit run = TestKit.run(WatchedBackend.parameters("shared"), SharedPool.class);

        run.passed(2);
        assertThat(run.published("pool")).hasSize(2);
        assertThat(run.published("pool").stream().distinct()).hasSize(1);
        assertThat(WatchedBackend.log("shared").created)
                .isEqualTo(WatchedBackend.log("shared").deleted)
                .hasSize(1);
    }

    @CognitoUserPool
    static class SharedPool {

        @Test
        void one(UserPool pool, TestReporter reporter) {
            reporter.publishEntry("pool", pool.id());
        }

        @Test
        void another(UserPool pool, TestReporter reporter) {
            reporter.publishEntry("pool", pool.id());
        }
    }

    @Test
    void each_test_has_a_pool_of_its_own_and_so_has_each_invocation() {
        TestKit run = TestKit.run(WatchedBackend.parameters("per method"), PoolPerMethod.class);

        run.passed(6);
        assertThat(run.published("pool")).hasSize(6).doesNotHaveDuplicates();
        assertThat(WatchedBackend.log("per method").created)
                .isEqualTo(WatchedBackend.log("per method").deleted)
                .hasSize(6);
    }

    @CognitoUserPool(lifecycle = PER_METHOD)
    static class PoolPerMethod {

        @Test
        void one(UserPool pool, TestReporter reporter) {
            reporter.publishEntry("pool", pool.id());
        }

        @RepeatedTest(2)
        void repeated(UserPool pool, TestReporter reporter) {
            reporter.publishEntry("pool", pool.id());
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3})
        void parameterized(int number, UserPool pool, TestReporter reporter) {
            reporter.publishEntry("pool", pool.id());
        }
    }

    @Test
    void all_that_one_test_touches_is_of_the_same_pool() {
        TestKit run = TestKit.run(OnePoolEverywhere.class);

        run.passed(2);
        assertThat(run.published("pools of one test")).hasSize(2).containsOnly("1");
    }

    @CognitoUserPool(lifecycle = PER_METHOD)
    static class OnePoolEverywhere {

        private final Map<String, UserPool> seen = new HashMap<>();
        private UserPool field;

        OnePoolEverywhere(UserPool pool) {
            seen.put("constructor", pool);
        }

        @BeforeEach
        void remember(UserPool pool) {
            seen.put("before each", pool);
            seen.put("field before each", field);
        }

        @Test
        void one(UserPool pool, TestReporter reporter) {
            publish(pool, reporter);
        }

        @Test
        void another(UserPool pool, TestReporter reporter) {
            publish(pool, reporter);
        }

        private void publish(UserPool pool, TestReporter reporter) {
            seen.put("test", pool);
            seen.put("field", field);
            reporter.publishEntry(
                    "pools of one test",
                    Long.toString(seen.values().stream().distinct().count()));
        }
    }

    @Test
    void an_annotated_method_has_a_pool_of_its_own_beside_that_of_its_class() {
        TestKit run = TestKit.run(AnnotatedMethod.class);

        run.passed(3);
        assertThat(run.published("pool")).hasSize(3);
        assertThat(run.published("own pool")).hasSize(1).doesNotContainAnyElementsOf(run.published("pool"));
        assertThat(run.published("pool").stream().distinct()).hasSize(1);
        assertThat(run.published("constructor and field of own pool")).isEqualTo(run.published("own pool"));
    }

    @CognitoUserPool
    static class AnnotatedMethod {

        private final UserPool fromConstructor;
        private UserPool field;

        AnnotatedMethod(UserPool pool) {
            fromConstructor = pool;
        }

        @Test
        void one(UserPool pool, TestReporter reporter) {
            reporter.publishEntry("pool", pool.id());
        }

        @Test
        void another(UserPool pool, TestReporter reporter) {
            reporter.publishEntry("pool", pool.id());
            reporter.publishEntry("pool", field.id());
        }

        @Test
        @CognitoUserPool
        void annotated(UserPool pool, TestReporter reporter) {
            reporter.publishEntry("own pool", pool.id());
            assertThat(fromConstructor).isSameAs(field);
            reporter.publishEntry("constructor and field of own pool", field.id());
        }
    }

    @Test
    void an_annotated_method_needs_no_annotated_class() {
        TestKit run = TestKit.run(OnlyAMethod.class);

        run.passed(2);
        assertThat(run.published("pool")).hasSize(1).doesNotContain("none");
    }

    static class OnlyAMethod {

        private UserPool field;

        @Test
        @CognitoUserPool
        void annotated(UserPool pool, TestReporter reporter) {
            assertThat(field).isSameAs(pool);
            reporter.publishEntry("pool", pool.id());
        }

        @Test
        void not_annotated() {
            assertThat(field).isNull();
        }
    }

    @Test
    void a_shared_test_instance_holds_the_class_pool_before_all_tests() {
        TestKit.run(SharedInstance.class).passed(2);
    }

    @CognitoUserPool
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class SharedInstance {

        private final UserPool fromConstructor;
        private UserPool field;

        SharedInstance(UserPool pool) {
            fromConstructor = pool;
        }

        @BeforeAll
        void the_pool_is_there(UserPool pool) {
            assertThat(field).isSameAs(pool).isSameAs(fromConstructor);
        }

        @Test
        void one(UserPool pool) {
            assertThat(field).isSameAs(pool);
        }

        @Test
        void another(UserPool pool) {
            assertThat(field).isSameAs(pool);
        }
    }

    @Test
    void an_extension_in_an_instance_field_makes_a_pool_for_each_test() {
        TestKit run = TestKit.run(InstanceField.class);

        run.passed(2);
        assertThat(run.published("pool")).hasSize(2).doesNotHaveDuplicates();
    }

    static class InstanceField {

        @RegisterExtension
        final CognitoUserPoolExtension cognito =
                CognitoUserPoolExtension.builder().build();

        private UserPool field;

        @Test
        void one(UserPool pool, TestReporter reporter) {
            assertThat(field).isSameAs(pool);
            reporter.publishEntry("pool", pool.id());
        }

        @Test
        void another(UserPool pool, TestReporter reporter) {
            reporter.publishEntry("pool", pool.id());
        }
    }

    @Test
    void an_extension_in_a_static_field_makes_one_pool_and_empties_what_it_filled() {
        TestKit run = TestKit.run(StaticField.class);

        run.passed(2);
        assertThat(run.published("pool").stream().distinct()).hasSize(1);
        assertThat(StaticField.field).isNull();
    }

    static class StaticField {

        @RegisterExtension
        static final CognitoUserPoolExtension COGNITO =
                CognitoUserPoolExtension.builder().build();

        private static UserPool field;

        @BeforeAll
        static void the_static_field_is_filled(UserPool pool) {
            assertThat(field).isSameAs(pool);
        }

        @Test
        void one(UserPool pool, TestReporter reporter) {
            reporter.publishEntry("pool", pool.id());
        }

        @Test
        void another(UserPool pool, TestReporter reporter) {
            reporter.publishEntry("pool", pool.id());
        }
    }

    @Test
    void a_test_that_deletes_its_pool_does_no_harm() {
        TestKit.run(DeletesItsPool.class).passed(1);
    }

    @CognitoUserPool
    static class DeletesItsPool {

        @Test
        void delete(UserPool pool) {
            pool.client().deleteUserPool(r -> r.userPoolId(pool.id()));
        }
    }

    @Test
    void a_pool_is_named_after_its_test() {
        TestKit run = TestKit.run(WatchedBackend.parameters("names"), NamedPools.class);

        assertThat(run.published("name"))
                .containsExactlyInAnyOrder(
                        "watched-org.cognitojunit.extension.LifecycleTest.NamedPools",
                        "watched-org.cognitojunit.extension.LifecycleTest.NamedPools.of_a_method");
        assertThat(run.published("tags")).containsOnly("{watched=yes}");
    }

    @CognitoUserPool
    static class NamedPools {

        @Test
        void of_the_class(UserPool pool, TestReporter reporter) {
            publish(pool, reporter);
        }

        @Test
        @CognitoUserPool
        void of_a_method(UserPool pool, TestReporter reporter) {
            publish(pool, reporter);
        }

        private static void publish(UserPool pool, TestReporter reporter) {
            reporter.publishEntry("name", pool.name());
            reporter.publishEntry(
                    "tags",
                    pool.client()
                            .describeUserPool(r -> r.userPoolId(pool.id()))
                            .userPool()
                            .userPoolTags()
                            .toString());
        }
    }
}
