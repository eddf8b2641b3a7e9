package org.cognitojunit.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.definition.Lifecycle.PER_METHOD;
import static org.cognitojunit.definition.Lifecycle.PER_RUN;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.bytebuddy.ByteBuddy;
import org.cognitojunit.AppClient;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.CognitoUserPoolExtension;
import org.cognitojunit.PoolClient;
import org.cognitojunit.PoolUser;
import org.cognitojunit.ProvisioningException;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.RegisterExtension;

class PerRunTest {

    private static final int CLASSES = 40;

    @Retention(RetentionPolicy.RUNTIME)
    @CognitoUserPool(users = @PoolUser(name = "alice", password = "Correct-Horse-1"), lifecycle = PER_RUN)
    @interface Shared {}

    @Test
    void classes_with_an_equal_definition_share_one_pool_however_they_declare_it() {
        TestKit run = TestKit.run(
                WatchedBackend.parameters("per run"), ByAnnotation.class, ByBuilder.class, ByMeta.class, Around.class);

        run.passed(5);
        assertThat(run.published("pool")).hasSize(5);
        assertThat(run.published("pool").stream().distinct()).hasSize(1);
        assertThat(WatchedBackend.log("per run").created).hasSize(1).isEqualTo(WatchedBackend.log("per run").deleted);
        assertThat(WatchedBackend.log("per run").leftBehind).isEmpty();
    }

    private static void publish(UserPool pool, AppClient client, TestUser alice, TestReporter reporter) {
        assertThat(pool.adminSignIn(alice).expectTokens().accessTokenClaims()).containsEntry("client_id", client.id());
        reporter.publishEntry("pool", pool.id() + " " + client.id() + " " + pool.endpoint());
    }

    @CognitoUserPool(users = @PoolUser(name = "alice", password = "Correct-Horse-1"), lifecycle = PER_RUN)
    static class ByAnnotation {

        private static UserPool staticField;
        private UserPool field;

        @Test
        void test(UserPool pool, AppClient client, TestUser alice, TestReporter reporter) {
            assertThat(pool).isSameAs(field).isSameAs(staticField);
            publish(pool, client, alice, reporter);
        }
    }

    static class ByBuilder {

        @RegisterExtension
        static final CognitoUserPoolExtension COGNITO = CognitoUserPoolExtension.builder()
                .user("alice", user -> user.password("Correct-Horse-1"))
                .lifecycle(PER_RUN)
                .build();

        @Test
        void test(UserPool pool, AppClient client, TestUser alice, TestReporter reporter) {
            publish(pool, client, alice, reporter);
        }
    }

    @Shared
    static class ByMeta {

        @Test
        void test(UserPool pool, AppClient client, TestUser alice, TestReporter reporter) {
            publish(pool, client, alice, reporter);
        }
    }

    static class Around {

        private UserPool field;

        @Test
        @Shared
        void method(UserPool pool, AppClient client, TestUser alice, TestReporter reporter) {
            assertThat(field).isSameAs(pool);
            publish(pool, client, alice, reporter);
        }

        @Nested
        @Shared
        class Inner {

            @Test
            void nested(UserPool pool, AppClient client, TestUser alice, TestReporter reporter) {
                publish(pool, client, alice, reporter);
            }
        }
    }

    @Test
    void another_definition_has_another_pool() {
        TestKit run = TestKit.run(
                WatchedBackend.parameters("per run, different"),
                ByAnnotation.class,
                WithOtherPassword.class,
                WithOtherClient.class,
                NotShared.class);

        run.passed(4);
        assertThat(run.published("pool")).hasSize(4).doesNotHaveDuplicates();
        assertThat(WatchedBackend.log("per run, different").deleted)
                .containsExactlyInAnyOrderElementsOf(WatchedBackend.log("per run, different").created)
                .hasSize(4);
    }

    @CognitoUserPool(users = @PoolUser(name = "alice", password = "Correct-Horse-2"), lifecycle = PER_RUN)
    static class WithOtherPassword {

        @Test
        void test(UserPool pool, AppClient client, TestUser alice, TestReporter reporter) {
            publish(pool, client, alice, reporter);
        }
    }

    @CognitoUserPool(
            client = @PoolClient(generateSecret = true),
            users = @PoolUser(name = "alice", password = "Correct-Horse-1"),
            lifecycle = PER_RUN)
    static class WithOtherClient {

        @Test
        void test(UserPool pool, AppClient client, TestUser alice, TestReporter reporter) {
            publish(pool, client, alice, reporter);
        }
    }

    @CognitoUserPool(users = @PoolUser(name = "alice", password = "Correct-Horse-1"), lifecycle = PER_METHOD)
    static class NotShared {

        @Test
        void test(UserPool pool, AppClient client, TestUser alice, TestReporter reporter) {
            publish(pool, client, alice, reporter);
        }
    }

    @Test
    void the_name_is_that_of_the_definition_whichever_class_comes_first() {
        String one = nameIn(NameFirst.class, EmailFirst.class);
        String another = nameIn(EmailFirst.class, NameFirst.class);

        assertThat(one).isEqualTo(another).matches("watched-shared-[0-9a-f]{12}");
    }

    private static String nameIn(Class<?>... classes) {
        List<String> names = TestKit.run(WatchedBackend.parameters("per run, names"), classes)
                .passed(2)
                .published("name");
        assertThat(names).hasSize(2);
        assertThat(names.stream().distinct()).hasSize(1);
        return names.get(0);
    }

    @CognitoUserPool(
            users =
                    @PoolUser(
                            name = "alice",
                            password = "Correct-Horse-1",
                            attributes = {"name=Al", "email=al@x.org"}),
            lifecycle = PER_RUN)
    static class NameFirst {

        @Test
        void test(UserPool pool, TestReporter reporter) {
            reporter.publishEntry("name", pool.name());
        }
    }

    @CognitoUserPool(
            users =
                    @PoolUser(
                            name = "alice",
                            password = "Correct-Horse-1",
                            attributes = {"email=al@x.org", "name=Al"}),
            lifecycle = PER_RUN)
    static class EmailFirst {

        @Test
        void test(UserPool pool, TestReporter reporter) {
            reporter.publishEntry("name", pool.name());
        }
    }

    @Test
    void classes_that_ask_at_the_same_time_get_one_pool() {
        Map<String, String> parameters = new HashMap<>(TestKit.inParallel());
        parameters.putAll(WatchedBackend.parameters("per run, parallel"));

        TestKit run = TestKit.run(
                parameters,
                IntStream.range(0, CLASSES)
                        .mapToObj(number -> generate(Template.class, number))
                        .toArray(Class<?>[]::new));

        run.passed(CLASSES);
        assertThat(run.published("pool").stream().distinct()).hasSize(1);
        assertThat(WatchedBackend.log("per run, parallel").created)
                .hasSize(1)
                .isEqualTo(WatchedBackend.log("per run, parallel").deleted);
    }

    private static Class<?> generate(Class<?> template, int number) {
        return new ByteBuddy()
                .subclass(template)
                .name(template.getName() + number)
                .make()
                .load(template.getClassLoader())
                .getLoaded();
    }

    /** What each generated class inherits. They share the static field too, which holds the same for all of them. */
    @Shared
    public abstract static class Template {

        private static UserPool staticField;

        @Test
        void test(UserPool pool, AppClient client, TestUser alice, TestReporter reporter) {
            assertThat(staticField).isSameAs(pool);
            publish(pool, client, alice, reporter);
        }
    }

    @Test
    void what_one_class_does_to_a_user_the_next_one_finds() {
        Map<String, String> parameters = new HashMap<>();
        parameters.put("junit.jupiter.testclass.order.default", ClassOrderer.OrderAnnotation.class.getName());

        TestKit.run(parameters, Chooses.class, Finds.class).passed(2);
    }

    @CognitoUserPool(users = @PoolUser(name = "bob", temporaryPassword = "Temp-Horse-1"), lifecycle = PER_RUN)
    @Order(1)
    static class Chooses {

        @Test
        void a_password(UserPool pool, TestUser bob) {
            pool.adminSignIn(bob)
                    .expectNewPasswordRequired()
                    .respond("New-Horse-1")
                    .expectTokens();
        }
    }

    @CognitoUserPool(users = @PoolUser(name = "bob", temporaryPassword = "Temp-Horse-1"), lifecycle = PER_RUN)
    @Order(2)
    static class Finds {

        @Test
        void the_password(UserPool pool, TestUser bob) {
            assertThat(bob.password()).isEqualTo("New-Horse-1");
            pool.adminSignIn(bob).expectTokens();
        }
    }

    @Test
    void a_shared_instance_holds_the_shared_pool_in_the_test_that_declares_it() {
        TestKit.run(SharedInstance.class).passed(3);
    }

    @CognitoUserPool
    @org.junit.jupiter.api.TestInstance(org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS)
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class SharedInstance {

        private UserPool field;

        @BeforeEach
        void before(UserPool pool) {
            assertThat(field).isSameAs(pool);
        }

        @Test
        @Order(1)
        void of_the_class(UserPool pool) {
            assertThat(pool.name()).endsWith("SharedInstance");
            assertThat(field).isSameAs(pool);
        }

        @Test
        @Order(2)
        @Shared
        void of_the_run(UserPool pool) {
            assertThat(pool.name()).startsWith("shared-");
            assertThat(field).isSameAs(pool);
        }

        @Test
        @Order(3)
        @Shared
        void of_the_run_again(UserPool pool) {
            assertThat(field).isSameAs(pool);
        }

        @AfterEach
        void after(UserPool pool) {
            assertThat(field).isSameAs(pool);
        }
    }

    @Test
    void each_class_is_told_by_its_own_name_that_the_pool_cannot_be_made_and_nothing_is_left() {
        TestKit run = TestKit.run(WatchedBackend.parameters("per run, refused"), Refused.class, RefusedToo.class);

        assertThat(run.failures())
                .hasOnlyElementsOfType(ProvisioningException.class)
                .extracting(Throwable::getMessage)
                .containsExactlyInAnyOrderElementsOf(Stream.of("Refused", "RefusedToo")
                        .map(name -> "The user pool of @CognitoUserPool on class org.cognitojunit.extension.PerRunTest$"
                                + name
                                + " could not be made on the watched backend: AdminCreateUser 'alice' failed with "
                                + "InvalidParameterException: Attributes did not conform to the schema: Type for attribute "
                                + "{favourite} could not be determined")
                        .toList());
        assertThat(WatchedBackend.log("per run, refused").deleted)
                .hasSize(2)
                .isEqualTo(WatchedBackend.log("per run, refused").created);
    }

    @CognitoUserPool(
            users = @PoolUser(name = "alice", password = "Correct-Horse-1", attributes = "favourite=horse"),
            lifecycle = PER_RUN)
    static class Refused {

        @Test
        void test() {}
    }

    @CognitoUserPool(
            users = @PoolUser(name = "alice", password = "Correct-Horse-1", attributes = "favourite=horse"),
            lifecycle = PER_RUN)
    static class RefusedToo {

        @Test
        void test() {}
    }

    @Test
    void the_exchange_of_a_failure_shows_what_an_application_said_to_the_shared_pool() {
        TestKit run = TestKit.run(CallsFromElsewhere.class);

        assertThat(run.failure().getSuppressed()).singleElement().asString().contains("1. ListGroups");
    }

    @Shared
    static class CallsFromElsewhere {

        @Test
        void test(UserPool pool) throws InterruptedException {
            Thread application = new Thread(() -> pool.client().listGroups(r -> r.userPoolId(pool.id())));
            application.start();
            application.join();

            throw new AssertionError("for another reason");
        }
    }
}
