package org.cognitojunit.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.definition.Lifecycle.PER_RUN;

import java.util.stream.IntStream;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.description.annotation.AnnotationDescription;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.CognitoUserPoolExtension;
import org.cognitojunit.PoolUser;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;
import org.springframework.test.context.BootstrapWith;
import org.springframework.test.context.cache.ContextCache;
import org.springframework.test.context.cache.DefaultContextCache;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

class ContextCacheTest {

    @Test
    void twenty_classes_share_one_application() {
        Class<?>[] classes = IntStream.range(0, 20)
                .mapToObj(i -> subclass("Class" + i, Template.class, CacheOfTwenty.class))
                .toArray(Class<?>[]::new);

        TestKit run = TestKit.run(TestKit.inParallel(), classes);

        run.passed(20);
        assertThat(CacheOfTwenty.CACHE.getMissCount()).isEqualTo(1);
        assertThat(CacheOfTwenty.CACHE.getHitCount()).isGreaterThanOrEqualTo(19);
        assertThat(CacheOfTwenty.CACHE.size()).isEqualTo(1);
        assertThat(run.published("application").stream().distinct()).hasSize(1);
    }

    /** As if somebody had written twenty of them. */
    private static Class<?> subclass(String name, Class<?> template, Class<? extends OwnCache> cache) {
        return new ByteBuddy()
                .subclass(template)
                .name(template.getPackageName() + "." + name)
                .annotateType(AnnotationDescription.Builder.ofType(BootstrapWith.class)
                        .define("value", cache)
                        .build())
                .make()
                .load(template.getClassLoader(), net.bytebuddy.dynamic.loading.ClassLoadingStrategy.Default.INJECTION)
                .getLoaded();
    }

    static final class CacheOfTwenty extends OwnCache {

        static final ContextCache CACHE = new DefaultContextCache();

        CacheOfTwenty() {
            super(CACHE);
        }
    }

    @SpringBootTest(classes = Api.class, webEnvironment = WebEnvironment.RANDOM_PORT)
    @AutoConfigureCognito
    @WithAlice
    static class Template {

        @LocalServerPort
        private int port;

        @Test
        void alice_is_let_in(UserPool pool, TestUser alice, TestReporter reporter) throws Exception {
            String token = pool.adminSignIn(alice).expectTokens().accessToken();

            assertThat(Answer.get(port, "/", token).status()).isEqualTo(200);
            reporter.publishEntry(
                    "application", pool.id() + " " + pool.appClient().id() + " at port " + port);
        }
    }

    @Test
    void a_class_that_runs_again_meets_an_application_of_its_own_run() {
        TestKit first = TestKit.run(Template.class);
        TestKit second = TestKit.run(Template.class);

        first.passed(1);
        second.passed(1);
        assertThat(second.published("application")).isNotEqualTo(first.published("application"));
    }

    @Test
    void an_equal_pool_in_a_field_is_the_same_and_another_pool_or_another_application_is_not() {
        TestKit.run(ByAnnotation.class, ByField.class, OtherPool.class, OtherSettings.class)
                .passed(4);

        assertThat(CacheOfDifferent.CACHE.getMissCount()).isEqualTo(3);
    }

    static final class CacheOfDifferent extends OwnCache {

        static final ContextCache CACHE = new DefaultContextCache();

        CacheOfDifferent() {
            super(CACHE);
        }
    }

    abstract static class SeesItsPool {

        @Value("${cognito.user-pool-id}")
        private String poolOfTheApplication;

        @Test
        void test(UserPool pool, TestReporter reporter) {
            assertThat(poolOfTheApplication).isEqualTo(pool.id());
            reporter.publishEntry("pool", pool.id());
        }
    }

    @SpringJUnitConfig(Plain.class)
    @BootstrapWith(CacheOfDifferent.class)
    @AutoConfigureCognito
    @WithAlice
    static class ByAnnotation extends SeesItsPool {}

    @SpringJUnitConfig(Plain.class)
    @BootstrapWith(CacheOfDifferent.class)
    @AutoConfigureCognito
    static class ByField extends SeesItsPool {

        @RegisterExtension
        static final CognitoUserPoolExtension COGNITO = CognitoUserPoolExtension.builder()
                .user("alice", user -> user.password("Correct-Horse-1"))
                .lifecycle(PER_RUN)
                .build();
    }

    @SpringJUnitConfig(Plain.class)
    @BootstrapWith(CacheOfDifferent.class)
    @AutoConfigureCognito
    @CognitoUserPool(users = @PoolUser(name = "bob", password = "Correct-Horse-1"), lifecycle = PER_RUN)
    static class OtherPool extends SeesItsPool {}

    @SpringJUnitConfig(Plain.class)
    @BootstrapWith(CacheOfDifferent.class)
    @AutoConfigureCognito(sdkClients = true)
    @WithAlice
    static class OtherSettings extends SeesItsPool {}

    @Test
    void an_application_that_was_given_up_is_started_anew_for_the_same_pool() {
        TestKit run = TestKit.run(Dirty.class);

        run.passed(2);
        assertThat(CacheOfDirty.CACHE.getMissCount()).isEqualTo(2);
        assertThat(run.published("pool").stream().distinct()).hasSize(1);
    }

    static final class CacheOfDirty extends OwnCache {

        static final ContextCache CACHE = new DefaultContextCache();

        CacheOfDirty() {
            super(CACHE);
        }
    }

    @SpringJUnitConfig(Plain.class)
    @BootstrapWith(CacheOfDirty.class)
    @DirtiesContext(classMode = ClassMode.AFTER_EACH_TEST_METHOD)
    @AutoConfigureCognito
    @WithAlice
    static class Dirty extends SeesItsPool {

        @Test
        void another(UserPool pool, TestReporter reporter) {
            test(pool, reporter);
        }
    }
}
