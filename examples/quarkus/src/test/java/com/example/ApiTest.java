package com.example;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.restassured.response.Response;
import java.util.Map;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolGroup;
import org.cognitojunit.PoolUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.definition.Lifecycle;

/**
 * What the test classes of this API share: one pool and one application. The pool comes first, since its annotation stands on
 * the superclass (or above that of Quarkus); then Quarkus asks for the configuration.
 */
@CognitoUserPool(
        groups = @PoolGroup("admins"),
        users = {
            @PoolUser(name = "alice", password = "Correct-Horse-1", groups = "admins"),
            @PoolUser(name = "bob", password = "Correct-Horse-2")
        },
        lifecycle = Lifecycle.PER_RUN)
@WithTestResource(ApiTest.Configuration.class)
abstract class ApiTest {

    static UserPool pool;

    static Response get(String path, String token) {
        return given().auth().oauth2(token).get(path);
    }

    /** Tells the application of the pool. */
    public static final class Configuration implements QuarkusTestResourceLifecycleManager {

        @Override
        public Map<String, String> start() {
            return Map.of(
                    "cognito.issuer", pool.issuer().toString(),
                    "cognito.client-id", pool.appClient().id());
        }

        @Override
        public void stop() {
            // The pool goes with the run.
        }
    }
}
