package org.cognitojunit.spring;

import static org.assertj.core.api.Assertions.assertThat;

import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderAsyncClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** The SDK's clients of the test run as beans of the application. */
class SdkClientsTest {

    @Test
    void an_application_without_clients_gets_those_of_the_test() {
        TestKit.run(Added.class).passed(3);
    }

    @SpringJUnitConfig(Plain.class)
    @AutoConfigureCognito(sdkClients = true)
    @WithAlice
    static class Added {

        @Test
        void they_are_the_same(
                CognitoIdentityProviderClient ofTest,
                CognitoIdentityProviderAsyncClient asyncOfTest,
                @Autowired ConfigurableApplicationContext application) {
            assertThat(application.getBean(CognitoIdentityProviderClient.class)).isSameAs(ofTest);
            assertThat(application.getBean(CognitoIdentityProviderAsyncClient.class))
                    .isSameAs(asyncOfTest);
        }

        @Test
        void they_reach_the_pool(UserPool pool, TestUser alice, @Autowired ConfigurableApplicationContext application) {
            CognitoIdentityProviderClient client = application.getBean(CognitoIdentityProviderClient.class);
            CognitoIdentityProviderAsyncClient asyncClient =
                    application.getBean(CognitoIdentityProviderAsyncClient.class);

            assertThat(client.listUsers(r -> r.userPoolId(pool.id())).users())
                    .extracting("username")
                    .containsExactly(alice.name());
            assertThat(asyncClient
                            .listUsers(r -> r.userPoolId(pool.id()))
                            .join()
                            .users())
                    .extracting("username")
                    .containsExactly(alice.name());
        }

        @Test
        void there_is_one_of_each(@Autowired ConfigurableApplicationContext application) {
            assertThat(application.getBeanNamesForType(CognitoIdentityProviderClient.class))
                    .containsExactly(CognitoIdentityProviderClient.class.getName());
            assertThat(application.getBeanNamesForType(CognitoIdentityProviderAsyncClient.class))
                    .containsExactly(CognitoIdentityProviderAsyncClient.class.getName());
        }
    }

    @Test
    void an_asynchronous_client_that_nobody_wants_is_not_made() {
        TestKit.run(Lazy.class).passed(1);
    }

    @SpringJUnitConfig(Plain.class)
    @AutoConfigureCognito(sdkClients = true)
    @WithAlice
    static class Lazy {

        @Test
        void test(@Autowired ConfigurableApplicationContext application) {
            assertThat(application
                            .getBeanFactory()
                            .containsSingleton(CognitoIdentityProviderAsyncClient.class.getName()))
                    .isFalse();
        }
    }

    @Test
    void a_client_of_the_application_is_replaced_before_it_is_made() {
        TestKit.run(Replaced.class).passed(1);
    }

    /** In production, and nowhere else, there are credentials. */
    @Configuration(proxyBeanMethods = false)
    static class Production {

        @Bean
        CognitoIdentityProviderClient cognito() {
            throw new IllegalStateException("there are no credentials");
        }

        @Bean
        CognitoIdentityProviderAsyncClient asyncCognito() {
            throw new IllegalStateException("there are no credentials");
        }

        @Bean
        Directory directory(CognitoIdentityProviderClient cognito, CognitoIdentityProviderAsyncClient async) {
            return new Directory(cognito, async);
        }
    }

    record Directory(CognitoIdentityProviderClient cognito, CognitoIdentityProviderAsyncClient async) {}

    @SpringJUnitConfig(Production.class)
    @AutoConfigureCognito(sdkClients = true)
    @WithAlice
    static class Replaced {

        @Test
        void test(
                @Autowired Directory directory,
                @Autowired ConfigurableApplicationContext application,
                CognitoIdentityProviderClient ofTest,
                CognitoIdentityProviderAsyncClient asyncOfTest) {
            assertThat(directory.cognito()).isSameAs(ofTest);
            assertThat(directory.async()).isSameAs(asyncOfTest);
            assertThat(application.getBeanNamesForType(CognitoIdentityProviderClient.class))
                    .containsExactly("cognito");
            assertThat(application.getBeanNamesForType(CognitoIdentityProviderAsyncClient.class))
                    .containsExactly("asyncCognito");
        }
    }

    @Test
    void unless_it_is_asked_for_an_application_keeps_its_own() {
        assertThat(TestKit.run(Kept.class).failure())
                .rootCause()
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("there are no credentials");
    }

    @SpringJUnitConfig(Production.class)
    @AutoConfigureCognito
    @WithAlice
    static class Kept {

        @Test
        void test() {}
    }

    @Test
    void several_clients_are_told_apart_as_before() {
        TestKit.run(Several.class).passed(1);
    }

    @Configuration(proxyBeanMethods = false)
    static class TwoClients {

        @Bean
        @Primary
        CognitoIdentityProviderClient forUsers() {
            throw new IllegalStateException("there are no credentials");
        }

        @Bean
        @Qualifier("elsewhere")
        CognitoIdentityProviderClient forElsewhere() {
            throw new IllegalStateException("there are no credentials");
        }

        @Bean
        Places places(
                CognitoIdentityProviderClient first, @Qualifier("elsewhere") CognitoIdentityProviderClient second) {
            return new Places(first, second);
        }
    }

    record Places(CognitoIdentityProviderClient first, CognitoIdentityProviderClient second) {}

    @SpringJUnitConfig(TwoClients.class)
    @AutoConfigureCognito(sdkClients = true)
    @WithAlice
    static class Several {

        @Test
        void test(
                @Autowired Places places,
                @Autowired ConfigurableApplicationContext application,
                CognitoIdentityProviderClient ofTest) {
            assertThat(places).isEqualTo(new Places(ofTest, ofTest));
            assertThat(application.getBeanNamesForType(CognitoIdentityProviderClient.class))
                    .containsExactlyInAnyOrder("forUsers", "forElsewhere");
        }
    }

    @Test
    void a_client_that_is_a_component_is_replaced_too() {
        TestKit.run(ByComponent.class).passed(1);
    }

    static class OwnClient implements CognitoIdentityProviderClient {

        @Override
        public String serviceName() {
            return "own";
        }

        @Override
        public void close() {
            throw new IllegalStateException("it is not in use");
        }
    }

    @SpringJUnitConfig(OwnClient.class)
    @AutoConfigureCognito(sdkClients = true)
    @WithAlice
    static class ByComponent {

        @Test
        void test(@Autowired ConfigurableApplicationContext application, CognitoIdentityProviderClient ofTest) {
            assertThat(application
                            .getBeansOfType(CognitoIdentityProviderClient.class)
                            .values())
                    .containsExactly(ofTest);
        }
    }

    @Test
    void the_clients_outlive_the_application() {
        TestKit run = TestKit.run(Ended.class);

        run.passed(2);
        assertThat(run.published("application").stream().distinct()).hasSize(2);
    }

    @SpringJUnitConfig(Production.class)
    @DirtiesContext(classMode = ClassMode.AFTER_EACH_TEST_METHOD)
    @AutoConfigureCognito(sdkClients = true)
    @WithAlice
    static class Ended {

        private static @Nullable ConfigurableApplicationContext last;

        @Test
        void first(@Autowired ConfigurableApplicationContext application, UserPool pool, TestReporter reporter) {
            calls(application, pool, reporter);
        }

        @Test
        void second(@Autowired ConfigurableApplicationContext application, UserPool pool, TestReporter reporter) {
            calls(application, pool, reporter);
        }

        private static void calls(ConfigurableApplicationContext application, UserPool pool, TestReporter reporter) {
            assertThat(last == null || !last.isActive()).isTrue();
            last = application;
            Directory directory = application.getBean(Directory.class);
            assertThat(directory
                            .cognito()
                            .listUsers(r -> r.userPoolId(pool.id()))
                            .users())
                    .hasSize(1);
            assertThat(directory
                            .async()
                            .listUsers(r -> r.userPoolId(pool.id()))
                            .join()
                            .users())
                    .hasSize(1);
            reporter.publishEntry("application", String.valueOf(System.identityHashCode(application)));
        }
    }
}
