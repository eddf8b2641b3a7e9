package org.cognitojunit.extension;

import static org.assertj.core.api.Assertions.assertThat;

import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.CognitoUserPoolExtension;
import org.cognitojunit.PoolUser;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.definition.Lifecycle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.MethodOrderer.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each test finds the pool of its class as it is declared. */
class DeclaredStateTest {

    @Test
    void tests_about_one_user_pass_in_any_order() {
        TestKit.run(AboutBob.class).passed(9);
    }

    @Test
    void tests_about_one_user_pass_in_parallel() {
        TestKit.run(TestKit.inParallel(), AboutBob.class, BuilderAboutBob.class, SharedInstance.class)
                .passed(19);
    }

    @Test
    void a_nested_class_begins_as_the_class_around_it_and_adds_to_that_for_itself() {
        TestKit.run(Around.class).passed(5);
    }

    @Test
    void keepChanges_leaves_the_pool_as_tests_leave_it() {
        TestKit.run(InTurn.class, InTurnByBuilder.class).passed(4);
    }

    @Test
    void the_pool_of_a_run_is_left_as_tests_leave_it() {
        TestKit.run(OfRun.class).passed(2);
    }

    static void firstSignIn(UserPool pool, TestUser bob) {
        assertThat(bob.password()).isEqualTo("Temp-Horse-1");
        pool.adminSignIn(bob).expectNewPasswordRequired().respond("New-Horse-1").expectTokens();
        assertThat(bob.password()).isEqualTo("New-Horse-1");
    }

    @CognitoUserPool(users = @PoolUser(name = "bob", temporaryPassword = "Temp-Horse-1"))
    @TestMethodOrder(Random.class)
    static class AboutBob {

        /** The constructor's doing is the test's. */
        AboutBob(UserPool pool) {
            pool.client().adminCreateUser(r -> r.userPoolId(pool.id()).username("carol"));
        }

        @Test
        void chooses_a_password(UserPool pool, TestUser bob) {
            firstSignIn(pool, bob);
        }

        @RepeatedTest(4)
        void chooses_it_again(UserPool pool, TestUser bob) {
            firstSignIn(pool, bob);
        }

        @ParameterizedTest
        @ValueSource(strings = {"one", "two", "three"})
        void is_deleted(String reason, UserPool pool, TestUser bob) {
            pool.client().adminDeleteUser(r -> r.userPoolId(pool.id()).username(bob.name()));
        }

        @Test
        void is_told_to_change_it(UserPool pool, TestUser bob) {
            pool.client()
                    .adminSetUserPassword(r -> r.userPoolId(pool.id())
                            .username(bob.name())
                            .password("Other-Horse-1")
                            .permanent(true));
            bob.chose("Other-Horse-1");
            pool.adminSignIn(bob).expectTokens();
        }
    }

    static class BuilderAboutBob {

        @RegisterExtension
        static final CognitoUserPoolExtension COGNITO = CognitoUserPoolExtension.builder()
                .user("bob", user -> user.temporaryPassword("Temp-Horse-1"))
                .build();

        @RepeatedTest(5)
        void chooses_a_password(UserPool pool, TestUser bob) {
            firstSignIn(pool, bob);
        }
    }

    @CognitoUserPool(users = @PoolUser(name = "bob", temporaryPassword = "Temp-Horse-1"))
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class SharedInstance {

        private final UserPool constructed;

        SharedInstance(UserPool pool) {
            constructed = pool;
        }

        @RepeatedTest(5)
        void chooses_a_password(TestUser bob) {
            firstSignIn(constructed, bob);
        }
    }

    @CognitoUserPool
    static class Around {

        @BeforeAll
        static void add(UserPool pool) {
            create(pool, "carol");
        }

        @RepeatedTest(2)
        void finds_what_was_added_before_all(UserPool pool) {
            assertThat(names(pool)).containsExactly("carol");
            create(pool, "dave");
        }

        @Nested
        class Inner {

            @BeforeAll
            static void add(UserPool pool) {
                create(pool, "erin");
            }

            @RepeatedTest(2)
            void finds_what_both_have_added(UserPool pool) {
                assertThat(names(pool)).containsExactly("carol", "erin");
                create(pool, "frank");
            }
        }

        @Nested
        class Other {

            @Test
            void finds_nothing_of_its_sibling(UserPool pool) {
                assertThat(names(pool)).containsExactly("carol");
            }
        }
    }

    @CognitoUserPool(keepChanges = true)
    @TestMethodOrder(OrderAnnotation.class)
    static class InTurn {

        @Test
        @Order(1)
        void creates(UserPool pool) {
            create(pool, "carol");
        }

        @Test
        @Order(2)
        void finds(UserPool pool) {
            assertThat(names(pool)).containsExactly("carol");
        }
    }

    @TestMethodOrder(OrderAnnotation.class)
    static class InTurnByBuilder {

        @RegisterExtension
        static final CognitoUserPoolExtension COGNITO =
                CognitoUserPoolExtension.builder().keepChanges(true).build();

        @Test
        @Order(1)
        void creates(UserPool pool) {
            create(pool, "carol");
        }

        @Test
        @Order(2)
        void finds(UserPool pool) {
            assertThat(names(pool)).containsExactly("carol");
        }
    }

    @CognitoUserPool(lifecycle = Lifecycle.PER_RUN)
    @TestMethodOrder(OrderAnnotation.class)
    static class OfRun {

        @Test
        @Order(1)
        void creates(UserPool pool) {
            create(pool, "carol");
        }

        @Test
        @Order(2)
        void finds(UserPool pool) {
            assertThat(names(pool)).containsExactly("carol");
        }
    }

    private static void create(UserPool pool, String name) {
        pool.client().adminCreateUser(r -> r.userPoolId(pool.id()).username(name));
    }

    private static java.util.List<String> names(UserPool pool) {
        return pool.client().listUsers(r -> r.userPoolId(pool.id())).users().stream()
                .map(user -> user.username())
                .toList();
    }
}
