package org.cognitojunit.emulator.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.cognitojunit.emulator.CognitoEmulator;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;
import software.amazon.awssdk.services.sts.model.StsException;

/** An emulator with key pairs, called by the AWS SDK, which signs as it always does. */
class CredentialsTest {

    private static final AwsCredentials KNOWN = AwsBasicCredentials.create("AKIDKNOWN", "known/secret+key");

    @AutoClose
    private static final CognitoEmulator emulator = CognitoEmulator.builder()
            .accountId("210987654321")
            .credentials("AKIDKNOWN", "known/secret+key")
            .credentials("AKIDALSO", "also")
            .start();

    @Test
    void whoever_has_a_key_pair_may_call() {
        assertThatCode(() -> list(emulator, KNOWN, Region.US_EAST_1)).doesNotThrowAnyException();
        assertThatCode(() -> list(emulator, AwsBasicCredentials.create("AKIDALSO", "also"), Region.US_EAST_1))
                .doesNotThrowAnyException();
    }

    @Test
    void a_body_beyond_ascii_is_signed_as_it_is_sent() {
        try (CognitoIdentityProviderClient cognito = cognito(emulator, KNOWN, Region.US_EAST_1)) {
            String id = cognito.createUserPool(r -> r.poolName("pool").userPoolTags(Map.of("Größe", "ñ 漢字")))
                    .userPool()
                    .id();

            assertThat(cognito.describeUserPool(r -> r.userPoolId(id))
                            .userPool()
                            .userPoolTags())
                    .containsEntry("Größe", "ñ 漢字");
        }
    }

    @Test
    void an_unknown_key_is_refused() {
        assertRefused(
                AwsBasicCredentials.create("AKIDUNKNOWN", "known/secret+key"),
                Region.US_EAST_1,
                "UnrecognizedClientException",
                "The security token included in the request is invalid.");
    }

    @Test
    void a_wrong_secret_is_refused() {
        assertRefused(
                AwsBasicCredentials.create("AKIDKNOWN", "wrong"),
                Region.US_EAST_1,
                "InvalidSignatureException",
                "The request signature we calculated does not match the signature you provided. Check your AWS Secret "
                        + "Access Key and signing method. Consult the service documentation for details.");
    }

    @Test
    void a_session_is_refused() {
        assertRefused(
                AwsSessionCredentials.create("AKIDKNOWN", "known/secret+key", "token"),
                Region.US_EAST_1,
                "UnrecognizedClientException",
                "The security token included in the request is invalid.");
    }

    @Test
    void another_region_is_refused() {
        assertRefused(
                KNOWN,
                Region.EU_WEST_1,
                "InvalidSignatureException",
                "Credential should be scoped to a valid region. ");
    }

    @Test
    void a_clock_that_is_wrong_by_hours_is_refused() {
        Clock ahead = Clock.offset(Clock.systemUTC(), Duration.ofHours(3));
        try (CognitoEmulator inTheFuture = CognitoEmulator.builder()
                .baseClock(ahead)
                .credentials("AKIDKNOWN", "known/secret+key")
                .start()) {

            assertThatExceptionOfType(CognitoIdentityProviderException.class)
                    .isThrownBy(() -> list(inTheFuture, KNOWN, Region.US_EAST_1))
                    .satisfies(refusal -> {
                        assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("InvalidSignatureException");
                        assertThat(refusal.awsErrorDetails().errorMessage())
                                .matches("Signature expired: \\S+ is now earlier than \\S+ \\(\\S+ - 5 min\\.\\)");
                    });
        }
    }

    @Test
    void moving_the_emulators_clock_makes_no_signature_older() {
        try (CognitoEmulator moved = CognitoEmulator.builder()
                .credentials("AKIDKNOWN", "known/secret+key")
                .start()) {
            moved.clock().advance(Duration.ofDays(1));

            assertThatCode(() -> list(moved, KNOWN, Region.US_EAST_1)).doesNotThrowAnyException();
        }
    }

    @Test
    void what_needs_no_signature_still_needs_none() {
        try (CognitoIdentityProviderClient cognito =
                cognito(emulator, AwsBasicCredentials.create("AKIDUNKNOWN", "wrong"), Region.US_EAST_1)) {

            assertThatExceptionOfType(ResourceNotFoundException.class)
                    .isThrownBy(() -> cognito.initiateAuth(r -> r.authFlow(AuthFlowType.USER_PASSWORD_AUTH)
                            .clientId("absent")
                            .authParameters(Map.of("USERNAME", "alice", "PASSWORD", "secret"))));
        }
    }

    @Test
    void sts_says_who_calls() {
        GetCallerIdentityResponse caller = identity(KNOWN);

        assertThat(caller.account()).isEqualTo("210987654321");
        assertThat(caller.arn()).isEqualTo("arn:aws:iam::210987654321:user/AKIDKNOWN");
        assertThat(caller.userId()).isEqualTo("AKIDKNOWN");
    }

    @Test
    void sts_refuses_an_unknown_key() {
        assertThatExceptionOfType(StsException.class)
                .isThrownBy(() -> identity(AwsBasicCredentials.create("AKIDUNKNOWN", "secret")))
                .satisfies(refusal -> {
                    assertThat(refusal.statusCode()).isEqualTo(403);
                    assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("InvalidClientTokenId");
                    assertThat(refusal.awsErrorDetails().errorMessage())
                            .isEqualTo("The security token included in the request is invalid.");
                });
    }

    @Test
    void sts_refuses_a_wrong_secret() {
        assertThatExceptionOfType(StsException.class)
                .isThrownBy(() -> identity(AwsBasicCredentials.create("AKIDKNOWN", "wrong")))
                .satisfies(refusal ->
                        assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("SignatureDoesNotMatch"));
    }

    @Test
    void sts_does_nothing_else() {
        try (StsClient sts = sts(KNOWN)) {
            assertThatExceptionOfType(StsException.class)
                    .isThrownBy(sts::getSessionToken)
                    .satisfies(refusal -> {
                        assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("InvalidAction");
                        assertThat(refusal.awsErrorDetails().errorMessage())
                                .isEqualTo("Could not find operation GetSessionToken for version 2011-06-15");
                    });
        }
    }

    @Test
    void half_a_key_pair_is_none() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CognitoEmulator.builder().credentials("AKIDKNOWN", ""))
                .withMessage("A key pair has two parts; one of those given is empty.");
    }

    private static void assertRefused(AwsCredentials credentials, Region region, String type, String message) {
        assertThatExceptionOfType(CognitoIdentityProviderException.class)
                .isThrownBy(() -> list(emulator, credentials, region))
                .satisfies(refusal -> {
                    assertThat(refusal.statusCode()).isEqualTo(400);
                    assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo(type);
                    assertThat(refusal.awsErrorDetails().errorMessage()).isEqualTo(message);
                });
    }

    private static void list(CognitoEmulator emulator, AwsCredentials credentials, Region region) {
        try (CognitoIdentityProviderClient cognito = cognito(emulator, credentials, region)) {
            cognito.listUserPools(r -> r.maxResults(1));
        }
    }

    private static GetCallerIdentityResponse identity(AwsCredentials credentials) {
        try (StsClient sts = sts(credentials)) {
            return sts.getCallerIdentity();
        }
    }

    private static StsClient sts(AwsCredentials credentials) {
        return configured(StsClient.builder(), emulator, credentials, Region.US_EAST_1)
                .httpClientBuilder(Apache5HttpClient.builder())
                .build();
    }

    private static CognitoIdentityProviderClient cognito(
            CognitoEmulator emulator, AwsCredentials credentials, Region region) {
        return configured(CognitoIdentityProviderClient.builder(), emulator, credentials, region)
                .httpClientBuilder(Apache5HttpClient.builder())
                .build();
    }

    private static <B extends AwsClientBuilder<B, ?>> B configured(
            B builder, CognitoEmulator emulator, AwsCredentials credentials, Region region) {
        return builder.endpointOverride(emulator.endpoint())
                .region(region)
                .credentialsProvider(StaticCredentialsProvider.create(credentials));
    }
}
