package org.cognitojunit.spring;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Points the application that Spring starts for a test at the test's user pool.
 *
 * <pre>
 * {@code @SpringBootTest
 * @AutoConfigureMockMvc
 * @AutoConfigureCognito
 * @CognitoUserPool(lifecycle = PER_RUN, users = @PoolUser(name = "alice", password = "Correct-Horse-1"))
 * class ApiTest {
 *
 *     @Autowired MockMvcTester api;
 *
 *     @Test
 *     void alice_is_let_in(UserPool pool, TestUser alice) {
 *         Tokens tokens = pool.adminSignIn(alice).expectTokens();
 *
 *         assertThat(api.get().uri("/orders").header("Authorization", "Bearer " + tokens.accessToken())).hasStatusOk();
 *     }
 * }
 * }</pre>
 *
 * <h2>What the application sees</h2>
 *
 * <p>Properties, which come before all others: {@code spring.security.oauth2.resourceserver.jwt.issuer-uri} (and {@code
 * jwk-set-uri}, where the application sets that one, or the issuer does not publish its keys), and {@code cognito.endpoint},
 * {@code cognito.region}, {@code cognito.user-pool-id}, {@code cognito.client-id}, {@code cognito.client-secret}, empty
 * where there is none, {@code cognito.issuer-uri}, {@code cognito.jwk-set-uri}. Properties of the application's own names refer to these, for
 * example {@code @SpringBootTest(properties = "my.pool=${cognito.user-pool-id}")}.
 *
 * <h2>One application for many classes</h2>
 *
 * <p>Spring keeps an application for all classes that are configured alike, so the pool has to live as long: {@code
 * lifecycle = PER_RUN} is asked for. Classes with an equal pool then share the application.
 *
 * <h2>Where it applies</h2>
 *
 * <p>On a class, or on an annotation of yours, in any order beside Spring's; for nested classes as
 * {@code @NestedTestConfiguration} says.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@ExtendWith(PoolAnnouncement.class)
public @interface AutoConfigureCognito {

    /** The name of the pool, where the test has several. Default: the only one. */
    String pool() default "";

    /**
     * Whether the application goes by the pool's clock, which a test on the embedded backend can move: its {@code JwtDecoder}
     * and {@code ReactiveJwtDecoder} beans then refuse a token that has expired by that clock, and its {@code java.time.Clock}
     * beans, where they are the system's, are that clock. On other backends the pool's clock is the system's.
     */
    boolean followClock() default false;

    /**
     * Whether the SDK's clients of the test run take the place of the application's own beans of type {@code
     * CognitoIdentityProviderClient} and {@code CognitoIdentityProviderAsyncClient}; where it has none, they are added. Without this, clients
     * that the application makes with {@code builder()}, and without an endpoint of their own, reach the backend {@code embedded},
     * too: the SDK's system properties lead them there.
     */
    boolean sdkClients() default false;
}
