package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolUser;
import org.cognitojunit.UserPool;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** An SDK client that the application makes itself, by region alone. */
@CognitoUserPool(users = @PoolUser(name = "alice", password = "Correct-Horse-1"))
class OwnClientTest {

    @Test
    void it_reaches_the_pool(UserPool pool) {
        try (CognitoIdentityProviderClient client = CognitoIdentityProviderClient.builder()
                .region(Region.EU_CENTRAL_1)
                .build()) {
            assertThat(client.adminGetUser(r -> r.userPoolId(pool.id()).username("alice"))
                            .username())
                    .isEqualTo("alice");
        }
    }
}
