package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import org.cognitojunit.Called;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.auth.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
@OrdersPool
class OrdersMvcTest {

    @Autowired
    private MockMvcTester api;

    @Test
    void bob_sees_his_orders(UserPool pool, @Called("bob") TestUser bob) {
        Tokens tokens = pool.adminSignIn(bob).expectTokens();

        assertThat(api.get().uri("/orders").header("Authorization", "Bearer " + tokens.accessToken()))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("[\"an order of bob\"]");
    }

    @Test
    void only_admins_see_all(UserPool pool, @Called("alice") TestUser alice, @Called("bob") TestUser bob) {
        String admin = pool.adminSignIn(alice).expectTokens().accessToken();
        String other = pool.adminSignIn(bob).expectTokens().accessToken();

        assertThat(api.get().uri("/admin/orders").header("Authorization", "Bearer " + admin)).hasStatusOk();
        assertThat(api.get().uri("/admin/orders").header("Authorization", "Bearer " + other)).hasStatus(403);
    }

    @Test
    void nobody_is_let_in_without_a_token() {
        assertThat(api.get().uri("/orders")).hasStatus(401);
    }
}
