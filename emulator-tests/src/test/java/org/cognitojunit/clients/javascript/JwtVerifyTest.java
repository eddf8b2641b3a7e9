package org.cognitojunit.clients.javascript;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cognitojunit.clients.Jwts;
import org.cognitojunit.clients.Relay;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.user.TestPool;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;

/** npm's aws-jwt-verify, which fetches the keys of a pool here and says which tokens it takes. */
@EnabledIf(value = Node.IS_INSTALLED, disabledReason = Node.IS_MISSING)
class JwtVerifyTest {

    @AutoClose
    private static final EmulatorFixture aws = EmulatorFixture.start();

    private final TestPool pool = TestPool.create(aws);

    @AutoClose
    private final Relay verifier = Node.start("jwt-verify.js");

    @Test
    void takes_an_access_token_and_an_id_token() {
        String sub = pool.confirmed("alice").attributes().get(0).value();
        AuthenticationResultType tokens = pool.signIn("alice");

        assertThat(verifier.call("verify", tokens.accessToken(), expected("access")))
                .containsEntry("sub", sub)
                .containsEntry("username", "alice");
        assertThat(verifier.call("verify", tokens.idToken(), expected("id")))
                .containsEntry("sub", sub)
                .containsEntry("cognito:username", "alice");
    }

    @Test
    void refuses_each_token_in_the_place_of_the_other() {
        pool.confirmed("alice");
        AuthenticationResultType tokens = pool.signIn("alice");

        assertThat(verifier.refusal("verify", tokens.idToken(), expected("access")))
                .isEqualTo("CognitoJwtInvalidTokenUseError: Token use not allowed: id. Expected: access");
        assertThat(verifier.refusal("verify", tokens.accessToken(), expected("id")))
                .isEqualTo("CognitoJwtInvalidTokenUseError: Token use not allowed: access. Expected: id");
    }

    @Test
    void refuses_a_token_for_another_client() {
        pool.confirmed("alice");
        TestPool otherClient = pool.withClient(client -> {});
        AuthenticationResultType tokens = otherClient.signIn("alice");

        String ending = " not allowed: " + otherClient.clientId() + ". Expected: " + pool.clientId();
        assertThat(verifier.refusal("verify", tokens.accessToken(), expected("access")))
                .isEqualTo("CognitoJwtInvalidClientIdError: Client ID" + ending);
        assertThat(verifier.refusal("verify", tokens.idToken(), expected("id")))
                .isEqualTo("CognitoJwtInvalidClientIdError: Client ID (\"audience\")" + ending);
    }

    @Test
    void refuses_a_token_of_another_pool() {
        TestPool other = TestPool.create(aws);
        other.confirmed("alice");
        String token = other.signIn("alice").accessToken();

        assertThat(verifier.refusal("verify", token, expected("access")))
                .isEqualTo("KidNotFoundInJwksError: JWK for kid \"" + keyId(token) + "\" not found in the JWKS");
    }

    @Test
    void refuses_a_token_with_a_changed_claim() {
        pool.confirmed("alice");
        String[] parts = pool.signIn("alice").accessToken().split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1])).replace("\"alice\"", "\"admin\"");
        parts[1] = Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes());

        assertThat(Jwts.claims(String.join(".", parts))).containsEntry("username", "admin");
        assertThat(verifier.refusal("verify", String.join(".", parts), expected("access")))
                .isEqualTo("JwtInvalidSignatureError: Invalid signature");
    }

    @Test
    void refuses_an_expired_token() {
        Clock twoHoursAgo = Clock.offset(Clock.systemUTC(), Duration.ofHours(-2));
        try (EmulatorFixture past = EmulatorFixture.of(CognitoEmulator.builder().baseClock(twoHoursAgo))) {
            TestPool old = TestPool.create(past);
            old.confirmed("alice");
            String token = old.signIn("alice").accessToken();

            assertThat(verifier.refusal("verify", token, expected(past, old, "access")))
                    .startsWith("JwtExpiredError: Token expired at ");
        }
    }

    @Test
    void asks_for_a_group() {
        pool.confirmed("alice");
        String without = pool.signIn("alice").accessToken();
        pool.cognito().createGroup(r -> r.userPoolId(pool.id()).groupName("admins"));
        pool.cognito()
                .adminAddUserToGroup(
                        r -> r.userPoolId(pool.id()).username("alice").groupName("admins"));
        String with = pool.signIn("alice").accessToken();

        Map<String, Object> admins = new HashMap<>(expected("access"));
        admins.put("groups", "admins");

        assertThat(verifier.call("verify", with, admins)).containsEntry("cognito:groups", List.of("admins"));
        assertThat(verifier.refusal("verify", without, admins))
                .isEqualTo("CognitoJwtInvalidGroupError: Missing Cognito group. Expected: admins");
    }

    private Map<String, Object> expected(String tokenUse) {
        return expected(aws, pool, tokenUse);
    }

    private static Map<String, Object> expected(EmulatorFixture aws, TestPool pool, String tokenUse) {
        return Map.of(
                "issuer",
                aws.emulator().issuer(pool.id()).toString(),
                "clientId",
                pool.clientId(),
                "tokenUse",
                tokenUse);
    }

    private static String keyId(String token) {
        try {
            return SignedJWT.parse(token).getHeader().getKeyID();
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }
}
