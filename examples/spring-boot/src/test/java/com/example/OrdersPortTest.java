package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.cognitojunit.Called;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.auth.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@OrdersPool
class OrdersPortTest {

    @LocalServerPort
    private int port;

    @Test
    void alice_goes_on_with_refreshed_tokens(UserPool pool, @Called("alice") TestUser alice) throws Exception {
        Tokens tokens = pool.adminSignIn(alice).expectTokens();

        assertThat(status("/admin/orders", pool.refresh(tokens).accessToken())).isEqualTo(200);
    }

    @Test
    void an_id_token_is_a_bearer_token_too(UserPool pool, @Called("bob") TestUser bob) throws Exception {
        assertThat(status("/orders", pool.adminSignIn(bob).expectTokens().idToken())).isEqualTo(200);
    }

    private int status(String path, String token) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + token)
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }
}
