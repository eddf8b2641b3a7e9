package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.cognitojunit.Called;
import org.cognitojunit.TestUser;
import org.cognitojunit.auth.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReportTest extends ApiTest {

    @Test
    void a_group_of_the_pool_is_a_role(@Called("alice") TestUser alice) {
        Tokens tokens = pool.adminSignIn(alice).expectTokens();

        Response response = get("/report", tokens.accessToken());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.asString()).isEqualTo("for admins only");
    }

    @Test
    void who_is_not_in_the_group_is_turned_away(@Called("bob") TestUser bob) {
        Tokens tokens = pool.adminSignIn(bob).expectTokens();

        assertThat(get("/report", tokens.accessToken()).statusCode()).isEqualTo(403);
    }
}
