package org.cognitojunit.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.definition.AuthFlow.ADMIN_NO_SRP_AUTH;
import static org.cognitojunit.definition.AuthFlow.USER_SRP_AUTH;
import static org.cognitojunit.definition.Lifecycle.PER_METHOD;

import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.cognitojunit.AppClient;
import org.cognitojunit.Called;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.CognitoUserPoolExtension;
import org.cognitojunit.PoolClient;
import org.cognitojunit.PoolGroup;
import org.cognitojunit.PoolUser;
import org.cognitojunit.ProvisioningException;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.emulator.CognitoEmulator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;

/** Each misuse fails with what is wrong, where, and what to do. */
class MisuseTest {

    private static final String HERE = "org.cognitojunit.extension.MisuseTest$";

    private static AbstractThrowableAssert<?, ? extends Throwable> assertThatMisuse(Class<?> testClass) {
        Throwable failure = TestKit.run(testClass).failure();
        // JUnit wraps what goes wrong with a parameter.
        Throwable cause = failure.getCause() instanceof ExtensionConfigurationException ? failure.getCause() : failure;
        return assertThat(cause).isExactlyInstanceOf(ExtensionConfigurationException.class);
    }

    @Test
    void a_name_that_no_user_has() {
        assertThatMisuse(WrongName.class)
                .hasMessage("Field " + HERE + "WrongName.carol is named 'carol', but @CognitoUserPool on class " + HERE
                        + "WrongName declares the users [alice]. Correct the name, or declare the user.");
    }

    @CognitoUserPool(users = @PoolUser(name = "alice", password = "Correct-Horse-1"))
    static class WrongName {

        @Called("carol")
        private TestUser carol;

        @Test
        void test() {
            assertThat(carol).isNull();
        }
    }

    @Test
    void a_user_without_a_name_among_several() {
        assertThatMisuse(WhichUser.class)
                .hasMessage("Parameter 'org.cognitojunit.TestUser user' of " + HERE
                        + "WhichUser.test does not say which user it is, and @CognitoUserPool on class " + HERE
                        + "WhichUser declares the users [alice, bob]. Add @Called(\"<username>\").");
    }

    @CognitoUserPool(
            users = {
                @PoolUser(name = "alice", password = "Correct-Horse-1"),
                @PoolUser(name = "bob", password = "Correct-Horse-1")
            })
    static class WhichUser {

        @Test
        void test(TestUser user) {}
    }

    @Test
    void a_user_where_none_is_declared() {
        assertThatMisuse(NoUser.class)
                .hasMessage("Parameter 'org.cognitojunit.TestUser user' of " + HERE
                        + "NoUser.test does not say which user it is, and @CognitoUserPool on method " + HERE
                        + "NoUser.test declares no users. Declare one, for example users = @PoolUser(name ="
                        + " \"alice\", password = \"…\").");
    }

    static class NoUser {

        @Test
        @CognitoUserPool
        void test(TestUser user) {}
    }

    @Test
    void a_name_on_a_parameter_that_is_no_user() {
        assertThatMisuse(NamedString.class)
                .hasMessage(
                        "Parameter 'java.lang.String alice' of " + HERE
                                + "NamedString.test has @Called and is a String. "
                                + "@Called goes on a TestUser, AppClient or UserPool: change the type, or remove the annotation.");
    }

    @CognitoUserPool(users = @PoolUser(name = "alice", password = "Correct-Horse-1"))
    static class NamedString {

        @Test
        void test(@Called("alice") String alice) {}
    }

    @Test
    void a_name_on_a_field_that_no_pool_has() {
        assertThatMisuse(NamedPool.class)
                .hasMessage(
                        "Field " + HERE + "NamedPool.pool names the pool 'alice', but the user pools here are declared "
                                + "by @CognitoUserPool on class " + HERE
                                + "NamedPool. Correct the name, or declare a pool with it.");
    }

    @CognitoUserPool
    static class NamedPool {

        @Called("alice")
        private UserPool pool;

        @Test
        void test() {
            assertThat(pool).isNull();
        }
    }

    @Test
    void a_name_on_a_final_field() {
        assertThatMisuse(FinalField.class)
                .hasMessage("Field " + HERE + "FinalField.alice has @Called and is final, so it cannot be filled. "
                        + "Remove final.");
    }

    @CognitoUserPool(users = @PoolUser(name = "alice", password = "Correct-Horse-1"))
    static class FinalField {

        @Called("alice")
        private final TestUser alice;

        FinalField() {
            alice = null;
        }

        @Test
        void test() {
            assertThat(alice).isNull();
        }
    }

    @Test
    void a_final_field_that_stays_null() {
        assertThatMisuse(FinalAndNull.class)
                .hasMessage(
                        "Field " + HERE + "FinalAndNull.pool is final and null, so it cannot be filled. Remove final.");
        assertThatMisuse(StaticFinalAndNull.class)
                .hasMessage("Field " + HERE
                        + "StaticFinalAndNull.CLIENT is final and null, so it cannot be filled. Remove final.");
    }

    @CognitoUserPool
    static class FinalAndNull {

        private final UserPool pool = null;

        @Test
        void test() {
            assertThat(pool).isNull();
        }
    }

    @CognitoUserPool
    static class StaticFinalAndNull {

        private static final AppClient CLIENT = null;

        @Test
        void test() {
            assertThat(CLIENT).isNull();
        }
    }

    @Test
    void two_clients_without_names() {
        assertThatMisuse(TwoUnnamedClients.class)
                .hasMessage("@CognitoUserPool on class " + HERE + "TwoUnnamedClients: Of the clients, client 1 and"
                        + " client 3 have no name. Give each of them one, for example @PoolClient(name = \"web\").");
    }

    @CognitoUserPool(clients = {@PoolClient, @PoolClient(name = "web"), @PoolClient(generateSecret = true)})
    static class TwoUnnamedClients {

        @Test
        void test() {}
    }

    @Test
    void a_static_field_for_a_pool_that_each_test_has() {
        assertThatMisuse(StaticPerMethod.class)
                .hasMessage("Field " + HERE
                        + "StaticPerMethod.pool is filled before there is a test, but @CognitoUserPool on "
                        + "class " + HERE
                        + "StaticPerMethod makes a user pool for each test. Use a parameter of the test, or "
                        + "lifecycle PER_CLASS.");
    }

    @CognitoUserPool(lifecycle = PER_METHOD)
    static class StaticPerMethod {

        private static UserPool pool;

        @Test
        void test() {
            assertThat(pool).isNull();
        }
    }

    @Test
    void a_parameter_of_before_all_for_a_pool_that_each_test_has() {
        assertThatMisuse(BeforeAllPerMethod.class)
                .hasMessage(
                        "Parameter 'org.cognitojunit.UserPool pool' of " + HERE + "BeforeAllPerMethod.before_all is "
                                + "filled before there is a test, but @CognitoUserPool on class " + HERE
                                + "BeforeAllPerMethod makes a user pool for each test. Use a parameter of the test, or lifecycle "
                                + "PER_CLASS.");
    }

    @CognitoUserPool(lifecycle = PER_METHOD)
    static class BeforeAllPerMethod {

        @BeforeAll
        static void before_all(UserPool pool) {}

        @Test
        void test() {}
    }

    @Test
    void one_field_for_the_pools_of_tests_that_run_at_the_same_time() {
        TestKit run = TestKit.run(TestKit.inParallel(), SharedField.class);

        assertThat(run.failures())
                .hasSize(2)
                .allSatisfy(failure -> assertThat(failure)
                        .isExactlyInstanceOf(ExtensionConfigurationException.class)
                        .hasMessage(
                                "Field " + HERE + "SharedField.pool is shared by tests that run at the same time, but "
                                        + "@CognitoUserPool on class " + HERE
                                        + "SharedField makes a user pool for each. Use a parameter of the test."));
    }

    @CognitoUserPool(lifecycle = PER_METHOD)
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    @org.junit.jupiter.api.parallel.Execution(org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT)
    static class SharedField {

        private UserPool pool;

        @Test
        void one() {
            assertThat(pool).isNotNull();
        }

        @Test
        void another() {
            assertThat(pool).isNotNull();
        }
    }

    @Test
    void two_pools_on_one_class() {
        assertThatMisuse(TwoPools.class)
                .hasMessage("Two user pools are declared: by @CognitoUserPool on class " + HERE
                        + "TwoPools, and by the @RegisterExtension CognitoUserPoolExtension of class " + HERE
                        + "TwoPools. Keep one of them, or give each a name.");
    }

    @CognitoUserPool
    static class TwoPools {

        @RegisterExtension
        static final CognitoUserPoolExtension COGNITO =
                CognitoUserPoolExtension.builder().build();

        @Test
        void test() {}
    }

    @Test
    void two_extensions_in_fields_even_if_they_say_the_same() {
        assertThatMisuse(TwoFields.class)
                .hasMessage("Two user pools are declared: by the @RegisterExtension CognitoUserPoolExtension of class "
                        + HERE
                        + "TwoFields, and by the @RegisterExtension CognitoUserPoolExtension of class " + HERE
                        + "TwoFields. Keep one of them, or give each a name.");
    }

    static class TwoFields {

        @RegisterExtension
        static final CognitoUserPoolExtension ONE =
                CognitoUserPoolExtension.builder().build();

        @RegisterExtension
        static final CognitoUserPoolExtension ANOTHER =
                CognitoUserPoolExtension.builder().build();

        @Test
        void test() {}
    }

    @Test
    void the_extension_without_a_declaration() {
        assertThatMisuse(Undeclared.class)
                .hasMessage(
                        "Parameter 'org.cognitojunit.UserPool pool' of " + HERE
                                + "Undeclared.test wants a user pool, and none is declared. Put @CognitoUserPool on the class.");
    }

    @ExtendWith(CognitoUserPoolExtension.class)
    static class Undeclared {

        @Test
        void test(UserPool pool) {}
    }

    @Test
    void an_emulator_where_there_is_none() {
        TestKit run = TestKit.run(WatchedBackend.parameters("no emulator"), WantsEmulator.class);

        assertThat(run.failure())
                .cause()
                .isExactlyInstanceOf(ExtensionConfigurationException.class)
                .hasMessage("Parameter 'org.cognitojunit.emulator.CognitoEmulator emulator' of " + HERE
                        + "WantsEmulator.test is a CognitoEmulator, and the watched backend has none. Put "
                        + "@RequiresCapability(EMULATOR) on the test, or run it with cognito.backend=embedded.");
    }

    @CognitoUserPool
    static class WantsEmulator {

        @Test
        void test(CognitoEmulator emulator) {}
    }

    @Test
    void a_duration_that_is_none() {
        assertThatMisuse(BadDuration.class)
                .hasMessage("@CognitoUserPool on class " + HERE
                        + "BadDuration: accessTokenValidity is '5m'. Write it as an "
                        + "ISO-8601 duration, for example PT5M or P30D.");
    }

    @CognitoUserPool(client = @PoolClient(accessTokenValidity = "5m"))
    static class BadDuration {

        @Test
        void test() {}
    }

    @Test
    void a_duration_in_a_unit_that_the_api_does_not_have() {
        assertThatMisuse(BrokenMinutes.class)
                .hasMessage("@CognitoUserPool on class " + HERE
                        + "BrokenMinutes: authSessionValidity is PT3M30S. It must be "
                        + "a positive whole number of minutes.");
    }

    @CognitoUserPool(client = @PoolClient(authSessionValidity = "PT3M30S"))
    static class BrokenMinutes {

        @Test
        void test() {}
    }

    @Test
    void an_attribute_without_a_value() {
        assertThatMisuse(BadAttribute.class)
                .hasMessage(
                        "@CognitoUserPool on class " + HERE + "BadAttribute: An attribute of user 'alice' is 'email'. "
                                + "Write it as name=value, for example email=alice@example.com.");
    }

    @CognitoUserPool(users = @PoolUser(name = "alice", password = "Correct-Horse-1", attributes = "email"))
    static class BadAttribute {

        @Test
        void test() {}
    }

    @Test
    void a_user_without_a_password() {
        assertThatMisuse(NoPassword.class)
                .hasMessage(
                        "@CognitoUserPool on class " + HERE + "NoPassword: User 'alice' has neither a password nor a "
                                + "temporaryPassword. Give one of the two.");
    }

    @CognitoUserPool(users = @PoolUser(name = "alice"))
    static class NoPassword {

        @Test
        void test() {}
    }

    @Test
    void a_user_in_a_group_that_is_not_there() {
        assertThatMisuse(NoGroup.class)
                .hasMessage("@CognitoUserPool on class " + HERE
                        + "NoGroup: User 'alice' is in the group 'admin', which the "
                        + "pool does not have. Its groups: [admins].");
    }

    @CognitoUserPool(
            groups = @PoolGroup("admins"),
            users = @PoolUser(name = "alice", password = "Correct-Horse-1", groups = "admin"))
    static class NoGroup {

        @Test
        void test() {}
    }

    @Test
    void older_and_newer_flow_names_together() {
        assertThatMisuse(MixedFlows.class)
                .hasMessage(
                        "@CognitoUserPool on class " + HERE + "MixedFlows: ADMIN_NO_SRP_AUTH is an older name, which "
                                + "Cognito does not take together with [USER_SRP_AUTH]. Use ADMIN_USER_PASSWORD_AUTH in its place.");
    }

    @CognitoUserPool(client = @PoolClient(authFlows = {ADMIN_NO_SRP_AUTH, USER_SRP_AUTH}))
    static class MixedFlows {

        @Test
        void test() {}
    }

    @Test
    void what_cognito_refuses_says_for_whom_and_at_which_call_and_leaves_nothing_behind() {
        TestKit run = TestKit.run(WatchedBackend.parameters("refused"), Refused.class);

        assertThat(run.failure())
                .isExactlyInstanceOf(ProvisioningException.class)
                .hasMessage(
                        "The user pool of @CognitoUserPool on class " + HERE
                                + "Refused could not be made on the watched "
                                + "backend: AdminCreateUser 'alice' failed with InvalidParameterException: "
                                + "Attributes did not conform to the schema: Type for attribute {favourite} could not be determined")
                .hasCauseExactlyInstanceOf(InvalidParameterException.class);
        assertThat(WatchedBackend.log("refused").created).hasSize(1).isEqualTo(WatchedBackend.log("refused").deleted);
    }

    @CognitoUserPool(users = @PoolUser(name = "alice", password = "Correct-Horse-1", attributes = "favourite=horse"))
    static class Refused {

        @Test
        void test() {}
    }

    @Test
    void a_backend_that_does_not_exist() {
        TestKit run = TestKit.run(Map.of("cognito.backend", "embeded"), NoUser.class, Refused.class);

        assertThat(run.failures())
                .hasSize(2)
                .allSatisfy(failure -> assertThat(failure)
                        .isExactlyInstanceOf(org.cognitojunit.backend.BackendUnavailableException.class)
                        .hasMessageMatching(
                                "cognito.backend is 'embeded', and there is no such backend on the class path. Set it to "
                                        + "one of (\\w+, )*embedded, (\\w+, )*watched, or leave it out for embedded."));
    }

    @Test
    void a_backend_that_is_missing_fails_and_does_not_skip() {
        Map<String, String> parameters = new HashMap<>();
        parameters.put("cognito.backend", "missing");
        TestKit run = TestKit.run(parameters, Refused.class);

        assertThat(run.failure())
                .isExactlyInstanceOf(org.cognitojunit.backend.BackendUnavailableException.class)
                .hasMessage("cognito.backend=missing is not there. Take another.");
        assertThat(run.skipped()).isEmpty();
    }

    @Test
    void a_seed_that_is_no_number() {
        TestKit run = TestKit.run(Map.of("cognito.embedded.seed", "apple"), Refused.class);

        assertThat(run.failure())
                .isExactlyInstanceOf(org.cognitojunit.backend.BackendUnavailableException.class)
                .hasMessage(
                        "cognito.embedded.seed is 'apple'. Set it to a whole number, or leave it out for random ids.");
    }
}
