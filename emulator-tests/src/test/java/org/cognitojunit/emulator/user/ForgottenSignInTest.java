package org.cognitojunit.emulator.user;

import static org.cognitojunit.emulator.Refusals.assertRefused;
import static org.cognitojunit.emulator.user.TestPool.PASSWORD;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.cognitojunit.emulator.EmulatorFixture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;

/** Refresh tokens of sign-ins that the emulator no longer keeps: each is refused as if it did. */
class ForgottenSignInTest {

    @AutoClose
    private final EmulatorFixture aws = EmulatorFixture.start();

    @Test
    void a_token_that_expired_long_ago_says_so() {
        TestPool pool = TestPool.create(aws);
        pool.confirmed("alice");
        AuthenticationResultType old = pool.signIn("alice");

        aws.emulator().clock().advance(Duration.ofDays(32));
        signInUntilTheOldIsForgotten(pool);

        assertRefused(() -> pool.refresh(old), NotAuthorizedException.class, "Refresh Token has expired");
    }

    @Test
    void a_token_that_expired_long_ago_is_still_another_clients() {
        TestPool pool = TestPool.create(aws);
        pool.confirmed("alice");
        AuthenticationResultType old = pool.signIn("alice");

        aws.emulator().clock().advance(Duration.ofDays(32));
        signInUntilTheOldIsForgotten(pool);

        assertRefused(
                () -> pool.withClient(client -> {}).refresh(old),
                NotAuthorizedException.class,
                "Refresh Token has different Client");
    }

    @Test
    void the_token_of_a_deleted_user_of_a_client_with_a_secret_tells_of_the_deletion() {
        TestPool pool = TestPool.create(aws).withClient(client -> client.generateSecret(true));
        pool.confirmed("alice");
        String secretHash = secretHash(pool, "alice");
        String refreshToken = pool.cognito()
                .initiateAuth(r -> r.clientId(pool.clientId())
                        .authFlow("USER_PASSWORD_AUTH")
                        .authParameters(Map.of("USERNAME", "alice", "PASSWORD", PASSWORD, "SECRET_HASH", secretHash)))
                .authenticationResult()
                .refreshToken();

        pool.cognito().adminDeleteUser(r -> r.userPoolId(pool.id()).username("alice"));

        assertRefused(
                () -> pool.cognito()
                        .initiateAuth(r -> r.clientId(pool.clientId())
                                .authFlow("REFRESH_TOKEN_AUTH")
                                .authParameters(Map.of("REFRESH_TOKEN", refreshToken, "SECRET_HASH", secretHash))),
                NotAuthorizedException.class,
                "The user has been deleted for the associated refresh token");
    }

    private static void signInUntilTheOldIsForgotten(TestPool pool) {
        for (int i = 0; i < 120; i++) {
            pool.signIn("alice");
        }
    }

    private static String secretHash(TestPool pool, String username) {
        String secret = pool.cognito()
                .describeUserPoolClient(r -> r.userPoolId(pool.id()).clientId(pool.clientId()))
                .userPoolClient()
                .clientSecret();
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] hash = mac.doFinal((username + pool.clientId()).getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
