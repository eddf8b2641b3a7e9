package org.cognitojunit.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.definition.Lifecycle.PER_METHOD;

import java.util.Map;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.CognitoUserPoolExtension;
import org.cognitojunit.UserPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

class MisuseTest {

    @Test
    void a_pool_of_one_class_cannot_serve_an_application_of_many() {
        assertThat(TestKit.run(PerClass.class).failure())
                .isExactlyInstanceOf(ExtensionConfigurationException.class)
                .hasMessage("@AutoConfigureCognito of class " + PerClass.class.getName()
                        + " starts an application that serves every class with an equal pool, but the pool of"
                        + " @CognitoUserPool on class " + PerClass.class.getName()
                        + " lives PER_CLASS. Make it lifecycle = Lifecycle.PER_RUN.");
    }

    @SpringJUnitConfig(Plain.class)
    @AutoConfigureCognito
    @CognitoUserPool
    static class PerClass {

        @Test
        void test() {}
    }

    @Test
    void nor_can_one_of_an_extension_in_a_field() {
        assertThat(TestKit.run(PerMethod.class).failure())
                .isExactlyInstanceOf(ExtensionConfigurationException.class)
                .hasMessage("@AutoConfigureCognito of class " + PerMethod.class.getName()
                        + " starts an application that serves every class with an equal pool, but the pool of the"
                        + " @RegisterExtension CognitoUserPoolExtension of class " + PerMethod.class.getName()
                        + " lives PER_METHOD. Make it lifecycle = Lifecycle.PER_RUN.");
    }

    @AutoConfigureCognito
    @SpringJUnitConfig(Plain.class)
    static class PerMethod {

        @RegisterExtension
        static final CognitoUserPoolExtension COGNITO =
                CognitoUserPoolExtension.builder().lifecycle(PER_METHOD).build();

        @Test
        void test() {}
    }

    @Test
    void without_a_pool_it_says_what_to_declare() {
        assertThat(TestKit.run(NoPool.class).failure())
                .isExactlyInstanceOf(ExtensionConfigurationException.class)
                .hasMessage("@AutoConfigureCognito of class " + NoPool.class.getName()
                        + " needs a user pool, and none is declared. Put @CognitoUserPool(lifecycle = Lifecycle.PER_RUN)"
                        + " on the class.");
    }

    @SpringJUnitConfig(Plain.class)
    @AutoConfigureCognito
    static class NoPool {

        @Test
        void test() {}
    }

    @Test
    void where_junit_asks_no_conditions_it_says_so() {
        TestKit run = TestKit.run(Map.of("junit.jupiter.conditions.deactivate", "*"), Fine.class);

        assertThat(run.failure())
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("@AutoConfigureCognito of class " + Fine.class.getName()
                        + " has no user pool yet, since Spring prepares the class before JUnit Jupiter has asked for its"
                        + " conditions. Run it with JUnit Jupiter and without junit.jupiter.conditions.deactivate, and"
                        + " put @AutoConfigureCognito before conditions that load the application, such as"
                        + " @EnabledIf(loadContext = true).");
    }

    @SpringJUnitConfig(Plain.class)
    @AutoConfigureCognito
    @WithAlice
    static class Fine {

        @Test
        void test() {}
    }

    /** Not our words: Spring claims every parameter of such a constructor. The page for users says what to do. */
    @Test
    void a_constructor_that_spring_has_to_itself_takes_no_pool() {
        assertThat(TestKit.run(AutowiredConstructor.class).failure())
                .isExactlyInstanceOf(ParameterResolutionException.class)
                .hasMessageStartingWith(
                        "Failed to resolve parameter [" + UserPool.class.getName() + " pool] in constructor [")
                .hasMessageContaining("No qualifying bean of type '" + UserPool.class.getName() + "' available");
        assertThat(TestKit.run(AutowiredByMode.class).failure())
                .isExactlyInstanceOf(ParameterResolutionException.class)
                .hasMessageStartingWith(
                        "Discovered multiple competing ParameterResolvers for parameter [" + UserPool.class.getName());
    }

    @SpringJUnitConfig(Plain.class)
    @AutoConfigureCognito
    @WithAlice
    static class AutowiredConstructor {

        @Autowired
        AutowiredConstructor(Environment environment, UserPool pool) {}

        @Test
        void test() {}
    }

    @SpringJUnitConfig(Plain.class)
    @AutoConfigureCognito
    @WithAlice
    @TestConstructor(autowireMode = AutowireMode.ALL)
    static class AutowiredByMode {

        AutowiredByMode(Environment environment, UserPool pool) {}

        @Test
        void test() {}
    }

    @Test
    void what_cannot_follow_the_clock_says_so() {
        assertThat(TestKit.run(NothingToFollow.class).failure())
                .rootCause()
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "@AutoConfigureCognito(followClock = true) found nothing that could follow: the application has"
                                + " no bean of type JwtDecoder, ReactiveJwtDecoder or java.time.Clock. Make its decoder a bean, or"
                                + " leave followClock out.");
    }

    @SpringJUnitConfig(Plain.class)
    @AutoConfigureCognito(followClock = true)
    @WithAlice
    static class NothingToFollow {

        @Test
        void test() {}
    }
}
