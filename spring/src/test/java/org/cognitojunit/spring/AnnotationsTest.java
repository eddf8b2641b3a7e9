package org.cognitojunit.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.definition.Lifecycle.PER_RUN;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolUser;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.test.context.NestedTestConfiguration;
import org.springframework.test.context.NestedTestConfiguration.EnclosingConfiguration;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

class AnnotationsTest {

    private static final String POOL = "cognito.user-pool-id";

    @Test
    void annotations_work_in_any_order() {
        TestKit.run(
                        TestKit.inParallel(),
                        SpringFirst.class,
                        SpringLast.class,
                        SpringBetween.class,
                        ByBoot.class,
                        Composed.class,
                        Inherited.class)
                .passed(6);
    }

    abstract static class SeesItsPool {

        @Autowired
        private Environment environment;

        @Test
        void test(UserPool pool) {
            assertThat(environment.getProperty(POOL)).isEqualTo(pool.id());
        }
    }

    @SpringJUnitConfig(Plain.class)
    @AutoConfigureCognito
    @WithAlice
    static class SpringFirst extends SeesItsPool {}

    @WithAlice
    @AutoConfigureCognito
    @SpringJUnitConfig(Plain.class)
    static class SpringLast extends SeesItsPool {}

    @AutoConfigureCognito
    @SpringJUnitConfig(Plain.class)
    @WithAlice
    static class SpringBetween extends SeesItsPool {}

    @SpringBootTest(classes = Plain.class, webEnvironment = WebEnvironment.NONE)
    @WithAlice
    @AutoConfigureCognito
    static class ByBoot extends SeesItsPool {}

    @Retention(RetentionPolicy.RUNTIME)
    @SpringJUnitConfig(Plain.class)
    @WithAlice
    @AutoConfigureCognito
    @interface All {}

    @All
    static class Composed extends SeesItsPool {}

    static class Inherited extends SpringFirst {}

    @Test
    void an_instance_that_is_made_before_all_callbacks_has_the_pool_and_the_application() {
        TestKit.run(OneInstance.class, OneInstanceSpringLast.class).passed(4);
    }

    @SpringJUnitConfig(Plain.class)
    @AutoConfigureCognito
    @WithAlice
    @TestInstance(Lifecycle.PER_CLASS)
    static class OneInstance {

        private final String ofTheConstructor;

        @Value("${" + POOL + "}")
        private String ofTheField;

        private UserPool pool;

        OneInstance(@Autowired Environment environment, UserPool pool) {
            ofTheConstructor = environment.getProperty(POOL) + " " + pool.id();
        }

        @BeforeAll
        void the_application_is_there(UserPool pool, @Autowired Environment environment) {
            assertThat(environment.getProperty(POOL)).isEqualTo(pool.id());
        }

        @Test
        void one() {
            assertThat(ofTheField).isEqualTo(pool.id());
            assertThat(ofTheConstructor).isEqualTo(pool.id() + " " + pool.id());
        }

        @Test
        void another(UserPool parameter) {
            assertThat(parameter).isSameAs(pool);
        }
    }

    @WithAlice
    @AutoConfigureCognito
    @SpringJUnitConfig(Plain.class)
    @TestInstance(Lifecycle.PER_CLASS)
    static class OneInstanceSpringLast extends OneInstance {

        OneInstanceSpringLast(@Autowired Environment environment, UserPool pool) {
            super(environment, pool);
        }
    }

    @Test
    void constructors_methods_and_fields_take_from_both() {
        TestKit.run(FromBoth.class).passed(1);
    }

    @SpringJUnitConfig(Plain.class)
    @AutoConfigureCognito
    @WithAlice
    static class FromBoth {

        private final Environment environment;
        private final UserPool ofTheConstructor;
        private final TestUser alice;

        FromBoth(UserPool pool, @Autowired Environment environment, TestUser alice) {
            this.environment = environment;
            ofTheConstructor = pool;
            this.alice = alice;
        }

        @Test
        void test(@Value("${" + POOL + "}") String ofTheApplication, UserPool pool) {
            assertThat(ofTheApplication).isEqualTo(pool.id()).isEqualTo(environment.getProperty(POOL));
            assertThat(ofTheConstructor).isSameAs(pool);
            assertThat(alice.name()).isEqualTo("alice");
        }
    }

    @Test
    void nested_classes_have_what_spring_says_that_they_inherit() {
        TestKit.run(Around.class).passed(4);
    }

    @SpringJUnitConfig(Plain.class)
    @AutoConfigureCognito
    @WithAlice
    static class Around {

        @Test
        void outside(@Autowired Environment environment, UserPool pool) {
            assertThat(environment.getProperty(POOL)).isEqualTo(pool.id());
        }

        @Nested
        class Inheriting {

            @Test
            void inside(@Autowired Environment environment, UserPool pool) {
                assertThat(environment.getProperty(POOL)).isEqualTo(pool.id());
            }
        }

        @Nested
        @CognitoUserPool(users = @PoolUser(name = "bob", password = "Correct-Horse-1"), lifecycle = PER_RUN)
        class WithItsOwnPool {

            @Test
            void inside(@Autowired Environment environment, UserPool pool) {
                assertThat(environment.getProperty(POOL)).isEqualTo(pool.id());
                assertThat(pool.users()).extracting(TestUser::name).containsExactly("bob");
            }
        }

        @Nested
        @NestedTestConfiguration(EnclosingConfiguration.OVERRIDE)
        @SpringJUnitConfig(Plain.class)
        class Overriding {

            @Test
            void inside(@Autowired Environment environment) {
                assertThat(environment.getProperty(POOL)).isNull();
            }
        }
    }
}
