package org.cognitojunit.extension;

import static org.assertj.core.api.Assertions.assertThat;

import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.CognitoUserPoolExtension;
import org.cognitojunit.PoolUser;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.definition.Lifecycle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.RegisterExtension;

class NestingTest {

    @Test
    void a_nested_class_shares_the_outer_pool() {
        TestKit run = TestKit.run(WatchedBackend.parameters("nested"), Outer.class);

        run.passed(3);
        assertThat(run.published("pool")).hasSize(3);
        assertThat(run.published("pool").stream().distinct()).hasSize(1);
        assertThat(WatchedBackend.log("nested").created).hasSize(1);
    }

    @CognitoUserPool
    static class Outer {

        private UserPool outerField;

        @Test
        void outer(UserPool pool, TestReporter reporter) {
            reporter.publishEntry("pool", pool.id());
        }

        @Nested
        class Inner {

            private static UserPool staticField;
            private final UserPool fromConstructor;
            private UserPool field;

            Inner(UserPool pool) {
                fromConstructor = pool;
            }

            @Test
            void inner(UserPool pool, TestReporter reporter) {
                assertThat(pool)
                        .isSameAs(outerField)
                        .isSameAs(fromConstructor)
                        .isSameAs(field)
                        .isSameAs(staticField);
                reporter.publishEntry("pool", pool.id());
            }

            @Nested
            class Innermost {

                @Test
                void innermost(UserPool pool, TestReporter reporter) {
                    reporter.publishEntry("pool", pool.id());
                }
            }
        }
    }

    @Test
    void a_nested_class_that_declares_a_pool_uses_it_and_leaves_the_outer_class_its_own() {
        TestKit run = TestKit.run(OuterAndInner.class);

        run.passed(3);
        assertThat(run.published("inner")).hasSize(2).doesNotContainAnyElementsOf(run.published("outer"));
        assertThat(run.published("outer").stream().distinct()).hasSize(1);
    }

    @CognitoUserPool(users = @PoolUser(name = "outer", password = "Correct-Horse-1"))
    static class OuterAndInner {

        private UserPool outerField;
        private UserPool beforeEach;

        @BeforeEach
        void an_outer_method_gets_the_outer_pool(UserPool pool, TestUser user) {
            beforeEach = pool;
            assertThat(user.name()).isEqualTo("outer");
        }

        @Test
        void outer(UserPool pool, TestReporter reporter) {
            reporter.publishEntry("outer", pool.id());
        }

        @Nested
        @CognitoUserPool(users = @PoolUser(name = "inner", password = "Correct-Horse-1"))
        class Inner {

            private static UserPool staticField;
            private TestUser user;

            @Test
            void inner(UserPool pool, TestReporter reporter) {
                assertThat(user.name()).isEqualTo("inner");
                assertThat(staticField).isSameAs(pool).isNotSameAs(outerField);
                assertThat(beforeEach).isSameAs(outerField);
                reporter.publishEntry("inner", pool.id());
                reporter.publishEntry("outer", outerField.id());
            }

            @Nested
            class Innermost {

                @Test
                void innermost(UserPool pool, TestReporter reporter) {
                    reporter.publishEntry("inner", pool.id());
                }
            }
        }
    }

    @Test
    void the_nested_extension_in_a_field_wins_over_the_outer_annotation_and_the_other_way_round() {
        TestKit run = TestKit.run(AnnotationAroundField.class, FieldAroundAnnotation.class);

        run.passed(4);
        assertThat(run.published("pool")).hasSize(4).doesNotHaveDuplicates();
    }

    @CognitoUserPool
    static class AnnotationAroundField {

        @Test
        void outer(UserPool pool, TestReporter reporter) {
            reporter.publishEntry("pool", pool.id());
        }

        @Nested
        class Inner {

            @RegisterExtension
            static final CognitoUserPoolExtension COGNITO =
                    CognitoUserPoolExtension.builder().build();

            private static UserPool staticField;
            private UserPool field;

            @Test
            void inner(UserPool pool, TestReporter reporter) {
                assertThat(pool).isSameAs(staticField).isSameAs(field);
                reporter.publishEntry("pool", pool.id());
            }
        }
    }

    static class FieldAroundAnnotation {

        @RegisterExtension
        static final CognitoUserPoolExtension COGNITO =
                CognitoUserPoolExtension.builder().build();

        @Test
        void outer(UserPool pool, TestReporter reporter) {
            reporter.publishEntry("pool", pool.id());
        }

        @Nested
        @CognitoUserPool
        class Inner {

            private UserPool field;

            @Test
            void inner(UserPool pool, TestReporter reporter) {
                assertThat(pool).isSameAs(field);
                reporter.publishEntry("pool", pool.id());
            }
        }
    }

    @Test
    void a_pool_for_each_test_is_one_for_each_test_of_a_nested_class_too() {
        TestKit run = TestKit.run(WatchedBackend.parameters("nested per method"), OuterPerMethod.class);

        run.passed(2);
        assertThat(run.published("pool")).hasSize(2).doesNotHaveDuplicates();
        assertThat(WatchedBackend.log("nested per method").created)
                .isEqualTo(WatchedBackend.log("nested per method").deleted)
                .hasSize(2);
    }

    @CognitoUserPool(lifecycle = Lifecycle.PER_METHOD)
    static class OuterPerMethod {

        private UserPool outerField;

        @Nested
        class Inner {

            private UserPool field;

            @Test
            void one(UserPool pool, TestReporter reporter) {
                assertThat(pool).isSameAs(field).isSameAs(outerField);
                reporter.publishEntry("pool", pool.id());
            }

            @Test
            void another(UserPool pool, TestReporter reporter) {
                reporter.publishEntry("pool", pool.id());
            }
        }
    }
}
