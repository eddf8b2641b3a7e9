package org.cognitojunit.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cognitojunit.assertions.CognitoAssertions.assertThat;

import java.time.Duration;
import java.util.NoSuchElementException;
import org.cognitojunit.AppClient;
import org.cognitojunit.Called;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.CognitoUserPoolExtension;
import org.cognitojunit.PoolPasswordPolicy;
import org.cognitojunit.PoolTemplate;
import org.cognitojunit.PoolUser;
import org.cognitojunit.StackOutputs;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.auth.Tokens;
import org.cognitojunit.definition.AuthFlow;
import org.cognitojunit.definition.Lifecycle;
import org.cognitojunit.definition.TemplateDefinition;
import org.cognitojunit.definition.UserPoolDefinition;
import org.cognitojunit.standalone.StandaloneUserPools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserStatusType;

/** A CloudFormation template as the definition: what a test gets of it. */
class TemplateTest {

    private static final String TWO_POOLS = "classpath:templates/two-pools.yaml";

    @Test
    void a_test_gets_what_the_template_makes_by_its_logical_id() {
        TestKit.run(ByLogicalId.class).passed(5);
    }

    @CognitoUserPool(
            template = @PoolTemplate(value = TWO_POOLS, parameters = "Flow=ALLOW_USER_PASSWORD_AUTH"),
            users = @PoolUser(name = "alice", password = "Correct-Horse-1", groups = "auditors"))
    static class ByLogicalId {

        @Called("Staff")
        private UserPool staff;

        @Test
        void pools(@Called("Customers") UserPool customers) {
            assertThat(customers.id()).isNotEqualTo(staff.id());
            assertThat(customers.definition().name()).isEqualTo("Customers");
            assertThat(customers.name()).matches("two-pools-Customers-[0-9A-F]{12}");
        }

        @Test
        void outputs(@Called("Staff") StackOutputs outputs, @Called("Web") AppClient web) {
            assertThat(outputs.get("StaffId")).isEqualTo(staff.id());
            assertThat(outputs.get("two-pools.WebClientId")).isEqualTo(web.id());
            assertThat(outputs.asMap()).containsOnlyKeys("two-pools.WebClientId", "two-pools.StaffId");
            assertThat(outputs).hasToString("StackOutputs[two-pools.WebClientId, two-pools.StaffId]");
            assertThatThrownBy(() -> outputs.get("Nothing"))
                    .isExactlyInstanceOf(NoSuchElementException.class)
                    .hasMessage("The templates have no output 'Nothing'. They have [two-pools.WebClientId,"
                            + " two-pools.StaffId].");
        }

        @Test
        void clients(
                @Called("Web") AppClient web,
                @Called("Mobile") AppClient mobile,
                @Called("Customers") UserPool customers,
                CognitoIdentityProviderClient cognito) {
            assertThat(web.secret()).isPresent();
            assertThat(web.definition().authFlows()).containsExactly(AuthFlow.USER_PASSWORD_AUTH);
            assertThat(web.definition().validities().accessToken()).isEqualTo(Duration.ofMinutes(5));
            assertThat(mobile.secret()).isEmpty();
            assertThat(mobile.definition().authFlows())
                    .containsExactlyInAnyOrder(AuthFlow.USER_SRP_AUTH, AuthFlow.CUSTOM_AUTH);
            assertThat(customers.appClients()).containsExactly(web, mobile);
            assertThat(staff.appClient().name()).isEqualTo("app-client");
            assertThat(cognito.describeUserPoolClient(
                                    r -> r.userPoolId(customers.id()).clientId(web.id()))
                            .userPoolClient()
                            .clientName())
                    .matches("two-pools-Web-[0-9A-F]{12}");
        }

        @Test
        void a_user_with_a_password_of_the_test(@Called("alice") TestUser alice) {
            Tokens tokens = staff.adminSignIn(alice).expectTokens();

            assertThat(tokens).accessToken().hasGroups("operators", "auditors");
            assertThat(alice.attributes()).containsEntry("email", "alice@example.com");
        }

        @Test
        void a_user_with_a_temporary_password(
                @Called("bob") TestUser bob,
                @Called("Customers") UserPool customers,
                CognitoIdentityProviderClient cognito) {
            Tokens tokens = customers
                    .signIn(bob)
                    .expectNewPasswordRequired()
                    .respond("Correct-Horse-Battery-1")
                    .expectTokens();

            assertThat(tokens).accessToken().expiresIn(Duration.ofMinutes(5));
            assertThat(cognito.adminGetUser(r -> r.userPoolId(customers.id()).username("bob"))
                            .userStatus())
                    .isEqualTo(UserStatusType.CONFIRMED);
        }
    }

    @Test
    void a_client_alone_gets_a_pool_of_the_extension() {
        TestKit.run(ClientAlone.class).passed(1);
    }

    @CognitoUserPool(
            template =
                    @PoolTemplate(value = "classpath:recipe/client.yaml", imports = "MyFirstUserPoolId=${UserPoolId}"),
            passwordPolicy = @PoolPasswordPolicy(minimumLength = 6),
            users = @PoolUser(name = "carol", password = "Abcd-1"))
    static class ClientAlone {

        @Test
        void signs_in(UserPool pool, AppClient client, StackOutputs outputs, TestUser carol) {
            assertThat(pool.adminSignIn(carol).expectTokens()).isSignedIn();
            assertThat(client.id()).isEqualTo(outputs.get("ClientId"));
            assertThat(pool.name()).isEqualTo("org.cognitojunit.extension.TemplateTest.ClientAlone");
        }
    }

    @Test
    void the_builder_says_the_same() {
        TestKit.run(Built.class).passed(1);
    }

    static class Built {

        @RegisterExtension
        static final CognitoUserPoolExtension COGNITO = CognitoUserPoolExtension.builder()
                .template(
                        TWO_POOLS,
                        template ->
                                template.parameter("Flow", "ALLOW_USER_AUTH").resources("Web"))
                .build();

        @Test
        void only_what_was_selected(UserPool pool, AppClient web, StackOutputs outputs) {
            assertThat(web.name()).isEqualTo("Web");
            assertThat(pool.appClients()).containsExactly(web);
            assertThat(pool.users()).isEmpty();
            assertThatThrownBy(() -> outputs.get("StaffId"))
                    .isExactlyInstanceOf(NoSuchElementException.class)
                    .hasMessage("The output 'StaffId' has no value: " + TWO_POOLS
                            + ", line 48, Outputs.StaffId.Value: 'Staff' is not among the @PoolTemplate resources. Add it, or give"
                            + " what stands for it: @PoolTemplate values = \"Staff=…\".");
        }
    }

    @Test
    void equal_templates_are_made_once_in_a_run() {
        TestKit kit =
                TestKit.run(Shared.class, SharedToo.class, SharedNot.class).passed(3);

        assertThat(kit.published("pool")).hasSize(3);
        assertThat(kit.published("pool").stream().distinct()).hasSize(2);
    }

    @CognitoUserPool(template = @PoolTemplate(TWO_POOLS), lifecycle = Lifecycle.PER_RUN)
    static class Shared {

        @Test
        void test(@Called("Staff") UserPool pool, TestReporter reporter) {
            reporter.publishEntry("pool", pool.id());
        }
    }

    @CognitoUserPool(template = @PoolTemplate(TWO_POOLS), lifecycle = Lifecycle.PER_RUN)
    static class SharedToo {

        @Test
        void test(@Called("Staff") UserPool pool, TestReporter reporter) {
            reporter.publishEntry("pool", pool.id());
        }
    }

    @CognitoUserPool(
            template = @PoolTemplate(value = TWO_POOLS, parameters = "Flow=ALLOW_USER_AUTH"),
            lifecycle = Lifecycle.PER_RUN)
    static class SharedNot {

        @Test
        void test(@Called("Staff") UserPool pool, TestReporter reporter) {
            reporter.publishEntry("pool", pool.id());
        }
    }

    @Test
    void a_pool_for_each_test() {
        TestKit kit = TestKit.run(PerMethod.class).passed(2);

        assertThat(kit.published("pool").stream().distinct()).hasSize(2);
    }

    @CognitoUserPool(template = @PoolTemplate(TWO_POOLS), lifecycle = Lifecycle.PER_METHOD)
    static class PerMethod {

        @Test
        void one(@Called("Staff") UserPool pool, TestReporter reporter) {
            reporter.publishEntry("pool", pool.id());
        }

        @Test
        void another(@Called("Staff") UserPool pool, TestReporter reporter) {
            reporter.publishEntry("pool", pool.id());
        }
    }

    @Test
    void a_pool_without_junit_is_made_of_a_template_too() {
        try (StandaloneUserPools cognito = StandaloneUserPools.start()) {
            UserPool pool = cognito.make(
                    "web",
                    UserPoolDefinition.builder()
                            .template(TWO_POOLS, template -> template.resources("Web"))
                            .user("carol", user -> user.password("Correct-Horse-Battery-1"))
                            .build());

            assertThat(pool.adminSignIn(pool.user("carol")).expectTokens()).isSignedIn();
        }
    }

    @Test
    void a_pool_without_junit_is_one() {
        UserPoolDefinition definition =
                UserPoolDefinition.builder().template(TWO_POOLS).build();

        try (StandaloneUserPools cognito = StandaloneUserPools.start()) {
            assertThatThrownBy(() -> cognito.make("shop", definition))
                    .isExactlyInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "The templates of 'shop' make the pools Customers, Staff, and make() gives one. Select it with"
                                    + " what it refers to, for example resources(\"Customers\").");
        }
    }

    @Test
    void a_template_shows_nothing_that_it_is_given() {
        TemplateDefinition template = TemplateDefinition.builder(TWO_POOLS)
                .parameter("Secret", "s3cret")
                .importValue("Export", "s3cret")
                .value("resolve:ssm:/x", "s3cret")
                .resources("Web")
                .build();

        assertThat(template)
                .hasToString("TemplateDefinition[locations=[" + TWO_POOLS + "], parameters=[Secret], imports=[Export],"
                        + " values=[resolve:ssm:/x], resources=[Web]]");
    }
}
