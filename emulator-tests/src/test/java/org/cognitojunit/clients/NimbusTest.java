package org.cognitojunit.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.BadJWSException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.ConfigurableJWTProcessor;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.ExpiredJWTException;
import java.net.MalformedURLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.user.TestPool;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;

/** Nimbus, given where a pool's keys are, as an application does that verifies its tokens. */
class NimbusTest {

    @AutoClose
    private static final EmulatorFixture aws = EmulatorFixture.start();

    private final TestPool pool = TestPool.create(aws);

    @Test
    void takes_an_access_token() throws Exception {
        pool.confirmed("alice");

        JWTClaimsSet claims =
                accessTokens(aws, pool).process(pool.signIn("alice").accessToken(), null);

        assertThat(claims.getStringClaim("username")).isEqualTo("alice");
    }

    @Test
    void takes_an_id_token() throws Exception {
        pool.confirmed("alice");

        JWTClaimsSet claims = idTokens(aws, pool).process(pool.signIn("alice").idToken(), null);

        assertThat(claims.getStringClaim("cognito:username")).isEqualTo("alice");
    }

    @Test
    void refuses_an_id_token_where_an_access_token_is_due() {
        pool.confirmed("alice");
        AuthenticationResultType tokens = pool.signIn("alice");

        assertThatThrownBy(() -> accessTokens(aws, pool).process(tokens.idToken(), null))
                .isExactlyInstanceOf(BadJWTException.class)
                .hasMessage("JWT missing required claims: [client_id]");
    }

    @Test
    void refuses_a_token_for_another_client() {
        pool.confirmed("alice");
        TestPool otherClient = pool.withClient(client -> {});
        String token = otherClient.signIn("alice").idToken();

        assertThatThrownBy(() -> idTokens(aws, pool).process(token, null))
                .isExactlyInstanceOf(BadJWTException.class)
                .hasMessage("JWT aud claim rejected");
    }

    @Test
    void refuses_a_token_of_another_pool() {
        TestPool other = TestPool.create(aws);
        other.confirmed("alice");
        String token = other.signIn("alice").accessToken();

        assertThatThrownBy(() -> accessTokens(aws, pool).process(token, null))
                .isInstanceOf(BadJOSEException.class)
                .hasMessage("Signed JWT rejected: Another algorithm expected, or no matching key(s) found");
    }

    @Test
    void refuses_a_token_whose_signature_was_changed() {
        pool.confirmed("alice");
        String token = pool.signIn("alice").accessToken();
        int middle = token.length() - 100;
        String changed =
                token.substring(0, middle) + (token.charAt(middle) == 'A' ? 'B' : 'A') + token.substring(middle + 1);

        assertThatThrownBy(() -> accessTokens(aws, pool).process(changed, null))
                .isExactlyInstanceOf(BadJWSException.class)
                .hasMessage("Signed JWT rejected: Invalid signature");
    }

    @Test
    void refuses_an_expired_token() {
        Clock twoHoursAgo = Clock.offset(Clock.systemUTC(), Duration.ofHours(-2));
        try (EmulatorFixture past = EmulatorFixture.of(CognitoEmulator.builder().baseClock(twoHoursAgo))) {
            TestPool old = TestPool.create(past);
            old.confirmed("alice");
            String token = old.signIn("alice").accessToken();

            assertThatThrownBy(() -> accessTokens(past, old).process(token, null))
                    .isExactlyInstanceOf(ExpiredJWTException.class)
                    .hasMessage("Expired JWT");
        }
    }

    private static ConfigurableJWTProcessor<SecurityContext> accessTokens(EmulatorFixture aws, TestPool pool)
            throws MalformedURLException {
        JWTClaimsSet exactly = expected(aws, pool, "access")
                .claim("client_id", pool.clientId())
                .build();
        return processor(aws, pool, null, exactly);
    }

    private static ConfigurableJWTProcessor<SecurityContext> idTokens(EmulatorFixture aws, TestPool pool)
            throws MalformedURLException {
        return processor(aws, pool, pool.clientId(), expected(aws, pool, "id").build());
    }

    private static JWTClaimsSet.Builder expected(EmulatorFixture aws, TestPool pool, String use) {
        return new JWTClaimsSet.Builder()
                .issuer(aws.emulator().issuer(pool.id()).toString())
                .claim("token_use", use);
    }

    private static ConfigurableJWTProcessor<SecurityContext> processor(
            EmulatorFixture aws, TestPool pool, @Nullable String audience, JWTClaimsSet exactly)
            throws MalformedURLException {
        JWKSource<SecurityContext> keys = JWKSourceBuilder.create(
                        aws.emulator().jwksUri(pool.id()).toURL())
                .build();
        ConfigurableJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        // Cognito's tokens have no "typ" in their header.
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, null));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
        processor.setJWTClaimsSetVerifier(
                new DefaultJWTClaimsVerifier<>(audience, exactly, Set.of("sub", "exp", "iat", "jti")));
        return processor;
    }
}
