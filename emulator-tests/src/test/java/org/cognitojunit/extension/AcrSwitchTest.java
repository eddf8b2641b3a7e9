package org.cognitojunit.extension;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.Map;
import org.cognitojunit.Called;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.CognitoUserPoolExtension;
import org.cognitojunit.PoolUser;
import org.cognitojunit.UserPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pools whose sign-ins have levels of assurance, beside others of the same run. */
class AcrSwitchTest {

    private static final String PASSWORD = "Correct-Horse-1";

    @Test
    void a_pool_has_levels_where_its_test_says_so() {
        TestKit.run(WithLevels.class, WithBuilder.class).passed(2);
    }

    @CognitoUserPool(name = "staff", acr = true, users = @PoolUser(name = "alice", password = PASSWORD))
    @CognitoUserPool(name = "shop", users = @PoolUser(name = "alice", password = PASSWORD))
    static class WithLevels {

        @Test
        void test(@Called("staff") UserPool staff, @Called("shop") UserPool shop) throws Exception {
            assertThat(claims(staff)).containsEntry("acr", "urn:cognito:loa:1");
            assertThat(claims(shop)).doesNotContainKeys("acr", "amr");
        }
    }

    static class WithBuilder {

        @RegisterExtension
        static final CognitoUserPoolExtension cognito = CognitoUserPoolExtension.builder()
                .acr(true)
                .user("alice", user -> user.password(PASSWORD))
                .build();

        @Test
        void test(UserPool pool) throws Exception {
            assertThat(claims(pool)).containsEntry("acr", "urn:cognito:loa:1");
        }
    }

    @Test
    void a_backend_without_a_switch_refuses() {
        Throwable failure = TestKit.run(WatchedBackend.parameters("levels"), WithLevels.class)
                .failure();

        assertThat(failure)
                .hasMessage(
                        "acr = true is for the backend embedded; 'watched' has no switch for acr and amr in tokens. Run with"
                                + " another backend, or put @RequiresCapability(Capability.ACR) on the test.");
    }

    private static Map<String, Object> claims(UserPool pool) throws ParseException {
        String token = pool.adminSignIn(pool.user("alice")).expectTokens().accessToken();
        return SignedJWT.parse(token).getJWTClaimsSet().getClaims();
    }
}
