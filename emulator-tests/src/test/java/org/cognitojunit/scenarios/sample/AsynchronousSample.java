package org.cognitojunit.scenarios.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolUser;
import org.cognitojunit.UserPool;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderAsyncClient;

/** A scenario with a client whose answers are not heard. Only other tests run it. */
@CognitoUserPool(users = @PoolUser(name = "alice", password = "Correct-Horse-1"))
public class AsynchronousSample {

    @Test
    void user(UserPool pool, CognitoIdentityProviderAsyncClient cognito) {
        assertThat(cognito.adminGetUser(r -> r.userPoolId(pool.id()).username("alice"))
                        .join()
                        .username())
                .isEqualTo("alice");
    }
}
