package org.cognitojunit.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.definition.Lifecycle.PER_RUN;

import org.cognitojunit.Called;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolClient;
import org.cognitojunit.PoolUser;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.emulator.CognitoEmulator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** What an application is told of its pool, which depends on how it asks. */
class PropertiesTest {

    private static final String ISSUER_URI = "spring.security.oauth2.resourceserver.jwt.issuer-uri";
    private static final String JWK_SET_URI = "spring.security.oauth2.resourceserver.jwt.jwk-set-uri";

    @Test
    void an_application_that_says_nothing_goes_by_the_issuer() {
        TestKit.run(ByDefault.class).passed(1);
    }

    @SpringJUnitConfig(Plain.class)
    @AutoConfigureCognito
    @WithAlice
    static class ByDefault {

        @Test
        void test(@Autowired Environment environment, UserPool pool) {
            assertThat(environment.getProperty(ISSUER_URI))
                    .isEqualTo(pool.issuer().toString());
            assertThat(environment.containsProperty(JWK_SET_URI)).isFalse();
        }
    }

    @Test
    void an_application_that_goes_by_the_issuer_still_does() {
        TestKit.run(ByIssuer.class).passed(1);
    }

    @SpringJUnitConfig(Plain.class)
    @TestPropertySource(properties = ISSUER_URI + "=https://issuer.example.com")
    @AutoConfigureCognito
    @WithAlice
    static class ByIssuer {

        @Test
        void test(@Autowired Environment environment, UserPool pool) {
            assertThat(environment.getProperty(ISSUER_URI))
                    .isEqualTo(pool.issuer().toString());
            assertThat(environment.containsProperty(JWK_SET_URI)).isFalse();
        }
    }

    @Test
    void an_application_that_goes_by_keys_still_does() {
        TestKit.run(ByKeys.class).passed(1);
    }

    @SpringJUnitConfig(Plain.class)
    @TestPropertySource(properties = JWK_SET_URI + "=https://issuer.example.com/keys")
    @AutoConfigureCognito
    @WithAlice
    static class ByKeys {

        @Test
        void test(@Autowired Environment environment, UserPool pool) {
            assertThat(environment.getProperty(JWK_SET_URI))
                    .isEqualTo(pool.jwksUri().toString());
            assertThat(environment.containsProperty(ISSUER_URI)).isFalse();
        }
    }

    @Test
    void an_application_that_goes_by_both_still_does() {
        TestKit.run(ByBoth.class).passed(1);
    }

    @SpringJUnitConfig(Plain.class)
    @TestPropertySource(
            properties = {ISSUER_URI + "=https://issuer.example.com", JWK_SET_URI + "=https://issuer.example.com/keys"})
    @AutoConfigureCognito
    @WithAlice
    static class ByBoth {

        @Test
        void test(@Autowired Environment environment, UserPool pool) {
            assertThat(environment.getProperty(ISSUER_URI))
                    .isEqualTo(pool.issuer().toString());
            assertThat(environment.getProperty(JWK_SET_URI))
                    .isEqualTo(pool.jwksUri().toString());
        }
    }

    @Test
    void where_the_keys_are_not_with_the_issuer_the_application_is_told_of_both() {
        try (CognitoEmulator emulator = CognitoEmulator.start()) {
            TestKit.run(Endpoints.of(emulator, "https://issuer.example.com/{poolId}"), IssuerElsewhere.class)
                    .passed(1);
        }
    }

    @SpringJUnitConfig(Plain.class)
    @AutoConfigureCognito
    @WithAlice
    static class IssuerElsewhere {

        @Test
        void test(@Autowired Environment environment, UserPool pool) {
            assertThat(environment.getProperty(ISSUER_URI)).isEqualTo("https://issuer.example.com/" + pool.id());
            assertThat(environment.getProperty(JWK_SET_URI))
                    .isEqualTo(pool.endpoint() + "/" + pool.id() + "/.well-known/jwks.json");
        }
    }

    @Test
    void an_application_that_goes_by_keys_lets_the_users_of_the_pool_in_and_no_others() {
        TestKit.run(ApiByKeys.class).passed(1);
    }

    @SpringBootTest(
            classes = Api.class,
            webEnvironment = WebEnvironment.RANDOM_PORT,
            properties = JWK_SET_URI + "=https://issuer.example.com/keys")
    @AutoConfigureCognito(pool = "staff")
    @CognitoUserPool(
            name = "staff",
            users = @PoolUser(name = "alice", password = "Correct-Horse-1"),
            lifecycle = PER_RUN)
    @CognitoUserPool(
            name = "guests",
            users = @PoolUser(name = "mallory", password = "Correct-Horse-2"),
            lifecycle = PER_RUN)
    static class ApiByKeys {

        @LocalServerPort
        private int port;

        @Test
        void test(
                @Called("staff") UserPool staff,
                @Called("alice") TestUser alice,
                @Called("guests") UserPool guests,
                @Called("mallory") TestUser mallory)
                throws Exception {
            String token = staff.adminSignIn(alice).expectTokens().accessToken();
            String other = guests.adminSignIn(mallory).expectTokens().accessToken();

            assertThat(Answer.get(port, "/", token).status()).isEqualTo(200);
            Answer refused = Answer.get(port, "/", other);
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.challenge()).contains("error=\"invalid_token\"");
        }
    }

    @Test
    void what_an_sdk_client_needs_comes_before_what_the_application_says() {
        TestKit.run(ForClients.class, ForSecretClients.class).passed(2);
    }

    abstract static class SeesItsPool {

        @Test
        void test(@Autowired Environment environment, UserPool pool) {
            assertThat(environment.getProperty("cognito.endpoint"))
                    .isEqualTo(pool.endpoint().toString());
            assertThat(environment.getProperty("cognito.region")).isEqualTo("us-east-1");
            assertThat(environment.getProperty("cognito.user-pool-id")).isEqualTo(pool.id());
            assertThat(environment.getProperty("cognito.client-id"))
                    .isEqualTo(pool.appClient().id());
            assertThat(environment.getProperty("cognito.client-secret"))
                    .isEqualTo(pool.appClient().secret().orElse(""));
            assertThat(environment.resolvePlaceholders("${cognito.client-secret}"))
                    .isEqualTo(pool.appClient().secret().orElse(""));
            assertThat(environment.getProperty("cognito.issuer-uri"))
                    .isEqualTo(pool.issuer().toString());
            assertThat(environment.getProperty("cognito.jwk-set-uri"))
                    .isEqualTo(pool.jwksUri().toString());
            assertThat(environment.getProperty("my.pool")).isEqualTo(pool.id());
        }
    }

    @SpringJUnitConfig(Plain.class)
    @TestPropertySource(
            properties = {
                "cognito.user-pool-id=eu-west-1_production",
                "cognito.region=eu-west-1",
                "my.pool=${cognito.user-pool-id}"
            })
    @AutoConfigureCognito
    @WithAlice
    static class ForClients extends SeesItsPool {}

    @SpringJUnitConfig(Plain.class)
    @TestPropertySource(properties = {"cognito.client-secret=of-production", "my.pool=${cognito.user-pool-id}"})
    @AutoConfigureCognito
    @CognitoUserPool(client = @PoolClient(generateSecret = true), lifecycle = PER_RUN)
    static class ForSecretClients extends SeesItsPool {}
}
