package org.cognitojunit.extension;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolUser;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

class InheritanceTest {

    @Test
    void a_subclass_inherits_the_annotation_the_fields_and_the_methods_and_has_a_pool_of_its_own() {
        TestKit run = TestKit.run(First.class, Second.class);

        run.passed(2);
        assertThat(run.published("pool")).hasSize(2).doesNotHaveDuplicates();
    }

    @CognitoUserPool(users = @PoolUser(name = "alice", password = "Correct-Horse-1"))
    abstract static class Base {

        protected UserPool inherited;
        private UserPool beforeEach;

        @BeforeEach
        void remember(UserPool pool) {
            beforeEach = pool;
        }

        void check(UserPool pool, TestReporter reporter) {
            assertThat(pool).isSameAs(inherited).isSameAs(beforeEach);
            reporter.publishEntry("pool", pool.id());
        }
    }

    static class First extends Base {

        @Test
        void test(UserPool pool, TestReporter reporter) {
            check(pool, reporter);
        }
    }

    static class Second extends Base {

        @Test
        void test(UserPool pool, TestReporter reporter) {
            check(pool, reporter);
        }
    }

    @Test
    void a_subclass_that_declares_a_pool_replaces_the_inherited_one() {
        TestKit.run(Replacing.class).passed(1);
    }

    @CognitoUserPool(users = @PoolUser(name = "carol", password = "Correct-Horse-1"))
    static class Replacing extends Base {

        @Test
        void test(UserPool pool, TestUser user, TestReporter reporter) {
            check(pool, reporter);
            assertThat(user.name()).isEqualTo("carol");
        }
    }

    @Test
    void a_nested_class_may_inherit_its_pool_from_elsewhere() {
        TestKit run = TestKit.run(NestedInherits.class);

        run.passed(2);
        assertThat(run.published("pool")).hasSize(2).doesNotHaveDuplicates();
    }

    @CognitoUserPool
    static class NestedInherits {

        @Test
        void outer(UserPool pool, TestReporter reporter) {
            reporter.publishEntry("pool", pool.id());
        }

        @Nested
        class Inner extends Base {

            @Test
            void inner(UserPool pool, TestReporter reporter) {
                check(pool, reporter);
            }
        }
    }

    @Test
    void an_annotation_of_the_users_own_can_carry_the_pool() {
        TestKit.run(MetaAnnotatedClass.class, MetaAnnotatedMethod.class).passed(2);
    }

    @Retention(RetentionPolicy.RUNTIME)
    @CognitoUserPool(users = @PoolUser(name = "meta", password = "Correct-Horse-1"))
    @interface WithMetaUser {}

    @WithMetaUser
    static class MetaAnnotatedClass {

        @Test
        void test(TestUser user) {
            assertThat(user.name()).isEqualTo("meta");
        }
    }

    static class MetaAnnotatedMethod {

        @Test
        @WithMetaUser
        void test(TestUser user) {
            assertThat(user.name()).isEqualTo("meta");
        }
    }

    @Test
    void an_interface_can_carry_the_pool() {
        TestKit.run(FromInterface.class).passed(1);
    }

    @CognitoUserPool(users = @PoolUser(name = "dora", password = "Correct-Horse-1"))
    interface WithDora {}

    static class FromInterface implements WithDora {

        @Test
        void test(TestUser user) {
            assertThat(user.name()).isEqualTo("dora");
        }
    }

    @Test
    void subclasses_one_after_the_other_may_share_a_static_field_of_their_superclass() {
        TestKit.run(SharesStaticField.class, SharesStaticFieldToo.class).passed(2);
    }

    @CognitoUserPool
    abstract static class StaticFieldBase {

        static UserPool shared;
    }

    static class SharesStaticField extends StaticFieldBase {

        @Test
        void test(UserPool pool) {
            assertThat(shared).isSameAs(pool);
        }
    }

    static class SharesStaticFieldToo extends StaticFieldBase {

        @Test
        void test(UserPool pool) {
            assertThat(shared).isSameAs(pool);
        }
    }

    @Test
    void subclasses_at_the_same_time_may_not() {
        TestKit run = TestKit.run(TestKit.inParallel(), MeetsInStaticField.class, MeetsInStaticFieldToo.class);

        assertThat(run.failure())
                .hasMessageMatching(
                        "Field org.cognitojunit.extension.InheritanceTest\\$MeetingBase.shared is static, and "
                                + "\\S+\\$MeetsInStaticField(Too)? and \\S+\\$MeetsInStaticField(Too)?, which run at the same time, "
                                + "have a user pool each. Make the field an instance field.");
    }

    /** Holds the class that came first until the other is done. */
    @CognitoUserPool
    @ExtendWith(TellsThatItIsDone.class)
    abstract static class MeetingBase {

        static UserPool shared;

        @BeforeAll
        static void wait_for_the_other() throws InterruptedException {
            assertThat(TellsThatItIsDone.ONE_IS_DONE.await(20, TimeUnit.SECONDS))
                    .isTrue();
        }
    }

    static final class TellsThatItIsDone implements AfterAllCallback {

        static final CountDownLatch ONE_IS_DONE = new CountDownLatch(1);

        @Override
        public void afterAll(ExtensionContext context) {
            ONE_IS_DONE.countDown();
        }
    }

    static class MeetsInStaticField extends MeetingBase {

        @Test
        void test() {}
    }

    static class MeetsInStaticFieldToo extends MeetingBase {

        @Test
        void test() {}
    }
}
