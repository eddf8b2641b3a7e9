package org.cognitojunit.emulator.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;

import java.net.URI;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cognitojunit.backend.SmallerClassPath;
import org.cognitojunit.emulator.CognitoEmulator;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFactorType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.MessageActionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UnsupportedOperationException;

/** The emulator as most have it: without the library for WebAuthn. */
class PasskeyWithoutLibraryTest {

    private static final String MISSING = "Passkeys need a library that is not on the class path of the emulator. Add"
            + " com.webauthn4j:webauthn4j-core:" + version() + " to the dependencies of your tests.";

    @Test
    void a_passkey_is_refused_with_what_is_missing() throws Exception {
        try (SmallerClassPath classPath = SmallerClassPath.without("webauthn4j");
                AutoCloseable emulator = start(classPath);
                CognitoIdentityProviderClient cognito = client(emulator)) {
            String token = accessToken(cognito);

            assertRefused(
                    () -> cognito.startWebAuthnRegistration(r -> r.accessToken(token)),
                    UnsupportedOperationException.class,
                    MISSING);
            assertRefused(
                    () -> cognito.completeWebAuthnRegistration(
                            r -> r.accessToken(token).credential(Document.fromMap(Map.of()))),
                    UnsupportedOperationException.class,
                    MISSING);
            assertThat(cognito.listWebAuthnCredentials(r -> r.accessToken(token))
                            .credentials())
                    .isEmpty();
        }
    }

    private static AutoCloseable start(SmallerClassPath classPath) throws ReflectiveOperationException {
        return (AutoCloseable) classPath
                .loader()
                .loadClass(CognitoEmulator.class.getName())
                .getMethod("start")
                .invoke(null);
    }

    private static CognitoIdentityProviderClient client(AutoCloseable emulator) throws ReflectiveOperationException {
        return CognitoIdentityProviderClient.builder()
                .endpointOverride(
                        (URI) emulator.getClass().getMethod("endpoint").invoke(emulator))
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .httpClientBuilder(Apache5HttpClient.builder())
                .build();
    }

    private static String accessToken(CognitoIdentityProviderClient cognito) {
        String pool = cognito.createUserPool(r -> r.poolName("pool")
                        .policies(p -> p.signInPolicy(
                                s -> s.allowedFirstAuthFactors(AuthFactorType.PASSWORD, AuthFactorType.WEB_AUTHN))))
                .userPool()
                .id();
        String client = cognito.createUserPoolClient(r -> r.userPoolId(pool)
                        .clientName("client")
                        .explicitAuthFlowsWithStrings("ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"))
                .userPoolClient()
                .clientId();
        cognito.adminCreateUser(r -> r.userPoolId(pool).username("alice").messageAction(MessageActionType.SUPPRESS));
        cognito.adminSetUserPassword(r ->
                r.userPoolId(pool).username("alice").password("Correct-Horse-1").permanent(true));
        return cognito.initiateAuth(r -> r.clientId(client)
                        .authFlow("USER_PASSWORD_AUTH")
                        .authParameters(Map.of("USERNAME", "alice", "PASSWORD", "Correct-Horse-1")))
                .authenticationResult()
                .accessToken();
    }

    /** The version that this project is built with. */
    private static String version() {
        Matcher jar =
                Pattern.compile("webauthn4j-core-([^/\\\\]+)\\.jar").matcher(System.getProperty("java.class.path"));
        assertThat(jar.find()).isTrue();
        return jar.group(1);
    }
}
