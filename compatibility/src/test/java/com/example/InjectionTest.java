package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import org.cognitojunit.AppClient;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.Called;
import org.cognitojunit.PoolUser;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderAsyncClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

@CognitoUserPool(
        users = {
            @PoolUser(name = "alice", password = "Correct-Horse-1"),
            @PoolUser(name = "bob", temporaryPassword = "Temp-Horse-1")
        })
class InjectionTest {

    private static String poolOfTheClass;

    private final AppClient client;
    private UserPool field;
    private String named;

    InjectionTest(AppClient client) {
        this.client = client;
    }

    @BeforeAll
    static void beforeAll(UserPool pool) {
        poolOfTheClass = pool.id();
    }

    @BeforeEach
    void beforeEach(@Called("bob") TestUser bob) {
        named = bob.name();
    }

    @Test
    void everywhere_it_is_the_same_pool(UserPool parameter) {
        assertThat(parameter.id()).isEqualTo(poolOfTheClass).isEqualTo(field.id());
        assertThat(client.id()).isEqualTo(parameter.appClient().id());
        assertThat(named).isEqualTo("bob");
    }

    @Test
    void the_client_of_the_sdk_finds_it(CognitoIdentityProviderClient sdk, UserPool pool) {
        assertThat(sdk.describeUserPool(r -> r.userPoolId(pool.id())).userPool().name())
                .isEqualTo(pool.name());
    }

    @Test
    void so_does_the_asynchronous_one(CognitoIdentityProviderAsyncClient sdk, UserPool pool) {
        assertThat(sdk.describeUserPool(r -> r.userPoolId(pool.id()))
                        .join()
                        .userPool()
                        .name())
                .isEqualTo(pool.name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice", "bob"})
    void beside_the_parameters_of_a_parameterized_test(String username, UserPool pool) {
        assertThat(pool.user(username).name()).isEqualTo(username);
    }

    @Nested
    class InANestedClass {

        @Test
        void the_pool_is_that_of_the_outer_class(UserPool pool) {
            assertThat(pool.id()).isEqualTo(poolOfTheClass);
        }

        @Nested
        @CognitoUserPool
        class WithAPoolOfItsOwn {

            @Test
            void it_is_another(UserPool pool) {
                assertThat(pool.id()).isNotEqualTo(poolOfTheClass);
            }
        }
    }
}
