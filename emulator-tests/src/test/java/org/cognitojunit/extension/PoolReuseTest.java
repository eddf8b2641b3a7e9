package org.cognitojunit.extension;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cognitojunit.AppClient;
import org.cognitojunit.Called;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolClient;
import org.cognitojunit.PoolGroup;
import org.cognitojunit.PoolMfa;
import org.cognitojunit.PoolResourceServer;
import org.cognitojunit.PoolUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.definition.Lifecycle;
import org.cognitojunit.definition.MfaFactor;
import org.cognitojunit.definition.MfaMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestReporter;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeDataType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DeletionProtectionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.IdentityProviderTypeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SchemaAttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolMfaType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.VerifiedAttributeType;

/** Where a backend wants that, the pool of one test serves the next, which cannot tell. */
class PoolReuseTest {

    /** Publishes the pool that it gets, and what it finds in it. */
    @CognitoUserPool(users = @PoolUser(name = "alice", password = "Correct-Horse-1"))
    static class Next {

        @Test
        void looks_around(UserPool pool, AppClient app, CognitoIdentityProviderClient cognito, TestReporter reporter) {
            pool.adminSignIn(pool.user("alice")).expectTokens();
            String id = pool.id();
            List<String> found = new ArrayList<>();
            cognito.listUsers(r -> r.userPoolId(id)).users().forEach(user -> found.add(user.username()));
            cognito.listUserPoolClients(r -> r.userPoolId(id)).userPoolClients().stream()
                    .filter(client -> !client.clientId().equals(app.id()))
                    .forEach(client -> found.add("another client"));
            cognito.listGroups(r -> r.userPoolId(id)).groups().forEach(group -> found.add(group.groupName()));
            cognito.listResourceServers(r -> r.userPoolId(id).maxResults(50))
                    .resourceServers()
                    .forEach(server -> found.add(server.identifier()));
            cognito.listIdentityProviders(r -> r.userPoolId(id))
                    .providers()
                    .forEach(provider -> found.add(provider.providerName()));
            UserPoolType settings =
                    cognito.describeUserPool(r -> r.userPoolId(id)).userPool();
            found.add(settings.domain() + " " + settings.autoVerifiedAttributes() + " " + settings.mfaConfiguration()
                    + " " + settings.deletionProtection());
            reporter.publishEntry("pool", id);
            reporter.publishEntry("found", found.toString());
        }
    }

    @CognitoUserPool
    static class SameSettings {

        @Test
        void uses_it(UserPool pool, TestReporter reporter) {
            reporter.publishEntry("pool", pool.id());
        }
    }

    @CognitoUserPool
    static class LeavesMuch {

        @Test
        void fills_it(UserPool pool, CognitoIdentityProviderClient cognito, TestReporter reporter) {
            reporter.publishEntry("pool", pool.id());
            String id = pool.id();
            for (int i = 0; i < 61; i++) {
                String name = "user-" + i;
                cognito.adminCreateUser(r -> r.userPoolId(id).username(name).messageAction("SUPPRESS"));
            }
            cognito.createGroup(r -> r.userPoolId(id).groupName("admins"));
            cognito.createResourceServer(
                    r -> r.userPoolId(id).identifier("orders").name("Orders"));
            cognito.createUserPoolDomain(r -> r.userPoolId(id).domain("left-behind"));
            cognito.createIdentityProvider(r -> r.userPoolId(id)
                    .providerName("Elsewhere")
                    .providerType(IdentityProviderTypeType.OIDC)
                    .providerDetails(Map.of(
                            "client_id", "c",
                            "client_secret", "s",
                            "authorize_scopes", "openid",
                            "attributes_request_method", "GET",
                            "oidc_issuer", "https://login.example.com")));
            cognito.createUserPoolClient(r -> r.userPoolId(id).clientName("second"));
        }
    }

    @CognitoUserPool
    static class ChangesSettings {

        @Test
        void changes_it(UserPool pool, CognitoIdentityProviderClient cognito, TestReporter reporter) {
            reporter.publishEntry("pool", pool.id());
            cognito.updateUserPool(r -> r.userPoolId(pool.id())
                    .autoVerifiedAttributes(VerifiedAttributeType.EMAIL)
                    .deletionProtection(DeletionProtectionType.ACTIVE));
            cognito.setUserPoolMfaConfig(r -> r.userPoolId(pool.id())
                    .mfaConfiguration(UserPoolMfaType.OPTIONAL)
                    .softwareTokenMfaConfiguration(s -> s.enabled(true)));
        }
    }

    @CognitoUserPool
    static class AddsAnAttribute {

        @Test
        void adds_it(UserPool pool, CognitoIdentityProviderClient cognito, TestReporter reporter) {
            reporter.publishEntry("pool", pool.id());
            cognito.addCustomAttributes(r -> r.userPoolId(pool.id())
                    .customAttributes(SchemaAttributeType.builder()
                            .name("tenant")
                            .attributeDataType(AttributeDataType.STRING)
                            .build()));
        }
    }

    static class AddsAnAttributeAgain extends AddsAnAttribute {}

    /** After which the password of {@link Next} would be refused. */
    @CognitoUserPool
    static class WantsLongPasswords {

        @Test
        void changes_it(UserPool pool, CognitoIdentityProviderClient cognito, TestReporter reporter) {
            reporter.publishEntry("pool", pool.id());
            cognito.updateUserPool(
                    r -> r.userPoolId(pool.id()).policies(p -> p.passwordPolicy(policy -> policy.minimumLength(40))));
        }
    }

    @CognitoUserPool
    static class DoesWhatNobodyThoughtOf {

        @Test
        void does_it(UserPool pool, CognitoIdentityProviderClient cognito, TestReporter reporter) {
            reporter.publishEntry("pool", pool.id());
            cognito.createUserPoolDomain(r -> r.userPoolId(pool.id()).domain("customized"));
            cognito.setUICustomization(r -> r.userPoolId(pool.id()).css(".label-customizable {font-weight: 400;}"));
        }
    }

    @CognitoUserPool
    static class DeletesIt {

        @Test
        void deletes_it(UserPool pool, CognitoIdentityProviderClient cognito, TestReporter reporter) {
            reporter.publishEntry("pool", pool.id());
            cognito.deleteUserPool(r -> r.userPoolId(pool.id()));
        }
    }

    @CognitoUserPool(mfa = @PoolMfa(mode = MfaMode.OPTIONAL, factors = MfaFactor.SOFTWARE_TOKEN_MFA))
    static class OtherSettings {

        @Test
        void uses_it(UserPool pool, TestReporter reporter) {
            reporter.publishEntry("pool", pool.id());
        }
    }

    static class OtherSettingsAgain extends OtherSettings {}

    @CognitoUserPool
    static class Names {

        @Test
        void publishes_its_name(UserPool pool, TestReporter reporter) {
            reporter.publishEntry("name", pool.name());
        }
    }

    @CognitoUserPool(name = "one")
    @CognitoUserPool(name = "two")
    static class TwoAtATime {

        @Test
        void uses_both(@Called("one") UserPool one, @Called("two") UserPool two, TestReporter reporter) {
            reporter.publishEntry("pool", one.id());
            reporter.publishEntry("pool", two.id());
        }
    }

    @CognitoUserPool(
            lifecycle = Lifecycle.PER_METHOD,
            domain = "each-{pool}",
            groups = @PoolGroup("admins"),
            resourceServers = @PoolResourceServer(value = "orders", scopes = "read"),
            clients = @PoolClient(name = "web"),
            users = @PoolUser(name = "alice", password = "Correct-Horse-1", groups = "admins"))
    static class PerMethod {

        @Test
        void first(UserPool pool) {
            pool.adminSignIn(pool.user("alice")).expectTokens();
        }

        @Test
        void second(UserPool pool) {
            pool.adminSignIn(pool.user("alice")).expectTokens();
        }

        @Test
        void third(UserPool pool) {
            pool.adminSignIn(pool.user("alice")).expectTokens();
        }
    }

    @CognitoUserPool(lifecycle = Lifecycle.PER_RUN)
    static class PerRun extends SameSettings {}

    @Test
    void what_a_test_has_left_in_a_pool_is_not_there_for_the_next(TestInfo test) {
        TestKit results = run(test, LeavesMuch.class, Next.class).passed(2);

        assertServedBoth(results, test);
        assertThat(results.published("found")).containsExactly("[alice, null [] OFF INACTIVE]");
    }

    @Test
    void settings_that_a_test_has_changed_are_put_back(TestInfo test) {
        TestKit results = run(test, ChangesSettings.class, Next.class).passed(2);

        assertServedBoth(results, test);
        assertThat(results.published("found")).containsExactly("[alice, null [] OFF INACTIVE]");
    }

    @Test
    void a_pool_that_cannot_be_made_as_it_was_is_deleted(TestInfo test) {
        assertServedOne(run(test, AddsAnAttribute.class, Next.class).passed(2), test);
    }

    @Test
    void a_pool_serves_again_in_whatever_order_its_settings_are_shown(TestInfo test) {
        TestKit results =
                run(OddView.SHUFFLED, test, SameSettings.class, Next.class).passed(2);

        assertServedBoth(results, test);
    }

    @Test
    void settings_are_put_back_also_where_their_change_is_not_shown_yet(TestInfo test) {
        TestKit results =
                run(OddView.STALE, test, WantsLongPasswords.class, Next.class).passed(2);

        assertServedBoth(results, test);
    }

    @Test
    void a_pool_with_one_attribute_more_is_deleted_also_where_that_is_not_shown_yet(TestInfo test) {
        assertServedOne(
                run(OddView.STALE, test, AddsAnAttribute.class, Next.class).passed(2), test);
    }

    @Test
    void the_settings_of_a_pool_that_no_test_has_changed_are_not_put_back(TestInfo test) {
        run(test, OtherSettings.class, OtherSettingsAgain.class).passed(2);

        assertThat(log(test).created).hasSize(1);
        assertThat(log(test).calls).as("to make it").containsOnlyOnce("SetUserPoolMfaConfig");
        assertThat(log(test).calls).doesNotContain("UpdateUserPool");
    }

    @Test
    void the_log_says_once_why_pools_do_not_serve_again(TestInfo test) {
        try (LogOfExtension said = LogOfExtension.begin()) {
            run(test, AddsAnAttribute.class, AddsAnAttributeAgain.class, SameSettings.class)
                    .passed(3);

            assertThat(said.about(log(test).created))
                    .containsExactly("The user pool " + log(test).created.get(0)
                            + " serves no other test: AddCustomAttributes was called on it, which nothing undoes. Other pools"
                            + " of which that is true are not told of.");
        }
    }

    @Test
    void a_pool_is_deleted_after_an_operation_that_nobody_thought_of(TestInfo test) {
        assertServedOne(run(test, DoesWhatNobodyThoughtOf.class, Next.class).passed(2), test);
    }

    @Test
    void a_pool_that_a_test_has_deleted_does_not_serve_again(TestInfo test) {
        assertServedOne(run(test, DeletesIt.class, Next.class).passed(2), test);
    }

    @Test
    void a_pool_with_other_settings_is_another_pool(TestInfo test) {
        TestKit results = run(test, SameSettings.class, OtherSettings.class, Next.class, OtherSettingsAgain.class)
                .passed(4);

        List<String> pools = results.published("pool");
        assertThat(pools.get(0)).isEqualTo(pools.get(2)).isNotEqualTo(pools.get(1));
        assertThat(pools.get(1)).isEqualTo(pools.get(3));
        assertThat(log(test).created).hasSize(2);
    }

    @Test
    void a_pool_that_is_in_use_serves_nobody_else(TestInfo test) {
        TestKit results = run(test, TwoAtATime.class, SameSettings.class).passed(2);

        List<String> pools = results.published("pool");
        assertThat(pools.get(0)).isNotEqualTo(pools.get(1));
        assertThat(pools.get(2)).isIn(pools.get(0), pools.get(1));
    }

    @Test
    void a_pool_for_each_test_is_one_pool_with_all_that_is_declared_each_time(TestInfo test) {
        run(test, PerMethod.class).passed(3);

        assertThat(log(test).created).hasSize(1);
    }

    @Test
    void at_the_end_every_pool_is_deleted_once_and_not_emptied_before(TestInfo test) {
        run(test, PerRun.class, SameSettings.class).passed(2);

        WatchedBackend.Log log = log(test);
        assertThat(log.created).hasSize(2);
        assertThat(log.deleted).containsExactlyInAnyOrderElementsOf(log.created);
        assertThat(log.leftBehind).isEmpty();
        assertThat(log.calls).as("of the other pool only").containsOnlyOnce("ListGroups");
    }

    @Test
    void a_pool_for_many_is_named_after_its_settings(TestInfo test) {
        TestKit results = run(test, Names.class).passed(1);

        assertThat(results.published("name")).singleElement().asString().matches("watched-reused-[0-9a-f]{12}");
    }

    private static TestKit run(TestInfo test, Class<?>... classes) {
        return run(OddView.PLAIN, test, classes);
    }

    private static TestKit run(OddView view, TestInfo test, Class<?>... classes) {
        return TestKit.run(WatchedBackend.parametersWithReuse(runOf(test), view), classes);
    }

    private static WatchedBackend.Log log(TestInfo test) {
        return WatchedBackend.log(runOf(test));
    }

    private static String runOf(TestInfo test) {
        return PoolReuseTest.class.getSimpleName() + test.getDisplayName();
    }

    private static void assertServedBoth(TestKit results, TestInfo test) {
        assertThat(Set.copyOf(results.published("pool"))).hasSize(1);
        assertThat(log(test).created).hasSize(1);
        assertThat(log(test).leftBehind).isEmpty();
    }

    private static void assertServedOne(TestKit results, TestInfo test) {
        assertThat(results.published("pool")).doesNotHaveDuplicates().hasSize(2);
        assertThat(log(test).created).hasSize(2);
        assertThat(log(test).leftBehind).isEmpty();
    }
}
