package org.cognitojunit.emulator.acr;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSObject;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import org.cognitojunit.auth.Totp;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.emulator.EmulatorFixture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AcrLevelConfigType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolMfaType;

class AcrClaimsTest {

    private static final String PASSWORD = "Correct-Horse-1";

    @AutoClose
    private final EmulatorFixture aws =
            EmulatorFixture.of(CognitoEmulator.builder().acr());

    private final String pool =
            aws.cognito().createUserPool(r -> r.poolName("p")).userPool().id();
    private final String client = client(aws, pool);

    @Test
    void a_password_is_the_first_level_also_after_a_refresh() {
        AuthenticationResultType tokens = signIn(aws, pool, client).authenticationResult();

        Map<String, String> refresh = Map.of("REFRESH_TOKEN", tokens.refreshToken());
        AuthenticationResultType refreshed = aws.cognito()
                .initiateAuth(
                        r -> r.clientId(client).authFlow("REFRESH_TOKEN_AUTH").authParameters(refresh))
                .authenticationResult();

        for (String token :
                List.of(tokens.accessToken(), tokens.idToken(), refreshed.accessToken(), refreshed.idToken())) {
            assertThat(claims(token)).containsEntry("acr", "urn:cognito:loa:1").containsEntry("amr", List.of("pwd"));
        }
    }

    @Test
    void an_app_beside_it_is_the_fourth_by_the_name_that_the_pool_has() {
        aws.cognito()
                .updateUserPool(r -> r.userPoolId(pool)
                        .acrConfiguration(Map.of(
                                "Level4",
                                AcrLevelConfigType.builder().acrValue("gold").build())));
        aws.cognito()
                .setUserPoolMfaConfig(r -> r.userPoolId(pool)
                        .mfaConfiguration(UserPoolMfaType.OPTIONAL)
                        .softwareTokenMfaConfiguration(c -> c.enabled(true)));
        String access = signIn(aws, pool, client).authenticationResult().accessToken();
        String secret =
                aws.cognito().associateSoftwareToken(r -> r.accessToken(access)).secretCode();
        aws.cognito().verifySoftwareToken(r -> r.accessToken(access).userCode(code(secret)));
        aws.cognito().setUserMFAPreference(r -> r.accessToken(access).softwareTokenMfaSettings(s -> s.enabled(true)));
        aws.emulator().clock().advance(java.time.Duration.ofMinutes(2));
        InitiateAuthResponse challenge = start(aws, client);

        AuthenticationResultType tokens = aws.cognito()
                .respondToAuthChallenge(r -> r.clientId(client)
                        .challengeName(ChallengeNameType.SOFTWARE_TOKEN_MFA)
                        .session(challenge.session())
                        .challengeResponses(Map.of("USERNAME", "alice", "SOFTWARE_TOKEN_MFA_CODE", code(secret))))
                .authenticationResult();

        assertThat(claims(tokens.accessToken()))
                .containsEntry("acr", "gold")
                .containsEntry("amr", List.of("pwd", "otp", "mfa"));
    }

    @Test
    void by_default_no_token_has_them() {
        try (EmulatorFixture other = EmulatorFixture.start()) {
            String id = other.cognito()
                    .createUserPool(r -> r.poolName("p"))
                    .userPool()
                    .id();

            AuthenticationResultType tokens =
                    signIn(other, id, client(other, id)).authenticationResult();

            assertThat(claims(tokens.accessToken())).doesNotContainKeys("acr", "amr");
            assertThat(claims(tokens.idToken())).doesNotContainKeys("acr", "amr");
        }
    }

    private String code(String secret) {
        return Totp.code(secret, aws.emulator().clock().instant());
    }

    private static String client(EmulatorFixture aws, String pool) {
        return aws.cognito()
                .createUserPoolClient(r -> r.userPoolId(pool)
                        .clientName("c")
                        .explicitAuthFlowsWithStrings("ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"))
                .userPoolClient()
                .clientId();
    }

    private static InitiateAuthResponse signIn(EmulatorFixture aws, String pool, String client) {
        aws.cognito().adminCreateUser(r -> r.userPoolId(pool).username("alice"));
        aws.cognito()
                .adminSetUserPassword(r ->
                        r.userPoolId(pool).username("alice").password(PASSWORD).permanent(true));
        return start(aws, client);
    }

    private static InitiateAuthResponse start(EmulatorFixture aws, String client) {
        return aws.cognito()
                .initiateAuth(r -> r.clientId(client)
                        .authFlow("USER_PASSWORD_AUTH")
                        .authParameters(Map.of("USERNAME", "alice", "PASSWORD", PASSWORD)));
    }

    private static Map<String, Object> claims(String token) {
        try {
            return JWSObject.parse(token).getPayload().toJSONObject();
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }
}
