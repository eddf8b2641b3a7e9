package org.cognitojunit.extension;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.AbstractThrowableAssert;
import org.cognitojunit.AppClient;
import org.cognitojunit.Called;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.CognitoUserPoolExtension;
import org.cognitojunit.PoolAttribute;
import org.cognitojunit.PoolClient;
import org.cognitojunit.PoolPasskeys;
import org.cognitojunit.PoolPasswordPolicy;
import org.cognitojunit.PoolUser;
import org.cognitojunit.ProvisioningException;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each misuse of names, clients and settings fails with what is wrong, where, and what to do. */
class SeveralPoolsMisuseTest {

    private static final String HERE = "org.cognitojunit.extension.SeveralPoolsMisuseTest$";

    private static AbstractThrowableAssert<?, ? extends Throwable> assertThatMisuse(Class<?> testClass) {
        Throwable failure = TestKit.run(testClass).failure();
        // JUnit wraps what goes wrong with a parameter.
        Throwable cause = failure.getCause() instanceof ExtensionConfigurationException ? failure.getCause() : failure;
        return assertThat(cause).isExactlyInstanceOf(ExtensionConfigurationException.class);
    }

    @Test
    void two_pools_without_names() {
        assertThatMisuse(Unnamed.class)
                .hasMessage("Two user pools are declared: by @CognitoUserPool on class " + HERE
                        + "Unnamed, and by @CognitoUserPool on class " + HERE
                        + "Unnamed. Keep one of them, or give each a name.");
    }

    @CognitoUserPool
    @CognitoUserPool
    static class Unnamed {

        @Test
        void test() {}
    }

    @Test
    void a_pool_with_a_name_and_one_without() {
        assertThatMisuse(HalfNamed.class)
                .hasMessage(
                        "Two user pools are declared, and only one has a name: by @CognitoUserPool(name = \"staff\") on "
                                + "class " + HERE
                                + "HalfNamed, and by the @RegisterExtension CognitoUserPoolExtension of class "
                                + HERE + "HalfNamed. Give each a name.");
    }

    @CognitoUserPool(name = "staff")
    static class HalfNamed {

        @RegisterExtension
        static final CognitoUserPoolExtension COGNITO =
                CognitoUserPoolExtension.builder().build();

        @Test
        void test() {}
    }

    @Test
    void two_pools_of_one_name() {
        assertThatMisuse(SameName.class)
                .hasMessage(
                        "Two user pools named 'staff' are declared: by the @RegisterExtension CognitoUserPoolExtension "
                                + "'staff' of class " + HERE
                                + "SameName, and by the @RegisterExtension CognitoUserPoolExtension 'staff' of class "
                                + HERE
                                + "SameName. Rename one.");
    }

    static class SameName {

        @RegisterExtension
        static final CognitoUserPoolExtension ONE =
                CognitoUserPoolExtension.builder().name("staff").build();

        @RegisterExtension
        static final CognitoUserPoolExtension ANOTHER =
                CognitoUserPoolExtension.builder().name("staff").build();

        @Test
        void test() {}
    }

    private static final String BOTH = "@CognitoUserPool(name = \"staff\") on class %s, and "
            + "@CognitoUserPool(name = \"customers\") on class %s";

    private static String both(String type) {
        return BOTH.formatted(HERE + type, HERE + type);
    }

    @Test
    void a_pool_without_a_name_among_several() {
        assertThatMisuse(WhichPool.class)
                .hasMessage("Parameter 'org.cognitojunit.UserPool pool' of " + HERE
                        + "WhichPool.test does not say which user pool it is of, and there are several: "
                        + both("WhichPool") + ". Add @Called(\"<pool>\").");
    }

    @CognitoUserPool(name = "staff")
    @CognitoUserPool(name = "customers")
    static class WhichPool {

        @Test
        void test(UserPool pool) {}
    }

    @Test
    void a_client_without_a_pool_among_several() {
        assertThatMisuse(WhichClient.class)
                .hasMessage("Field " + HERE
                        + "WhichClient.client does not say which user pool it is of, and there are several: "
                        + both("WhichClient") + ". Add @Called(value = \"<name>\", pool = \"<pool>\").");
    }

    @CognitoUserPool(name = "staff")
    @CognitoUserPool(name = "customers")
    static class WhichClient {

        private AppClient client;

        @Test
        void test() {
            assertThat(client).isNull();
        }
    }

    @Test
    void a_user_whom_two_pools_have() {
        assertThatMisuse(WhichAlice.class)
                .hasMessage("Parameter 'org.cognitojunit.TestUser alice' of " + HERE
                        + "WhichAlice.test is named 'alice', and so is one in each of several user pools: "
                        + both("WhichAlice") + ". Add the pool: @Called(value = \"alice\", pool = \"<pool>\").");
    }

    @CognitoUserPool(name = "staff", users = @PoolUser(name = "alice", password = "Correct-Horse-1"))
    @CognitoUserPool(name = "customers", users = @PoolUser(name = "alice", password = "Correct-Horse-1"))
    static class WhichAlice {

        @Test
        void test(@Called("alice") TestUser alice) {}
    }

    @Test
    void a_user_whom_no_pool_has() {
        assertThatMisuse(NoBob.class)
                .hasMessage("Parameter 'org.cognitojunit.TestUser bob' of " + HERE
                        + "NoBob.test is named 'bob', but @CognitoUserPool(name = \"staff\") on class " + HERE
                        + "NoBob declares the users [alice], and @CognitoUserPool(name = \"customers\") on class "
                        + HERE
                        + "NoBob declares no users. Correct the name, or declare the user.");
    }

    @CognitoUserPool(name = "staff", users = @PoolUser(name = "alice", password = "Correct-Horse-1"))
    @CognitoUserPool(name = "customers")
    static class NoBob {

        @Test
        void test(@Called("bob") TestUser bob) {}
    }

    @Test
    void a_user_whom_the_named_pool_does_not_have() {
        assertThatMisuse(NotInThatPool.class)
                .hasMessage("Parameter 'org.cognitojunit.TestUser alice' of " + HERE
                        + "NotInThatPool.test is named 'alice', but @CognitoUserPool(name = \"customers\") on class "
                        + HERE + "NotInThatPool declares no users. Correct the name, or declare the user.");
    }

    @CognitoUserPool(name = "staff", users = @PoolUser(name = "alice", password = "Correct-Horse-1"))
    @CognitoUserPool(name = "customers")
    static class NotInThatPool {

        @Test
        void test(@Called(value = "alice", pool = "customers") TestUser alice) {}
    }

    @Test
    void a_client_that_no_pool_has() {
        assertThatMisuse(NoMobile.class)
                .hasMessage("Parameter 'org.cognitojunit.AppClient mobile' of " + HERE
                        + "NoMobile.test is named 'mobile', but @CognitoUserPool on class " + HERE
                        + "NoMobile declares the clients [web, backend]. Correct the name, or declare the client.");
    }

    @CognitoUserPool(clients = {@PoolClient(name = "web"), @PoolClient(name = "backend")})
    static class NoMobile {

        @Test
        void test(@Called("mobile") AppClient mobile) {}
    }

    @Test
    void a_pool_that_is_not_there() {
        assertThatMisuse(NoPartners.class)
                .hasMessage("Parameter 'org.cognitojunit.UserPool partners' of " + HERE
                        + "NoPartners.test names the pool 'partners', but the user pools here are declared by "
                        + both("NoPartners") + ". Correct the name, or declare a pool with it.");
    }

    @CognitoUserPool(name = "staff")
    @CognitoUserPool(name = "customers")
    static class NoPartners {

        @Test
        void test(@Called("partners") UserPool partners) {}
    }

    @Test
    void a_pool_that_is_named_as_the_pool_of_itself() {
        assertThatMisuse(PoolOfPool.class)
                .hasMessage(
                        "Parameter 'org.cognitojunit.UserPool staff' of " + HERE
                                + "PoolOfPool.test is a UserPool and has @Called(pool = \"staff\"). Name it by @Called(\"staff\").");
    }

    @CognitoUserPool(name = "staff")
    static class PoolOfPool {

        @Test
        void test(@Called(pool = "staff") UserPool staff) {}
    }

    @Test
    void a_client_of_its_own_and_among_others() {
        assertThatMisuse(TwoKindsOfClients.class)
                .hasMessage("@CognitoUserPool on class " + HERE
                        + "TwoKindsOfClients: The pool has both a client of its own and [web] among its clients. Give it "
                        + "there too, with a name.");
    }

    @CognitoUserPool(client = @PoolClient(generateSecret = true), clients = @PoolClient(name = "web"))
    static class TwoKindsOfClients {

        @Test
        void test() {}
    }

    @Test
    void settings_that_cannot_be_read() {
        assertThatMisuse(BadValidity.class)
                .hasMessage("@CognitoUserPool on class " + HERE
                        + "BadValidity: temporaryPasswordValidity is '7'. Write it as an ISO-8601 duration, for example "
                        + "PT5M or P30D.");
        assertThatMisuse(BadNumber.class)
                .hasMessage("@CognitoUserPool(name = \"staff\") on class " + HERE
                        + "BadNumber: The max of the attribute 'level' is 'ten'. Write it as a whole number.");
        assertThatMisuse(TwoPasskeys.class)
                .hasMessage("@CognitoUserPool on class " + HERE
                        + "TwoPasskeys: There are 2 @PoolPasskeys. Keep one of them.");
    }

    @CognitoUserPool(passwordPolicy = @PoolPasswordPolicy(temporaryPasswordValidity = "7"))
    static class BadValidity {

        @Test
        void test() {}
    }

    @CognitoUserPool(name = "staff", attributes = @PoolAttribute(name = "level", max = "ten"))
    static class BadNumber {

        @Test
        void test() {}
    }

    @CognitoUserPool(passkeys = {@PoolPasskeys, @PoolPasskeys(twoFactors = true)})
    static class TwoPasskeys {

        @Test
        void test() {}
    }

    @Test
    void of_several_pools_the_one_that_cannot_be_made_is_named_and_the_others_are_deleted() {
        Throwable failure = TestKit.run(WatchedBackend.parameters("one of several"), OneIsRefused.class)
                .failure();

        assertThat(failure)
                .isExactlyInstanceOf(ProvisioningException.class)
                .hasMessage("The user pool of @CognitoUserPool(name = \"customers\") on class " + HERE
                        + "OneIsRefused could not be made on the watched backend: CreateUserPool failed with "
                        + "InvalidParameterException: Required custom attributes are not supported currently.");
        assertThat(WatchedBackend.log("one of several").created)
                .hasSize(1)
                .isEqualTo(WatchedBackend.log("one of several").deleted);
    }

    @CognitoUserPool(name = "staff")
    @CognitoUserPool(name = "customers", attributes = @PoolAttribute(name = "level", required = true))
    static class OneIsRefused {

        @Test
        void test() {}
    }
}
