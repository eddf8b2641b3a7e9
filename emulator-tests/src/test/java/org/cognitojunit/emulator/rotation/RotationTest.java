package org.cognitojunit.emulator.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;

import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.user.TestPool;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateUserPoolClientRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExplicitAuthFlowsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.FeatureType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RefreshTokenReuseException;

/** What the scenarios cannot show: callers at once, damaged tokens, the claims of clients without token revocation. */
class RotationTest {

    @AutoClose
    private static final EmulatorFixture aws = EmulatorFixture.start();

    private final TestPool pool = TestPool.create(aws).withClient(rotating(client -> {}));

    private static Consumer<CreateUserPoolClientRequest.Builder> rotating(
            Consumer<CreateUserPoolClientRequest.Builder> settings) {
        return client -> settings.accept(client.explicitAuthFlows(ExplicitAuthFlowsType.ALLOW_USER_PASSWORD_AUTH)
                .refreshTokenRotation(rotation -> rotation.feature(FeatureType.ENABLED)));
    }

    @Test
    void of_callers_with_the_same_token_at_once_one_is_served() throws Exception {
        pool.confirmed("alice");
        String token = pool.signIn("alice").refreshToken();
        Callable<Boolean> attempt = () -> {
            try {
                refresh(pool, token);
                return true;
            } catch (RefreshTokenReuseException e) {
                return false;
            }
        };
        ExecutorService threads = Executors.newFixedThreadPool(8);

        List<Future<Boolean>> attempts = threads.invokeAll(Collections.nCopies(8, attempt));
        threads.shutdown();

        assertThat(attempts.stream().filter(RotationTest::successful)).hasSize(1);
    }

    private static boolean successful(Future<Boolean> attempt) {
        try {
            return attempt.get();
        } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** A token that is not remembered is decrypted, and whatever was done to it must not be an error of the emulator's. */
    @ParameterizedTest
    @MethodSource("damages")
    void a_damaged_token_is_no_token(Damage damage) {
        pool.confirmed("alice");
        String used = pool.signIn("alice").refreshToken();
        String parent = refresh(pool, used).refreshToken();
        refresh(pool, parent);

        assertRefused(() -> refresh(pool, damage.to(used)), NotAuthorizedException.class, "Invalid Refresh Token");
    }

    interface Damage {
        String to(String token);
    }

    static Stream<Damage> damages() {
        Stream<Damage> cutOff = IntStream.range(1, 12).mapToObj(i -> t -> t.substring(0, t.length() * i / 12));
        Stream<Damage> emptied = IntStream.range(0, 5).mapToObj(i -> t -> {
            String[] parts = t.split("\\.");
            parts[i] = "";
            return String.join(".", parts);
        });
        Stream<Damage> shortened = IntStream.range(1, 5).mapToObj(i -> t -> {
            String[] parts = t.split("\\.");
            parts[i] = parts[i].substring(0, 4);
            return String.join(".", parts);
        });
        return Stream.of(cutOff, emptied, shortened, Stream.<Damage>of(t -> t + ".more", t -> "A" + t))
                .flatMap(s -> s);
    }

    @Test
    void a_used_token_of_another_pool_is_no_token() {
        TestPool other = TestPool.create(aws).withClient(rotating(client -> {}));
        other.confirmed("alice");
        String used = other.signIn("alice").refreshToken();
        refresh(other, refresh(other, used).refreshToken());

        assertRefused(() -> refresh(pool, used), NotAuthorizedException.class, "Invalid Refresh Token");
    }

    @Test
    void a_replacement_is_longer_than_the_first() {
        pool.confirmed("alice");
        String first = pool.signIn("alice").refreshToken();

        assertThat(refresh(pool, first).refreshToken()).hasSizeBetween(first.length() + 50, first.length() + 90);
    }

    @Test
    void without_token_revocation_only_the_first_access_token_has_no_origin() throws ParseException {
        TestPool irrevocable = TestPool.create(aws).withClient(rotating(client -> client.enableTokenRevocation(false)));
        irrevocable.confirmed("alice");

        AuthenticationResultType first = irrevocable.signIn("alice");
        AuthenticationResultType second = refresh(irrevocable, first.refreshToken());

        assertThat(claims(first.accessToken())).doesNotContain("origin_jti").contains("jti");
        assertThat(claims(first.idToken())).contains("origin_jti", "jti");
        assertThat(claims(second.accessToken())).contains("origin_jti", "jti");
        assertThat(claims(second.idToken())).contains("origin_jti", "jti");
    }

    private static Set<String> claims(String token) throws ParseException {
        return JWTParser.parse(token).getJWTClaimsSet().getClaims().keySet();
    }

    private static AuthenticationResultType refresh(TestPool pool, String token) {
        return pool.cognito()
                .getTokensFromRefreshToken(r -> r.clientId(pool.clientId()).refreshToken(token))
                .authenticationResult();
    }
}
