package org.cognitojunit.spring;

import static org.assertj.core.api.Assertions.assertThat;

import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** What Spring offers by itself serves as well. */
class DynamicPropertiesTest {

    @Test
    void a_static_field_is_filled_before_the_application_asks() {
        TestKit.run(PoolFirst.class, SpringFirst.class).passed(2);
    }

    @Test
    void classes_with_a_common_superclass_share_the_application() {
        TestKit run = TestKit.run(One.class, Another.class);

        run.passed(2);
        assertThat(run.published("port").stream().distinct()).hasSize(1);
    }

    @WithAlice
    @SpringJUnitConfig(Plain.class)
    static class PoolFirst {

        static UserPool pool;

        @DynamicPropertySource
        static void properties(DynamicPropertyRegistry registry) {
            registry.add("my.issuer", () -> pool.issuer());
        }

        @Test
        void test(@Value("${my.issuer}") String issuer) {
            assertThat(issuer).isEqualTo(pool.issuer().toString());
        }
    }

    @SpringJUnitConfig(Plain.class)
    @WithAlice
    static class SpringFirst {

        static UserPool pool;

        @DynamicPropertySource
        static void properties(DynamicPropertyRegistry registry) {
            registry.add("my.issuer", () -> pool.issuer());
        }

        @Test
        void test(@Value("${my.issuer}") String issuer) {
            assertThat(issuer).isEqualTo(pool.issuer().toString());
        }
    }

    @SpringBootTest(classes = Api.class, webEnvironment = WebEnvironment.RANDOM_PORT)
    @WithAlice
    abstract static class Common {

        static UserPool pool;

        @LocalServerPort
        private int port;

        @DynamicPropertySource
        static void properties(DynamicPropertyRegistry registry) {
            registry.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", () -> pool.issuer());
        }

        @Test
        void alice_is_let_in(TestUser alice, TestReporter reporter) throws Exception {
            String token = pool.adminSignIn(alice).expectTokens().accessToken();

            assertThat(Answer.get(port, "/", token).status()).isEqualTo(200);
            reporter.publishEntry("port", String.valueOf(port));
        }
    }

    static class One extends Common {}

    static class Another extends Common {}
}
