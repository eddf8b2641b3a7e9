package com.example;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolClient;
import org.cognitojunit.PoolUser;
import org.cognitojunit.definition.Addresses;
import org.cognitojunit.definition.AuthFlow;
import org.cognitojunit.definition.Lifecycle;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

@CognitoUserPool(
        id = "eu-central-1_ShopPool1",
        addresses = Addresses.AWS,
        lifecycle = Lifecycle.PER_RUN,
        client = @PoolClient(id = "shopweb", authFlows = AuthFlow.USER_PASSWORD_AUTH),
        users = @PoolUser(name = "alice", password = "Correct-Horse-1"))
@SpringBootTest
@AutoConfigureMockMvc
class ShopTest {

    @Autowired
    MockMvc shop;

    @Test
    void alice_signs_in_and_is_known() throws Exception {
        String token = shop.perform(post("/login").param("username", "alice").param("password", "Correct-Horse-1"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();

        shop.perform(get("/me").header("Authorization", "Bearer " + token))
                .andExpect(status().isOk())
                .andExpect(content().string("alice"));
    }

    @Test
    void nobody_is_let_in_without_a_token() throws Exception {
        shop.perform(get("/me")).andExpect(status().isUnauthorized());
    }
}
