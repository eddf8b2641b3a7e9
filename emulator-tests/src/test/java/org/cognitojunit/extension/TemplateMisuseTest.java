package org.cognitojunit.extension;

import static org.assertj.core.api.Assertions.assertThat;

import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolClient;
import org.cognitojunit.PoolGroup;
import org.cognitojunit.PoolTemplate;
import org.cognitojunit.PoolUser;
import org.cognitojunit.ProvisioningException;
import org.cognitojunit.StackOutputs;
import org.cognitojunit.UserPool;
import org.cognitojunit.definition.AuthFlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** What cannot be said of a template, or beside it. */
class TemplateMisuseTest {

    private static final String TWO_POOLS = "classpath:templates/two-pools.yaml";
    private static final String ONE_POOL = "classpath:recipe/pool.yaml";
    private static final String CLIENT = "classpath:recipe/client.yaml";
    private static final String HERE = "org.cognitojunit.extension.TemplateMisuseTest$";

    private static void assertMisuse(Class<?> testClass, String message) {
        Throwable failure = TestKit.run(testClass).failure();
        Throwable cause = failure.getCause() instanceof ExtensionConfigurationException ? failure.getCause() : failure;
        assertThat(cause)
                .isExactlyInstanceOf(ExtensionConfigurationException.class)
                .hasMessage("@CognitoUserPool on class " + testClass.getName() + message);
    }

    @Test
    void parameters_of_nothing() {
        assertMisuse(
                NoTemplate.class,
                ": @PoolTemplate parameters are given, and there is no template. Name it: template ="
                        + " @PoolTemplate(\"classpath:cognito.yaml\").");
    }

    @CognitoUserPool(template = @PoolTemplate(parameters = "Stage=test"))
    static class NoTemplate {
        @Test
        void test(UserPool pool) {}
    }

    @Test
    void a_value_without_a_name() {
        assertMisuse(
                NoName.class, ": @PoolTemplate parameters has 'test'. Write it as name=value, for example Stage=test.");
    }

    @CognitoUserPool(template = @PoolTemplate(value = TWO_POOLS, parameters = "test"))
    static class NoName {
        @Test
        void test(UserPool pool) {}
    }

    @Test
    void a_template_that_is_not_there() {
        assertMisuse(
                NotThere.class,
                ": classpath:nowhere.yaml: there is no resource 'nowhere.yaml' on the class path. Put it into"
                        + " src/test/resources, or name a file: file:path/from/the/module.yaml.");
    }

    @CognitoUserPool(template = @PoolTemplate("classpath:nowhere.yaml"))
    static class NotThere {
        @Test
        void test(UserPool pool) {}
    }

    @Test
    void an_import_that_nobody_gives() {
        assertMisuse(
                NoImport.class,
                ": " + CLIENT
                        + ", line 9, Resources.MyFirstUserPoolClient.Properties.UserPoolId: no template before this one"
                        + " exports 'MyFirstUserPoolId'. Put the template that exports it before this one, or give its value:"
                        + " @PoolTemplate imports = \"MyFirstUserPoolId=…\".");
    }

    @CognitoUserPool(template = @PoolTemplate(CLIENT))
    static class NoImport {
        @Test
        void test(UserPool pool) {}
    }

    @Test
    void a_pool_that_the_test_does_not_make() {
        assertMisuse(
                Foreign.class,
                ": " + CLIENT
                        + ", line 5, Resources.MyFirstUserPoolClient.Properties: 'MyFirstUserPoolClient' is in the pool"
                        + " 'us-east-1_Foreign01', which the test does not make. Name a template that makes it before this"
                        + " one, or give ${UserPoolId} for a pool that is made for the test.");
    }

    @CognitoUserPool(template = @PoolTemplate(value = CLIENT, imports = "MyFirstUserPoolId=us-east-1_Foreign01"))
    static class Foreign {
        @Test
        void test(UserPool pool) {}
    }

    @Test
    void a_pool_of_ours_where_the_templates_make_one() {
        assertMisuse(
                OursAndTheirs.class,
                ": " + CLIENT
                        + ", line 5, Resources.MyFirstUserPoolClient.Properties: 'MyFirstUserPoolClient' is in the pool"
                        + " '${UserPoolId}', which the templates do not make. They make MyFirstUserPool.");
    }

    @CognitoUserPool(
            template =
                    @PoolTemplate(
                            value = {ONE_POOL, CLIENT},
                            imports = "MyFirstUserPoolId=${UserPoolId}"))
    static class OursAndTheirs {
        @Test
        void test(UserPool pool) {}
    }

    @Test
    void settings_beside_a_pool_of_the_template() {
        assertMisuse(
                Settings.class,
                ": The templates make the pool MyFirstUserPool, and beside them stand settings of the pool. Write them into"
                        + " the template.");
    }

    @CognitoUserPool(template = @PoolTemplate(ONE_POOL), selfSignUp = false)
    static class Settings {
        @Test
        void test(UserPool pool) {}
    }

    @Test
    void groups_beside_a_pool_of_the_template() {
        assertMisuse(
                Groups.class,
                ": The templates make the pool MyFirstUserPool, and beside them stand groups. Write them into the template.");
    }

    @CognitoUserPool(template = @PoolTemplate(ONE_POOL), groups = @PoolGroup("admins"))
    static class Groups {
        @Test
        void test(UserPool pool) {}
    }

    @Test
    void a_client_beside_a_client_of_the_template() {
        assertMisuse(
                Client.class,
                ": The templates make the client MyFirstUserPoolClient, and beside them stands one. Write it into the"
                        + " template.");
    }

    @CognitoUserPool(
            template = @PoolTemplate({ONE_POOL, CLIENT}),
            client = @PoolClient(authFlows = AuthFlow.USER_PASSWORD_AUTH))
    static class Client {
        @Test
        void test(UserPool pool) {}
    }

    @Test
    void a_group_that_nobody_makes() {
        assertMisuse(
                UnknownGroup.class,
                ": User 'alice' is in the group 'nobodies', which the pool does not have. Its groups: [operators, auditors].");
    }

    @CognitoUserPool(
            template = @PoolTemplate(TWO_POOLS),
            users = @PoolUser(name = "alice", password = "Correct-Horse-1", groups = "nobodies"))
    static class UnknownGroup {
        @Test
        void test(UserPool pool) {}
    }

    @Test
    void a_user_of_no_pool_among_several() {
        assertMisuse(
                Homeless.class,
                ": The templates make the pools Customers, Staff, and user 'zoe' is in none of them. Write the user into the"
                        + " template.");
    }

    @CognitoUserPool(template = @PoolTemplate(TWO_POOLS), users = @PoolUser(name = "zoe", password = "Correct-Horse-1"))
    static class Homeless {
        @Test
        void test(UserPool pool) {}
    }

    @Test
    void attributes_of_a_user_of_the_template() {
        assertMisuse(
                Attributes.class,
                ": User 'bob' is in the template, and so are the user's attributes. Write [email] into the template.");
    }

    @CognitoUserPool(
            template = @PoolTemplate(TWO_POOLS),
            users = @PoolUser(name = "bob", password = "Correct-Horse-Battery-1", attributes = "email=bob@example.com"))
    static class Attributes {
        @Test
        void test(UserPool pool) {}
    }

    @Test
    void a_name_for_several_pools() {
        Throwable failure = TestKit.run(NameOfSeveral.class).failure();

        assertThat(failure)
                .isExactlyInstanceOf(ExtensionConfigurationException.class)
                .hasMessage("@CognitoUserPool(name = \"shop\") on class " + HERE
                        + "NameOfSeveral: The templates make several"
                        + " pools, each named by its logical id, so the name 'shop' is nobody's. Remove it.");
    }

    @CognitoUserPool(name = "shop", template = @PoolTemplate(TWO_POOLS))
    static class NameOfSeveral {
        @Test
        void test(UserPool pool) {}
    }

    @Test
    void outputs_without_a_template() {
        Throwable failure = TestKit.run(NoOutputs.class).failure();

        assertThat(failure.getCause())
                .isExactlyInstanceOf(ExtensionConfigurationException.class)
                .hasMessage("Parameter 'org.cognitojunit.StackOutputs outputs' of " + HERE
                        + "NoOutputs.test is a StackOutputs,"
                        + " and @CognitoUserPool on class " + HERE
                        + "NoOutputs has no template. Name one, or change the"
                        + " type.");
    }

    @CognitoUserPool
    static class NoOutputs {
        @Test
        void test(StackOutputs outputs) {}
    }

    @Test
    void a_pool_without_a_name_among_those_of_a_template() {
        Throwable failure = TestKit.run(WhichPool.class).failure();
        String declared = "@CognitoUserPool on class " + HERE + "WhichPool";

        assertThat(failure.getCause())
                .isExactlyInstanceOf(ExtensionConfigurationException.class)
                .hasMessage("Parameter 'org.cognitojunit.UserPool pool' of " + HERE
                        + "WhichPool.test does not say which user"
                        + " pool it is of, and there are several: " + declared
                        + ", whose template makes 'Customers', and "
                        + declared + ", whose template makes 'Staff'. Add @Called(\"<pool>\").");
    }

    @CognitoUserPool(template = @PoolTemplate(TWO_POOLS))
    static class WhichPool {
        @Test
        void test(UserPool pool) {}
    }

    @Test
    void what_cognito_refuses() {
        Throwable failure = TestKit.run(Refused.class).failure();
        Throwable cause = failure instanceof ProvisioningException ? failure : failure.getCause();

        assertThat(cause)
                .isExactlyInstanceOf(ProvisioningException.class)
                .hasMessage("The user pool of @CognitoUserPool on class " + HERE
                        + "Refused could not be made on the embedded"
                        + " backend: CreateUserPoolClient of Web failed with InvalidParameterException: 1 validation error"
                        + " detected: Value '[ALLOW_NOTHING, ALLOW_REFRESH_TOKEN_AUTH]' at 'explicitAuthFlows' failed to"
                        + " satisfy constraint: Member must satisfy constraint: [Member must satisfy enum value set:"
                        + " [ADMIN_NO_SRP_AUTH, CUSTOM_AUTH_FLOW_ONLY, USER_PASSWORD_AUTH, ALLOW_ADMIN_USER_PASSWORD_AUTH,"
                        + " ALLOW_CUSTOM_AUTH, ALLOW_USER_PASSWORD_AUTH, ALLOW_USER_SRP_AUTH, ALLOW_REFRESH_TOKEN_AUTH,"
                        + " ALLOW_USER_AUTH]]");
    }

    @CognitoUserPool(template = @PoolTemplate(value = TWO_POOLS, parameters = "Flow=ALLOW_NOTHING"))
    static class Refused {
        @Test
        void test(@org.cognitojunit.Called("Staff") UserPool pool) {}
    }
}
