package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolUser;
import org.cognitojunit.UserPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@ValueSource(strings = {"alice", "bob"})
@CognitoUserPool(
        users = {
            @PoolUser(name = "alice", password = "Correct-Horse-1"),
            @PoolUser(name = "bob", password = "Correct-Horse-1")
        })
class ParameterizedClassTest {

    @Parameter
    String username;

    private UserPool field;

    @Test
    void a_parameterized_class_has_a_pool(UserPool pool) {
        assertThat(pool.adminSignIn(pool.user(username)).expectTokens().accessTokenClaims())
                .containsEntry("username", username);
        assertThat(field.id()).isEqualTo(pool.id());
    }
}
