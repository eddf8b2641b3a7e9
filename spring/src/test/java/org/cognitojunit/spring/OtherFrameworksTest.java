package org.cognitojunit.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mockingDetails;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.UserPool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** What another framework is asked for is left to it. */
class OtherFrameworksTest {

    @Test
    void mocks_of_mockito_are_mocks_beside_the_pool() {
        TestKit.run(WithMockito.class).passed(2);
    }

    @ExtendWith(MockitoExtension.class)
    @CognitoUserPool
    static class WithMockito {

        @Mock
        private CognitoIdentityProviderClient mock;

        private CognitoIdentityProviderClient real;

        @BeforeEach
        void both(UserPool pool, @Mock CognitoIdentityProviderClient parameter) {
            assertThat(mockingDetails(parameter).isMock()).isTrue();
            assertThat(pool.client()).isSameAs(real);
        }

        @Test
        void parameter(@Mock CognitoIdentityProviderClient parameter, CognitoIdentityProviderClient ours) {
            assertThat(mockingDetails(parameter).isMock()).isTrue();
            assertThat(mockingDetails(ours).isMock()).isFalse();
        }

        @Test
        void field() {
            assertThat(mockingDetails(mock).isMock()).isTrue();
            assertThat(mockingDetails(real).isMock()).isFalse();
        }
    }

    @Test
    void beans_and_mocked_beans_of_spring_are_its_own() {
        TestKit.run(OfSpring.class, MockedBySpring.class, ByConstructor.class).passed(3);
    }

    @Configuration(proxyBeanMethods = false)
    static class Application {

        @Bean
        CognitoIdentityProviderClient client() {
            return CognitoIdentityProviderClient.create();
        }
    }

    @SpringJUnitConfig(Application.class)
    @AutoConfigureCognito
    @WithAlice
    static class OfSpring {

        @Autowired
        private CognitoIdentityProviderClient bean;

        private CognitoIdentityProviderClient ours;

        /** An annotation of Spring's on a method says nothing about its parameters. */
        @Test
        @DirtiesContext
        void test(@Autowired CognitoIdentityProviderClient parameter, UserPool pool) {
            assertThat(parameter).isSameAs(bean).isNotSameAs(ours);
            assertThat(pool.client()).isSameAs(ours);
            // Nothing but @AutoConfigureCognito leads the application's client to the pool.
            assertThat(bean.describeUserPool(r -> r.userPoolId(pool.id()))
                            .userPool()
                            .name())
                    .isEqualTo(pool.name());
        }
    }

    @Retention(RetentionPolicy.RUNTIME)
    @MockitoBean
    @interface Mocked {}

    @SpringJUnitConfig(Application.class)
    @AutoConfigureCognito
    @WithAlice
    static class MockedBySpring {

        @Mocked
        private CognitoIdentityProviderClient mock;

        @Test
        void test(@Autowired CognitoIdentityProviderClient parameter) {
            assertThat(mockingDetails(mock).isMock()).isTrue();
            assertThat(parameter).isSameAs(mock);
        }
    }

    @SpringJUnitConfig(Application.class)
    @AutoConfigureCognito
    @WithAlice
    static class ByConstructor {

        private final CognitoIdentityProviderClient bean;
        private UserPool pool;

        @Autowired
        ByConstructor(CognitoIdentityProviderClient bean) {
            this.bean = bean;
        }

        @Test
        void test(CognitoIdentityProviderClient ours) {
            assertThat(bean).isNotSameAs(ours);
            assertThat(pool.client()).isSameAs(ours);
        }
    }
}
