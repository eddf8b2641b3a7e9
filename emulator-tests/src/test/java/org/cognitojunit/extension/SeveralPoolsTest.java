package org.cognitojunit.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.definition.Lifecycle.PER_METHOD;
import static org.cognitojunit.definition.Lifecycle.PER_RUN;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.HashMap;
import java.util.Map;
import org.cognitojunit.AppClient;
import org.cognitojunit.Called;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.CognitoUserPoolExtension;
import org.cognitojunit.PoolClient;
import org.cognitojunit.PoolUser;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.RegisterExtension;

class SeveralPoolsTest {

    @Retention(RetentionPolicy.RUNTIME)
    @CognitoUserPool(name = "staff", users = @PoolUser(name = "sara", password = "Correct-Horse-1"))
    @interface StaffPool {}

    @Retention(RetentionPolicy.RUNTIME)
    @CognitoUserPool(name = "customers", users = @PoolUser(name = "carl", password = "Correct-Horse-1"))
    @interface CustomerPool {}

    @Retention(RetentionPolicy.RUNTIME)
    @StaffPool
    @CustomerPool
    @interface BothPools {}

    private static void check(UserPool staff, UserPool customers, TestUser sara, TestUser carl) {
        assertThat(staff.adminSignIn(sara).expectTokens().accessTokenClaims())
                .containsEntry("iss", staff.issuer().toString());
        assertThat(customers.adminSignIn(carl).expectTokens().accessTokenClaims())
                .containsEntry("iss", customers.issuer().toString());
        assertThat(staff.id()).isNotEqualTo(customers.id());
    }

    @Test
    void a_test_may_have_several_pools_however_they_are_declared() {
        Map<String, String> parameters = new HashMap<>(TestKit.inParallel());
        parameters.putAll(WatchedBackend.parameters("several pools"));

        TestKit run = TestKit.run(
                parameters,
                Repeated.class,
                TwoComposed.class,
                ComposedOfComposed.class,
                ComposedAndDirect.class,
                OnAMethod.class,
                StaticFields.class,
                InstanceFields.class,
                Inherited.class,
                AnnotationAndField.class);

        run.passed(10);
        WatchedBackend.Log log = WatchedBackend.log("several pools");
        assertThat(log.created).hasSize(20);
        assertThat(log.deleted).containsExactlyInAnyOrderElementsOf(log.created);
        assertThat(run.published("name"))
                .containsExactlyInAnyOrder(
                        "watched-org.cognitojunit.extension.SeveralPoolsTest.Repeated.staff",
                        "watched-org.cognitojunit.extension.SeveralPoolsTest.Repeated.customers");
    }

    @CognitoUserPool(name = "staff", users = @PoolUser(name = "sara", password = "Correct-Horse-1"))
    @CognitoUserPool(
            name = "customers",
            client = @PoolClient(name = "shop"),
            users = @PoolUser(name = "carl", password = "Correct-Horse-1"))
    static class Repeated {

        @Called("staff")
        private static UserPool staticStaff;

        @Called(pool = "customers")
        private TestUser onlyCustomer;

        @Called(pool = "staff")
        private AppClient staffClient;

        private final UserPool fromConstructor;

        Repeated(@Called("customers") UserPool customers) {
            fromConstructor = customers;
        }

        @BeforeAll
        static void before_all(@Called("staff") UserPool staff) {
            assertThat(staff).isSameAs(staticStaff);
        }

        @Test
        void test(
                @Called("staff") UserPool staff,
                @Called("customers") UserPool customers,
                @Called("sara") TestUser sara,
                @Called(value = "carl", pool = "customers") TestUser carl,
                @Called("shop") AppClient shop,
                TestReporter reporter) {
            check(staff, customers, sara, carl);
            assertThat(staff).isSameAs(staticStaff);
            assertThat(customers).isSameAs(fromConstructor);
            assertThat(carl).isSameAs(onlyCustomer);
            assertThat(staffClient).isSameAs(staff.appClient());
            assertThat(shop).isSameAs(customers.appClient());
            reporter.publishEntry("name", staff.name());
            reporter.publishEntry("name", customers.name());
        }
    }

    @StaffPool
    @CustomerPool
    static class TwoComposed {

        @Test
        void test(
                @Called("staff") UserPool staff,
                @Called("customers") UserPool customers,
                @Called("sara") TestUser sara,
                @Called("carl") TestUser carl) {
            check(staff, customers, sara, carl);
        }
    }

    @BothPools
    static class ComposedOfComposed {

        @Test
        void test(
                @Called("staff") UserPool staff,
                @Called("customers") UserPool customers,
                @Called("sara") TestUser sara,
                @Called("carl") TestUser carl) {
            check(staff, customers, sara, carl);
        }
    }

    @StaffPool
    @CognitoUserPool(name = "customers", users = @PoolUser(name = "carl", password = "Correct-Horse-1"))
    static class ComposedAndDirect {

        @Test
        void test(
                @Called("staff") UserPool staff,
                @Called("customers") UserPool customers,
                @Called("sara") TestUser sara,
                @Called("carl") TestUser carl) {
            check(staff, customers, sara, carl);
        }
    }

    static class OnAMethod {

        @Called("staff")
        private UserPool field;

        @Test
        @BothPools
        void test(
                @Called("staff") UserPool staff,
                @Called("customers") UserPool customers,
                @Called("sara") TestUser sara,
                @Called("carl") TestUser carl) {
            check(staff, customers, sara, carl);
            assertThat(field).isSameAs(staff);
        }
    }

    static class StaticFields {

        @RegisterExtension
        static final CognitoUserPoolExtension STAFF = CognitoUserPoolExtension.builder()
                .name("staff")
                .user("sara", user -> user.password("Correct-Horse-1"))
                .build();

        @RegisterExtension
        static final CognitoUserPoolExtension CUSTOMERS = CognitoUserPoolExtension.builder()
                .name("customers")
                .user("carl", user -> user.password("Correct-Horse-1"))
                .build();

        @Called("staff")
        private static UserPool staticStaff;

        @Called("customers")
        private UserPool customersField;

        StaticFields(@Called("staff") UserPool staff, @Called("customers") UserPool customers) {
            assertThat(staff).isSameAs(staticStaff);
            assertThat(customers.name()).endsWith("customers");
        }

        @Test
        void test(
                @Called("staff") UserPool staff,
                @Called("customers") UserPool customers,
                @Called("sara") TestUser sara,
                @Called("carl") TestUser carl) {
            check(staff, customers, sara, carl);
            assertThat(customersField).isSameAs(customers);
        }
    }

    static class InstanceFields {

        @RegisterExtension
        final CognitoUserPoolExtension staff = CognitoUserPoolExtension.builder()
                .name("staff")
                .user("sara", user -> user.password("Correct-Horse-1"))
                .build();

        @RegisterExtension
        final CognitoUserPoolExtension customers = CognitoUserPoolExtension.builder()
                .name("customers")
                .user("carl", user -> user.password("Correct-Horse-1"))
                .build();

        @Called("customers")
        private UserPool field;

        @RepeatedTest(2)
        void test(
                @Called("staff") UserPool staff,
                @Called("customers") UserPool customers,
                @Called("sara") TestUser sara,
                @Called("carl") TestUser carl) {
            check(staff, customers, sara, carl);
            assertThat(field).isSameAs(customers);
        }
    }

    @StaffPool
    abstract static class Base {

        @Called("staff")
        protected UserPool inherited;
    }

    @CustomerPool
    static class Inherited extends Base {

        @Test
        void test(
                @Called("staff") UserPool staff,
                @Called("customers") UserPool customers,
                @Called("sara") TestUser sara,
                @Called("carl") TestUser carl) {
            check(staff, customers, sara, carl);
            assertThat(inherited).isSameAs(staff);
        }
    }

    @StaffPool
    static class AnnotationAndField {

        @RegisterExtension
        static final CognitoUserPoolExtension CUSTOMERS = CognitoUserPoolExtension.builder()
                .name("customers")
                .user("carl", user -> user.password("Correct-Horse-1"))
                .build();

        @Test
        void test(
                @Called("staff") UserPool staff,
                @Called("customers") UserPool customers,
                @Called("sara") TestUser sara,
                @Called("carl") TestUser carl) {
            check(staff, customers, sara, carl);
        }
    }

    @Test
    void a_nested_class_adds_pools_and_hides_those_of_the_same_name() {
        TestKit run = TestKit.run(WatchedBackend.parameters("nested several"), Outer.class);

        run.passed(5);
        assertThat(WatchedBackend.log("nested several").created)
                .hasSize(5)
                .containsExactlyInAnyOrderElementsOf(WatchedBackend.log("nested several").deleted);
    }

    @StaffPool
    static class Outer {

        private UserPool outerField;

        @Test
        void outer(UserPool only, @Called("staff") UserPool staff, TestUser sara) {
            assertThat(only).isSameAs(staff).isSameAs(outerField);
            assertThat(sara.name()).isEqualTo("sara");
        }

        @Nested
        @CustomerPool
        class Adds {

            @Test
            void sees_both_and_without_a_name_its_own(
                    UserPool nearest,
                    @Called("staff") UserPool staff,
                    @Called("customers") UserPool customers,
                    @Called("sara") TestUser sara,
                    @Called("carl") TestUser carl) {
                check(staff, customers, sara, carl);
                assertThat(nearest).isSameAs(customers);
                assertThat(outerField).isSameAs(staff);
            }

            @Test
            @CognitoUserPool(name = "partners", users = @PoolUser(name = "sara", password = "Correct-Horse-1"))
            void so_does_a_method(
                    @Called("staff") UserPool staff,
                    @Called("partners") UserPool partners,
                    @Called("customers") UserPool customers,
                    @Called("sara") TestUser nearest,
                    @Called(value = "sara", pool = "staff") TestUser further) {
                assertThat(nearest).isSameAs(partners.user("sara")).isNotSameAs(further);
                assertThat(further).isSameAs(staff.user("sara"));
                assertThat(customers.users()).hasSize(1);
            }
        }

        @Nested
        @CognitoUserPool(name = "staff", users = @PoolUser(name = "steve", password = "Correct-Horse-1"))
        class Hides {

            @Test
            void has_a_pool_of_the_same_name(@Called("staff") UserPool staff, TestUser steve) {
                assertThat(staff.users()).containsExactly(steve);
                assertThat(outerField).isNotSameAs(staff);
            }
        }

        @Nested
        @CognitoUserPool
        class Unnamed {

            @Test
            void is_beside_the_named_one(UserPool pool, @Called("staff") UserPool staff) {
                assertThat(staff).isSameAs(outerField).isNotSameAs(pool);
            }
        }
    }

    @Test
    void each_pool_has_a_lifecycle_of_its_own() {
        TestKit run = TestKit.run(WatchedBackend.parameters("lifecycles"), Lifecycles.class, LifecyclesToo.class);

        run.passed(4);
        assertThat(run.published("of the run").stream().distinct()).hasSize(1);
        assertThat(run.published("of the class").stream().distinct()).hasSize(2);
        assertThat(run.published("of the test").stream().distinct()).hasSize(4);
        assertThat(WatchedBackend.log("lifecycles").deleted).hasSize(7);
    }

    @CognitoUserPool(name = "run", lifecycle = PER_RUN)
    @CognitoUserPool(name = "class")
    @CognitoUserPool(name = "test", lifecycle = PER_METHOD)
    abstract static class LifecyclesBase {

        @Called("run")
        private static UserPool ofTheRun;

        @Called("test")
        private UserPool field;

        @RepeatedTest(2)
        void test(
                @Called("run") UserPool run,
                @Called("class") UserPool ofClass,
                @Called("test") UserPool ofTest,
                TestReporter reporter) {
            assertThat(run).isSameAs(ofTheRun);
            assertThat(ofTest).isSameAs(field);
            reporter.publishEntry("of the run", run.id());
            reporter.publishEntry("of the class", ofClass.id());
            reporter.publishEntry("of the test", ofTest.id());
        }
    }

    static class Lifecycles extends LifecyclesBase {}

    static class LifecyclesToo extends LifecyclesBase {}

    @Test
    void the_calls_to_each_pool_are_shown_when_the_test_fails() {
        assertThat(TestKit.run(Fails.class).failure().getSuppressed())
                .singleElement()
                .asString()
                .contains("1. ListGroups", "2. ListUsers");
    }

    @BothPools
    static class Fails {

        @Test
        void test(@Called("staff") UserPool staff, @Called("customers") UserPool customers)
                throws InterruptedException {
            Thread application = new Thread(() -> {
                staff.client().listGroups(r -> r.userPoolId(staff.id()));
                customers.client().listUsers(r -> r.userPoolId(customers.id()));
            });
            application.start();
            application.join();

            throw new AssertionError("for another reason");
        }
    }
}
