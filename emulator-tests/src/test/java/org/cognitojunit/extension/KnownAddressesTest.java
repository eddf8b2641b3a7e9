package org.cognitojunit.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.definition.Addresses.AWS;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URL;
import org.cognitojunit.AppClient;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolClient;
import org.cognitojunit.PoolUser;
import org.cognitojunit.ProvisioningException;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.assertions.CognitoAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Ids and addresses that an application knows before a test gives them to it. */
@ResourceLock("the JVM's defaults for TLS and proxies")
class KnownAddressesTest {

    private static final String SECRET = "a1secret1that1is1in1the1properties1file1";

    @Test
    void a_pool_and_its_client_have_the_ids_and_the_secret_that_are_declared() {
        TestKit.run(WithIds.class, WithIdsAgain.class).passed(2);
    }

    @CognitoUserPool(
            id = "eu-central-1_TestPool1",
            client = @PoolClient(id = "web1", secret = SECRET),
            users = @PoolUser(name = "alice", password = "Correct-Horse-1"))
    static class WithIds {

        @Test
        void test(UserPool pool, AppClient client, TestUser alice) {
            assertThat(pool.id()).isEqualTo("eu-central-1_TestPool1");
            assertThat(client.id()).isEqualTo("web1");
            assertThat(client.secret()).contains(SECRET);
            CognitoAssertions.assertThat(pool.adminSignIn(alice)).isSignedIn();
            assertThat(pool.definition().toString()).doesNotContain(SECRET);
        }
    }

    /** The id is free again as soon as the pool before is gone. */
    @CognitoUserPool(id = "eu-central-1_TestPool1", client = @PoolClient(id = "web1"))
    static class WithIdsAgain {

        @Test
        void test(UserPool pool) {
            assertThat(pool.id()).isEqualTo("eu-central-1_TestPool1");
        }
    }

    @Test
    void a_backend_that_chooses_its_ids_itself_refuses_them() {
        Throwable failure = TestKit.run(WatchedBackend.parameters("known ids"), WithIds.class)
                .failure();

        assertThat(failure)
                .isInstanceOf(ProvisioningException.class)
                .hasMessage(
                        "The id 'eu-central-1_TestPool1' is declared, and on the backend 'watched' nobody can choose"
                                + " ids. Leave it out, and give the application pool.id() and appClient.id(); or run on embedded"
                                + " or localstack.");
    }

    @Test
    void a_pool_with_awss_addresses_is_found_at_them() {
        TestKit.run(WithAddressesOfAws.class).passed(1);
    }

    @CognitoUserPool(addresses = AWS, users = @PoolUser(name = "alice", password = "Correct-Horse-1"))
    static class WithAddressesOfAws {

        @Test
        void test(UserPool pool, TestUser alice) throws Exception {
            String issuer = "https://cognito-idp.us-east-1.amazonaws.com/" + pool.id();
            String token = pool.adminSignIn(alice).expectTokens().accessToken();

            assertThat(pool.issuer()).hasToString(issuer);
            assertThat(SignedJWT.parse(token).getJWTClaimsSet().getIssuer()).isEqualTo(issuer);
            assertThat(JWKSet.load(new URL(issuer + "/.well-known/jwks.json")).getKeys())
                    .hasSize(2);
            CognitoAssertions.assertThat(pool.adminSignIn(alice).expectTokens())
                    .accessToken()
                    .isSignedBy(pool);
        }
    }

    @Test
    void a_backend_with_addresses_of_its_own_refuses_those_of_aws() {
        Throwable failure = TestKit.run(WatchedBackend.parameters("addresses"), WithAddressesOfAws.class)
                .failure();

        assertThat(failure)
                .hasMessageStartingWith(
                        "addresses = Addresses.AWS is for the backends embedded and aws; on 'watched' pools"
                                + " have the addresses of the emulator.");
    }
}
